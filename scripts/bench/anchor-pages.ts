import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface ServedPages {
  readonly names: readonly string[];
  /** host:port of an http proxy that has these pages and nothing else. */
  readonly proxy: string;
  addressOf(name: string): string;
  /** Adds a plain page of these paragraphs; its name. */
  addLong(paragraphs: readonly string[]): string;
  close(): Promise<void>;
}

/** As the benchmark's own runner serves them: no scripts of the page, timers of 5 microseconds. */
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; script-src 'unsafe-eval'; style-src 'unsafe-inline'; base-uri 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};
const LONG = 'long';

/** The pages of the outside material (`WHENCE_MATERIAL`, or `../shared`). Throws where they are missing. */
export async function benchmarkPages(): Promise<ServedPages> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const folder = join(resolve(root, process.env.WHENCE_MATERIAL ?? '../shared'), 'pages');
  if (!existsSync(folder))
    throw new Error(`No pages in ${folder}: name the folder of the material by WHENCE_MATERIAL.`);
  const files = new Map(
    readdirSync(folder)
      .map((name) => [name, join(folder, name, 'source.html')] as const)
      .filter(([, file]) => existsSync(file))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  let long = '';
  const server = createServer((request, response) => {
    const name = decodeURIComponent(new URL(request.url ?? '/', 'http://none').pathname.slice(1));
    const file = files.get(name);
    const html = name === LONG ? long : file === undefined ? null : readFileSync(file);
    response.writeHead(html === null ? 404 : 200, HEADERS);
    response.end(html ?? '');
  });
  server.on('connect', (_, socket) => {
    socket.on('error', () => {});
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    names: [...files.keys()],
    proxy: host,
    addressOf: (name) => `http://${host}/${encodeURIComponent(name)}`,
    addLong(paragraphs) {
      const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
      const body = paragraphs
        .flatMap((text, i) => [...(i % 12 === 0 ? [`<h2>Part ${i / 12 + 1}</h2>`] : []), `<p>${escaped(text)}</p>`])
        .join('\n');
      long = `<!doctype html><html lang="en"><meta charset="utf-8"><title>long</title><body><article>\n${body}\n</article>`;
      return LONG;
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
