/** A way to a server that can be cut: before a request arrives there, or after it did and before its answer comes back. */
import { createServer, request } from 'node:http';

export type Cut = 'before' | 'after' | null;

export interface CuttingProxy {
  readonly url: string;
  close(): Promise<void>;
}

/** `cut` is asked for every request. Also sees what travels: `sent` gets the bytes of each request and of its answer. */
export function cuttingProxy(
  target: string,
  cut: (path: string) => Cut,
  sent: (path: string, up: number, down: number) => void = () => {},
): Promise<CuttingProxy> {
  const server = createServer((asked, answered) => {
    const path = asked.url ?? '';
    const where = cut(path);
    const parts: Buffer[] = [];
    asked.on('data', (part: Buffer) => parts.push(part));
    asked.on('end', () => {
      if (where === 'before') return asked.socket.destroy();
      const body = Buffer.concat(parts);
      const out = request(`${target}${path}`, { method: asked.method, headers: asked.headers }, (came) => {
        const back: Buffer[] = [];
        came.on('data', (part: Buffer) => back.push(part));
        came.on('end', () => {
          const whole = Buffer.concat(back);
          sent(path, body.length, whole.length);
          if (where === 'after') return asked.socket.destroy();
          answered.writeHead(came.statusCode ?? 500, came.headers);
          answered.end(whole);
        });
      });
      out.on('error', () => asked.socket.destroy());
      answered.on('close', () => out.destroy());
      out.end(body);
    });
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      resolve({
        url: `http://127.0.0.1:${port}`,
        close: () =>
          new Promise((done) => {
            server.closeAllConnections();
            server.close(() => done());
          }),
      });
    });
  });
}
