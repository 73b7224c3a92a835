/** A folder of saved pages, `NAME/source.html` each, served from this machine one address per page. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

export interface RealPages {
  readonly names: readonly string[];
  urlOf(name: string): string;
  close(): Promise<void>;
}

/** Their own scripts expect servers that are not there, so they do not run: what is timed is ours and the browser's. */
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "script-src 'none'; frame-src 'none'; img-src 'none'; font-src 'none'",
  'cache-control': 'no-store',
};

/** Throws an Error that names the folder where it holds no saved pages. Close it, or the process does not end. */
export async function serveRealPages(folder: string): Promise<RealPages> {
  const names = existsSync(folder)
    ? readdirSync(folder).filter((name) => existsSync(join(folder, name, 'source.html')))
    : [];
  if (names.length === 0) throw new Error(`${folder}: no pages in it (NAME/source.html)`);
  const known = new Map(names.map((name) => [`/${encodeURIComponent(name)}`, name]));
  const server = createServer((request, response) => {
    const name = known.get((request.url ?? '').split('?')[0] ?? '');
    if (name === undefined) response.writeHead(404).end();
    else response.writeHead(200, HEADERS).end(readFileSync(join(folder, name, 'source.html')));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    names,
    urlOf: (name) => `http://127.0.0.1:${port}/${encodeURIComponent(name)}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
