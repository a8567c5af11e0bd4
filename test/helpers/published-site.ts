/** A small copy of the built site that is published anew, as a new version is, behind a network that can fail. */
import { cpSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { request as ask, createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { AstroIntegrationLogger } from 'astro';
import { serve } from '../../src/dev/serve.ts';
import offline from '../../src/offline/build-list.ts';
import { joinFiles, splitFiles } from '../../src/offline/pack.ts';
import type { BuildList } from '../../src/offline/this-build.ts';
import { builtFiles, DIST, pathOf, readBuilt } from './built-site.ts';

/** A part of the site is enough to see versions change, and takes seconds less to keep. */
const LEFT_OUT =
  /^\/(offline|pictures|ifso-guide\.(html|epub)|(references|pagefind|glossary|instruments|guidance|statement|practice)\/[^/]+|data\/(vectors|schema|concepts|figures|terms\/[^i]).*)$/;

/** From the file in the site to what it is to hold; null takes it away. */
export type Changes = Record<string, ((text: string) => string) | null>;

/** Files of the part that is published. */
export const publishedFiles = (): string[] =>
  builtFiles().filter((file) => !file.split('/').some((_, at, names) => LEFT_OUT.test(`/${names.slice(0, at + 1).join('/')}`)));

/** Puts a part of the built site in the folder, with the changes, and lists it for the service worker as the build does. */
export async function publish(
  root: string,
  changes: Changes = {},
  { base = '', stamp, renamed }: { base?: string; stamp?: string[]; renamed?: readonly [from: string, to: string] } = {},
): Promise<void> {
  const folder = join(root, base);
  // Made elsewhere and put in place in one go: a browser may look for a new worker at any moment.
  const next = `${root}.next`;
  cpSync(DIST, next, { recursive: true, filter: (source) => !LEFT_OUT.test(source.slice(DIST.length).replaceAll('\\', '/')) });
  for (const [file, change] of Object.entries(changes)) {
    const before = readFileSync(join(next, file), 'utf8');
    if (change === null) {
      rmSync(join(next, file));
      continue;
    }
    const after = change(before);
    if (after === before) throw new Error(`publish: ${file} must be changed, got it as it was`);
    writeFileSync(join(next, file), after);
  }
  if (renamed) renameSync(join(next, renamed[0]), join(next, renamed[1]));
  const done = offline(stamp && { stamp }).hooks['astro:build:done'];
  if (!done) throw new Error('publish: the offline integration must run after the build');
  const logger = { info: () => undefined } as unknown as AstroIntegrationLogger;
  await done({ dir: pathToFileURL(`${next}/`), logger, pages: [], assets: new Map() });
  putInPlace(root, folder);
}

let unchanged: Promise<string> | undefined;

/** The same without changes, made once for all tests of a file and copied for each. */
export async function publishUnchanged(root: string): Promise<void> {
  const made = `${root}.unchanged`;
  unchanged ??= publish(made).then(() => made);
  cpSync(await unchanged, `${root}.next`, { recursive: true });
  putInPlace(root, root);
}

function putInPlace(root: string, folder: string): void {
  const last = `${root}.last`;
  if (existsSync(folder)) renameSync(folder, last);
  renameSync(`${root}.next`, folder);
  rmSync(last, { recursive: true, force: true });
}

/** The list in the service worker of a built site, as long as the worker is written as it is. */
export function listIn(root = DIST): BuildList {
  const [, text = ''] = /atob\([`"']([A-Za-z0-9+/=]+)[`"']\)/.exec(readBuilt('service-worker.js', root)) ?? [];
  return JSON.parse(zstdDecompressSync(Buffer.from(text, 'base64')).toString()) as BuildList;
}

export const isPack = (path: string): boolean => path.startsWith('/offline/');

/** Does to the files inside packs what is done to the files themselves, so that they do not arrive as published in either way. */
export const inPacksToo =
  (root: string, meddle: Meddle): Meddle =>
  (path, answer) => {
    const files = listIn(root).packs[path.slice(1)];
    if (!files) return meddle(path, answer);
    const contents = splitFiles(new Uint8Array(zstdDecompressSync(answer.body)));
    const altered = Object.keys(files).map((file, at) => {
      const body = Buffer.from(contents[at] ?? []);
      const change = meddle(pathOf(file), { ...answer, body });
      return change === null ? Buffer.from('') : Buffer.from(change?.body ?? body);
    });
    return { body: zstdCompressSync(joinFiles(altered)) };
  };

/** What a host or something on the way answers: the headers are those of the file unless named here. */
export type Answer = { status: number; headers: Record<string, string>; body: string | Buffer };
/** Stands between site and browser. Null breaks the connection off; undefined leaves the answer as it is. */
export type Meddle = (path: string, answer: Answer) => Partial<Answer> | null | undefined;

export type Network = {
  readonly address: string;
  /** Paths asked for since the list was last emptied. */
  readonly asked: string[];
  /** Bytes of bodies and headers sent since it was last set to zero, without the marks of the protocol. */
  sent: number;
  /** Milliseconds before each answer. */
  delay: number;
  /** What an answer waits for besides. */
  hold: ((path: string) => Promise<void> | undefined) | undefined;
  /** How many more requests are answered; after that connections break. */
  left: number;
  meddle: Meddle | undefined;
  /** A tag to which the answer is "not changed", whatever there is, unless asked to pass by every store. */
  notChanged: string | undefined;
  close(): Promise<void>;
};

/** Holds all packs back until they are released. */
export function holdPacks(network: Network): () => void {
  let release: () => void = () => undefined;
  const released = new Promise<void>((done) => {
    release = done;
  });
  network.hold = (path) => (isPack(path) ? released : undefined);
  return release;
}

/** Serves a folder over a network that can be slow, break off, alter what it carries, and come back, at one address. */
export async function openNetwork(root: string): Promise<Network> {
  const site = await serve({ root });
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    network.asked.push(path);
    if (network.left <= 0) {
      request.socket.destroy();
      return;
    }
    network.left -= 1;
    setTimeout(async () => {
      await network.hold?.(path);
      const answer = await fetchAnswer(new URL(path, site.address), request.method ?? 'GET', request.headers).catch(() => null);
      const meddled = answer && network.meddle?.(path, answer);
      if (network.notChanged !== undefined && request.headers['if-none-match'] === network.notChanged) {
        response.writeHead(304, { etag: network.notChanged }).end();
        return;
      }
      if (answer === null || meddled === null) {
        response.destroy();
        return;
      }
      const { status, headers, body } = { ...answer, ...meddled };
      // Its length may be another now.
      const { 'content-length': _, ...others } = headers;
      network.sent += Buffer.byteLength(body) + Buffer.byteLength(JSON.stringify(others));
      response.writeHead(status, others).end(body);
    }, network.delay);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, 'localhost', resolve);
  });
  const network: Network = {
    address: `http://localhost:${(server.address() as AddressInfo).port}/`,
    asked: [],
    sent: 0,
    delay: 0,
    hold: undefined,
    left: Number.POSITIVE_INFINITY,
    meddle: undefined,
    notChanged: undefined,
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

const fetchAnswer = (url: URL, method: string, headers: IncomingHttpHeaders) =>
  new Promise<Answer>((resolve, reject) => {
    ask(url, { method, headers, agent: false }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.once('error', reject);
      answer.once('end', () =>
        resolve({ status: answer.statusCode ?? 500, headers: answer.headers as Record<string, string>, body: Buffer.concat(parts) }),
      );
    })
      .once('error', reject)
      .end();
  });
