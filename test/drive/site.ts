import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Answer {
  readonly body: string | Buffer;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly status?: number;
}
export type Route = Answer | string | ((path: string) => Answer | string | null);

/** A pretend web: every host and path that a test names, and a log of everything any part of the browser asked for. */
export interface Site {
  /** host:port, for `proxy` of `launchBrowser`. */
  readonly proxy: string;
  /**
   * Absolute URLs in the order they came; for a tunnel, `CONNECT host:port`. Without those that the browser itself makes
   * to its maker (updates, safe browsing) and without icons of pages.
   */
  readonly requests: readonly string[];
  /** Serves `url` from now on. A function gets the path and answers null for "not found". */
  route(url: string, answer: Route): void;
  clear(): void;
  /** As it was at its start. */
  reset(): void;
  close(): Promise<void>;
}

const OF_THE_BROWSER =
  /^(?:CONNECT |https?:\/\/)[\w.-]*\b(?:google|googleapis|gvt1|gstatic|mozilla|firefox)\.(?:com|org|net)\b|\/favicon\.ico$/;

/**
 * An http proxy on a free port that is at once the origin of every host: nothing reaches a network, pages can stand
 * on any host name, and a request of the extension, the browser or a page cannot be made without being counted.
 */
export async function startSite(): Promise<Site> {
  const routes = new Map<string, Route>();
  const requests: string[] = [];
  const log = (request: string) => {
    if (!OF_THE_BROWSER.test(request)) requests.push(request);
  };

  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
    log(url.href);
    const found = routes.get(url.origin + url.pathname) ?? routes.get(url.origin);
    const answer = typeof found === 'function' ? found(url.pathname) : found;
    if (answer === undefined || answer === null) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
      return;
    }
    const {
      body,
      type = 'text/html; charset=utf-8',
      headers = {},
      status = 200,
    } = typeof answer === 'string' ? { body: answer } : answer;
    response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', ...headers }).end(body);
  });
  server.on('connect', (request, socket) => {
    log(`CONNECT ${request.url ?? ''}`);
    socket.on('error', () => {});
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    proxy: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    route: (url, answer) => routes.set(url.replace(/\/$/, url.split('/').length > 4 ? '/' : ''), answer),
    clear: () => requests.splice(0),
    reset() {
      requests.splice(0);
      routes.clear();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
