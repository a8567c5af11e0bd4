/** Copies of files, checked against the hash that the build lists for them. */

/** Headers of the host that matter for a page. All others are about the connection, or could spoil a copy. */
const KEPT_HEADERS = [
  'Content-Security-Policy',
  'Cross-Origin-Opener-Policy',
  'Permissions-Policy',
  'Referrer-Policy',
  'X-Content-Type-Options',
];

/** Types by ending, because some hosts name a wrong one. Addresses without an ending are pages. */
const TYPES: Record<string, string> = {
  '': 'text/html; charset=utf-8',
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  csv: 'text/csv; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  webmanifest: 'application/manifest+json',
};

const typeOf = (address: string) => TYPES[/[^/.]\.(\w+)$/.exec(address)?.[1] ?? ''] ?? 'application/octet-stream';

/** What is itself gzip, as the parts of the search index are, is kept unpacked: it packs better, and the search reads both. */
const isGzip = (bytes: Uint8Array) => bytes[0] === 0x1f && bytes[1] === 0x8b;
const unpacked = (body: ArrayBuffer) =>
  isGzip(new Uint8Array(body))
    ? new Response(new Blob([body]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer().catch(() => body)
    : body;

const hashOf = async (body: BufferSource) =>
  Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', body)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** A file with the headers of a host; undefined unless it is the very file that the build wrote, where a revision is given. */
export async function copyOf(address: string, body: BufferSource, host: Headers, revision = ''): Promise<Response | undefined> {
  if (!(await hashOf(body)).startsWith(revision)) return undefined;
  const headers = new Headers({ 'Content-Type': typeOf(address) });
  for (const name of KEPT_HEADERS) {
    const value = host.get(name);
    if (value !== null) headers.set(name, value);
  }
  return new Response(body, { headers });
}

/**
 * The same for a response, whose status does not matter: some hosts send the page for wrong addresses with 404 even if asked for it by
 * name. The copy is a new response: one that was redirected may not answer a page, and the body is no longer compressed.
 */
const matching = async (address: string, response: Response | undefined, revision?: string): Promise<Response | undefined> =>
  response && copyOf(address, await unpacked(await response.arrayBuffer()), response.headers, revision);

/** A kept file. Undefined where it is missing, damaged, or storage cannot be read. */
export async function keptCopy(cacheName: string, address: string, revision?: string): Promise<Response | undefined> {
  try {
    const cache = await caches.open(cacheName);
    return await matching(address, await cache.match(address, { ignoreVary: true }), revision);
  } catch {
    return undefined;
  }
}

/** A file of this build from the network; undefined where anything else arrives. Rejects where nothing does. */
export const fetchCopy = async (address: string, revision: string, init: RequestInit) =>
  matching(address, await fetch(address, init), revision);
