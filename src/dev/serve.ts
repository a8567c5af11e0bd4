/** A small static server for preview and tests: loopback, directory addresses, the site's own 404 page, a base path. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';

/** Starts serving a built site. Port 0 picks a free one. `close` ends it together with open connections. */
export async function serve({
  root,
  base = '/',
  port = 0,
  gzip = false,
}: {
  root: string;
  base?: string;
  port?: number;
  /** Answer with the `.gz` file beside a file, where there is one, as a real host compresses. */
  gzip?: boolean;
}): Promise<{ address: string; close: () => Promise<void> }> {
  const prefix = base.replace(/\/+$/, '');
  // In dev mode sirv reads the disk at every request, so that a test can put a newer build in place.
  const files = sirv(root, { dev: true, etag: true, gzip });
  const notFound = () => readFileSync(`${root}/404.html`);
  const server = createServer((request, response) => {
    const missing = () => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(request.method === 'HEAD' ? undefined : notFound());
    };
    const url = request.url ?? '/';
    if (prefix && url !== prefix && !url.startsWith(`${prefix}/`)) return missing();
    request.url = url.slice(prefix.length) || '/';
    response.setHeader('Cache-Control', 'no-cache');
    files(request, response, missing);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    address: `http://localhost:${taken}${prefix}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
