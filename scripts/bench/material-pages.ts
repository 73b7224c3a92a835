import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface MaterialPages {
  /** host:port of an http proxy that has these pages and nothing else. */
  readonly proxy: string;
  addressOf(page: string): string;
  close(): Promise<void>;
}

const HOST = 'pages.example';

/**
 * The real pages of the outside material (`WHENCE_MATERIAL`, or `../shared` beside the repository), as a web without
 * anything else. Their scripts do not run: the servers they expect are not there. Throws where the material is missing.
 */
export async function serveMaterialPages(): Promise<MaterialPages> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const folder = join(resolve(root, process.env.WHENCE_MATERIAL ?? '../shared'), 'pages');
  if (!existsSync(folder))
    throw new Error(`No pages in ${folder}: name the folder of the material by WHENCE_MATERIAL.`);
  const server = createServer((request, response) => {
    const { hostname, pathname } = new URL(request.url ?? '/', 'http://none');
    const file = join(folder, pathname.slice(1), 'source.html');
    const found = hostname === HOST && /^\/[\w.-]+$/.test(pathname) && existsSync(file);
    response.writeHead(found ? 200 : 404, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "script-src 'none'; frame-src 'none'",
    });
    response.end(found ? readFileSync(file) : '');
  });
  server.on('connect', (_, socket) => {
    socket.on('error', () => {});
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    proxy: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    addressOf: (page) => `http://${HOST}/${page}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
