import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { MadeUpPage } from './articles';

/** A web that has these pages and nothing else, as a proxy: pictures show the addresses that the pages are given. */
export interface Web {
  /** host:port, for `proxy` of `launchBrowser`. */
  readonly proxy: string;
  close(): Promise<void>;
}

export async function startWeb(pages: readonly MadeUpPage[]): Promise<Web> {
  const byUrl = new Map(pages.map(({ url, html }) => [url, html]));
  const server = createServer((request, response) => {
    const html = byUrl.get(request.url ?? '');
    response.writeHead(html === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' }).end(html ?? '');
  });
  server.on('connect', (_, socket) => socket.destroy());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    proxy: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
