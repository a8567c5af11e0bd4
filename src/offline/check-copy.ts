/** Copies of files, checked against the hash that the build lists for them. */

const HEADERS_OF_THE_WIRE = ['content-encoding', 'content-length', 'transfer-encoding'];

/** The response with its body read; undefined unless it is good and, where a revision is given, the very file that the build wrote. */
export async function matching(response: Response | undefined, revision = ''): Promise<Response | undefined> {
  if (!response?.ok) return undefined;
  const body = await response.arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
  const hash = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (!hash.startsWith(revision)) return undefined;
  // A new response: one that was redirected may not answer a page, and the body is no longer compressed.
  const headers = new Headers(response.headers);
  for (const name of HEADERS_OF_THE_WIRE) headers.delete(name);
  return new Response(body, { headers });
}

/** A kept file. Undefined where it is missing, damaged, or storage cannot be read. */
export async function keptCopy(cacheName: string, address: string, revision?: string): Promise<Response | undefined> {
  try {
    const cache = await caches.open(cacheName);
    return await matching(await cache.match(address, { ignoreVary: true }), revision);
  } catch {
    return undefined;
  }
}
