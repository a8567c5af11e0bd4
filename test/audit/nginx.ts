/**
 * Starts nginx with src/dev/nginx.conf on the built site, at the root and below a path, and compares what it answers with the files
 * and with the rules of public/_headers. On Debian nginx comes with `apt-get install nginx-light`.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import {
  accessSync,
  constants,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { get, type IncomingHttpHeaders } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';

type Row = { name: string; passed: boolean; detail: string };
type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer };
type Running = { port: number; stop: () => Promise<void> };

const CONF = fileURLToPath(new URL('../../src/dev/nginx.conf', import.meta.url));
const SUB_PATH = '/kb/';
const START_MILLISECONDS = 5000;

/** Ending of a file to the type it must be sent with. A charset may follow. */
const TYPES: Record<string, RegExp> = {
  html: /^text\/html; charset=utf-8$/i,
  css: /^text\/css; charset=utf-8$/i,
  js: /^text\/javascript; charset=utf-8$/i,
  json: /^application\/json(; charset=utf-8)?$/i,
  jsonld: /^application\/ld\+json(; charset=utf-8)?$/i,
  csv: /^text\/csv; charset=utf-8$/i,
  bib: /^application\/x-bibtex; charset=utf-8$/i,
  ris: /^application\/x-research-info-systems; charset=utf-8$/i,
  webmanifest: /^application\/manifest\+json(; charset=utf-8)?$/i,
  svg: /^image\/svg\+xml$/i,
  md: /^text\/markdown; charset=utf-8$/i,
  png: /^image\/png$/i,
  zip: /^application\/zip$/i,
  epub: /^application\/epub\+zip$/i,
  xml: /^(text|application)\/xml(; charset=utf-8)?$/i,
  txt: /^text\/plain; charset=utf-8$/i,
  pagefind: /^application\/octet-stream$/i,
  pf_meta: /^application\/octet-stream$/i,
  pf_index: /^application\/octet-stream$/i,
  pf_fragment: /^application\/octet-stream$/i,
  pf_filter: /^application\/octet-stream$/i,
};
/** Sent smaller to a browser that takes gzip. */
const COMPRESSED = /\.(html|css|js|json|jsonld|csv|bib|ris|svg)$/;

const endingOf = (file: string) => file.slice(file.lastIndexOf('.') + 1);
const addressOf = (file: string) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;

function findNginx(): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  return folders
    .map((folder) => join(folder, 'nginx'))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

/** Header rules of a `_headers` file: a path, then its headers; `! Name` takes one away. Later rules win. */
function headersFor(rules: string, path: string): Map<string, string> {
  const headers = new Map<string, string>();
  let isMeant = false;
  for (const line of rules.split('\n')) {
    if (line.startsWith('/')) isMeant = line.trim().endsWith('*') ? path.startsWith(line.trim().slice(0, -1)) : path === line.trim();
    else if (isMeant && /^\s+! /.test(line)) headers.delete(line.trim().slice(2).toLowerCase());
    else if (isMeant && /^\s+\S+:/.test(line)) {
      const [, name = '', value = ''] = /^\s+([\w-]+):\s*(.*?)\s*$/.exec(line) ?? [];
      headers.set(name.toLowerCase(), value);
    }
  }
  return headers;
}

const freePort = () =>
  new Promise<number>((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });

