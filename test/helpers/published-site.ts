/** A small copy of the built site that is published anew, as a new version is, behind a network that can fail. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request as ask, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegrationLogger } from 'astro';
import { serve } from '../../src/dev/serve.ts';
import offline from '../../src/offline/build-list.ts';
import { DIST } from './built-site.ts';

/** A part of the site is enough to see versions change, and takes seconds less to keep. */
const LEFT_OUT = /^\/((references|pagefind|glossary|instruments|guidance|statement)\/[^/]+|data\/(vectors|schema|terms\/[^i]).*)$/;

/** From the file in the site to what it is to hold; null takes it away. */
export type Changes = Record<string, ((text: string) => string) | null>;

/** Puts a part of the built site in the folder, with the changes, and lists it for the service worker as the build does. */
export async function publish(root: string, changes: Changes = {}, base = ''): Promise<void> {
  const folder = join(root, base);
  rmSync(folder, { recursive: true, force: true });
  cpSync(DIST, folder, { recursive: true, filter: (source) => !LEFT_OUT.test(source.slice(DIST.length).replaceAll('\\', '/')) });
  for (const [file, change] of Object.entries(changes)) {
    const before = readFileSync(join(folder, file), 'utf8');
    if (change === null) {
      rmSync(join(folder, file));
      continue;
    }
    const after = change(before);
    if (after === before) throw new Error(`publish: ${file} must be changed, got it as it was`);
    writeFileSync(join(folder, file), after);
  }
  const done = offline().hooks['astro:build:done'];
  if (!done) throw new Error('publish: the offline integration must run after the build');
  const logger = { info: () => undefined } as unknown as AstroIntegrationLogger;
  await done({ dir: pathToFileURL(`${folder}/`), logger, pages: [], assets: new Map() });
}

export type Network = {
  readonly address: string;
  /** Paths asked for since the list was last emptied. */
  readonly asked: string[];
  /** Milliseconds before each answer. */
  delay: number;
  /** How many more requests are answered; after that connections break. */
  left: number;
  close(): Promise<void>;
};

/** Serves a folder over a network that can be slow, break off, and come back, at one address. */
export async function openNetwork(root: string): Promise<Network> {
  const site = await serve({ root });
  const server = createServer((request, response) => {
    network.asked.push(request.url ?? '');
    if (network.left <= 0) {
      request.socket.destroy();
      return;
    }
    network.left -= 1;
    setTimeout(() => {
      const { method, headers } = request;
      ask(new URL(request.url ?? '/', site.address), { method: method ?? 'GET', headers, agent: false }, (answer) => {
        response.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(response);
      })
        .once('error', () => response.destroy())
        .end();
    }, network.delay);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, 'localhost', resolve);
  });
  const network: Network = {
    address: `http://localhost:${(server.address() as AddressInfo).port}/`,
    asked: [],
    delay: 0,
    left: Number.POSITIVE_INFINITY,
    close: async () => {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      await site.close();
    },
  };
  return network;
}