const ask = (port: number, path: string, headers: Record<string, string> = {}) =>
  new Promise<Answer>((done, fail) => {
    const request = get({ host: '127.0.0.1', port, path, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.once('error', fail);
      response.once('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }));
    });
    request.once('error', fail);
  });

/** The file as it is documented, with its marked lines changed, inside the least of a main file. */
function configuration(folder: string, root: string, port: number, base: string): string {
  const lines: [RegExp, string][] = [
    [/^ {2}listen 80;$/m, `  listen 127.0.0.1:${port};`],
    [/^ {2}root \/srv\/ifso-guide;$/m, `  root ${root};`],
    ...(base === '/' ? [] : ([[/ \/404\.html;$/gm, ` ${base}404.html;`]] satisfies [RegExp, string][])),
  ];
  const site = lines.reduce(
    (text, [line, other]) => {
      if (text.search(line) === -1) throw new Error(`audit nginx: src/dev/nginx.conf must hold ${line}, got no such line`);
      return text.replace(line, other);
    },
    readFileSync(CONF, 'utf8'),
  );
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join('\n');
  return `daemon off;\nmaster_process off;\npid ${folder}/pid;\nerror_log stderr warn;\nevents {}\nhttp {\naccess_log off;\n${temporary}\n${site}\n}\n`;
}

async function start(nginx: string, folder: string, root: string, base: string): Promise<Running> {
  const port = await freePort();
  const file = join(folder, `nginx-${port}.conf`);
  writeFileSync(file, configuration(folder, root, port, base));
  const child: ChildProcess = spawn(nginx, ['-e', 'stderr', '-p', folder, '-c', file], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr?.on('data', (part: Buffer) => {
    said += part.toString();
  });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  for (const end = Date.now() + START_MILLISECONDS; Date.now() < end; ) {
    if (child.exitCode !== null) break;
    const answers = await ask(port, base).then(
      () => true,
      () => false,
    );
    if (answers) return { port, stop };
    await new Promise((done) => setTimeout(done, 50));
  }
  await stop();
  throw new Error(`audit nginx: nginx must start with src/dev/nginx.conf, got ${said.trim() || 'no answer'}`);
}

/** One file of each folder and ending, the largest: enough to see every rule at work. */
function sampleOf(files: readonly string[], root: string): string[] {
  const sample = new Map<string, string>();
  for (const file of files) {
    const kind = `${file.split('/').slice(0, 1)}/${file.split('/').length}.${endingOf(file)}`;
    const known = sample.get(kind);
    if (!known || readFileSync(join(root, file)).length > readFileSync(join(root, known)).length) sample.set(kind, file);
  }
  return [...sample.values()];
}

function differences(answer: Answer, status: number, expected: Map<string, string>): string[] {
  const problems = answer.status === status ? [] : [`status must be ${status}, got ${answer.status}`];
  for (const [name, value] of expected) {
    const actual = answer.headers[name];
    if (actual !== value) problems.push(`${name} must be "${value}", got "${actual}"`);
  }
  return problems;
}

/** What every file, and what is not there, must be answered with. */
async function compare(port: number, root: string, base: string): Promise<Row[]> {
  const rules = readFileSync(join(root, '_headers'), 'utf8');
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    );
  const sample = sampleOf(
    files.filter((file) => !/^[._]/.test(file) && file !== '404.html'),
    root,
  );
  const at = (path: string) => base + path.slice(1);
  const rows: Row[] = [];
  const add = (what: string, problems: string[]) =>
    rows.push({ name: `nginx, ${base}: ${what}`, passed: problems.length === 0, detail: problems.join('; ') || 'as in public/_headers' });

  for (const file of sample) {
    const path = addressOf(file);
    const content = readFileSync(join(root, file));
    const plain = await ask(port, at(path));
    const problems = differences(plain, 200, headersFor(rules, path));
    if (!plain.body.equals(content)) problems.push(`body must be the file, got ${plain.body.length} bytes for ${content.length}`);
    const type = TYPES[endingOf(file)];
    const sent = plain.headers['content-type'] ?? '';
    if (!type) problems.push(`the type of .${endingOf(file)} must be known to this check, got none`);
    else if (!type.test(sent)) problems.push(`content-type must match ${type}, got "${sent}"`);
    if (COMPRESSED.test(file) && content.length > 2000) {
      const packed = await ask(port, at(path), { 'Accept-Encoding': 'gzip' });
      problems.push(
        ...differences(packed, 200, new Map([...headersFor(rules, path), ['content-encoding', 'gzip'], ['vary', 'Accept-Encoding']])),
      );
      if (packed.headers['content-encoding'] === 'gzip' && !gunzipSync(packed.body).equals(content))
        problems.push('unpacked, the body must be the file');
    }
    const etag = plain.headers.etag ?? '';
    if ((await ask(port, at(path), { 'If-None-Match': etag })).status !== 304) problems.push('asked again, status must be 304');
    add(path, problems);
  }

  const notFound = readFileSync(join(root, '404.html'));
  // A missing script must not be kept for ever, so all of these are answered as a page is.
  for (const path of [
    '/nowhere/',
    '/glossary/nowhere',
    '/assets/missing.00000000.js',
    '/assets/',
    '/_headers',
    '/.nojekyll',
    '/.git/config',
  ]) {
    const answer = await ask(port, at(path));
    const problems = differences(answer, 404, headersFor(rules, '/404.html'));
    if (!answer.body.equals(notFound)) problems.push('body must be the page of 404.html');
    add(`${path} is not found`, problems);
  }
  for (const path of ['/about', '/glossary/csem']) {
    const answer = await ask(port, at(path));
    add(`${path} leads to its page`, differences(answer, 301, new Map([...headersFor(rules, path), ['location', at(`${path}/`)]])));
  }
  return rows;
}

/** A file that lies beside it in compressed form is sent in that form. */
async function packedBeforehand(port: number, root: string): Promise<Row> {
  const packed = gzipSync(Buffer.from('<!doctype html><title>packed beforehand</title>'));
  writeFileSync(join(root, 'packed.html'), 'plain');
  writeFileSync(join(root, 'packed.html.gz'), packed);
  const answer = await ask(port, '/packed.html', { 'Accept-Encoding': 'gzip' });
  const passed = answer.body.equals(packed) && answer.headers['content-encoding'] === 'gzip';
  return {
    name: 'nginx: a file packed beforehand is sent as it is',
    passed,
    detail: passed ? 'gzip_static is at work' : `must be the content of packed.html.gz, got ${answer.body.length} bytes`,
  };
}

/** Rows for the audit. A machine without nginx fails, and says what to do. */
export async function auditNginx(dist = resolve(process.env['TEST_DIST'] ?? 'dist')): Promise<Row[]> {
  const nginx = findNginx();
  const cannot = (detail: string): Row[] => [{ name: 'nginx', passed: false, detail }];
  if (!nginx) return cannot('nginx is not installed: apt-get install nginx-light, then run the audit again');
  if (!existsSync(join(dist, '_headers'))) return cannot(`${dist} must hold a built site, got none: npm run build`);
  const folder = mkdtempSync(join(tmpdir(), 'ifso-nginx-'));
  const running: Running[] = [];
  try {
    const root = join(folder, 'site');
    cpSync(dist, root, { recursive: true });
    const atRoot = await start(nginx, folder, root, '/');
    running.push(atRoot);
    const rows = await compare(atRoot.port, root, '/');
    rows.push(await packedBeforehand(atRoot.port, root));
    // Below a path the files are the same; only where they lie and where their 404 page is differs.
    const above = join(folder, 'above');
    cpSync(CONF, join(above, 'other.txt'));
    symlinkSync(root, join(above, SUB_PATH.slice(1, -1)));
    const below = await start(nginx, folder, above, SUB_PATH);
    running.push(below);
    return [...rows, ...(await compare(below.port, dist, SUB_PATH))];
  } catch (error) {
    return cannot(error instanceof Error ? error.message : String(error));
  } finally {
    for (const each of running) await each.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
