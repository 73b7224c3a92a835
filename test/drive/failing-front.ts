/** What stands before a server, and answers in its place, or not at all, as the test wants. */
import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** In place of the server's answer. `status`: null where none ever comes. */
export interface Answered {
  readonly status: number | null;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What is done with an answer of the server before it goes on. */
export interface Changed {
  readonly headers?: Readonly<Record<string, string>>;
  /** So many bytes of its body alone arrive; `isTold`: as if that were all of it. */
  readonly cutAt?: number;
  readonly isTold?: boolean;
  readonly afterMs?: number;
}

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly bytes: number;
  readonly authorization: string | undefined;
}

/** null: as if nothing stood there. */
export type Rule = (asked: Asked) => Answered | Changed | null;

export interface Front {
  readonly url: string;
  close(): Promise<void>;
}

export function failingFront(target: string, rule: Rule): Promise<Front> {
  return listening(
    createServer((asked, answered) => {
      const parts: Buffer[] = [];
      asked.on('data', (part: Buffer) => parts.push(part));
      asked.on('end', () => {
        const body = Buffer.concat(parts);
        const { method = 'GET', url: path = '', headers } = asked;
        const what = rule({ method, path, bytes: body.length, authorization: headers.authorization });
        if (what !== null && 'status' in what) {
          if (what.status === null) return;
          answered.writeHead(what.status, { 'content-type': 'application/json', ...what.headers });
          answered.end(what.body ?? '');
          return;
        }
        const out = request(`${target}${path}`, { method, headers }, async (came) => {
          // Who asked may have gone.
          const whole = await wholeOf(came).catch(() => null);
          if (whole === null) return asked.socket.destroy();
          const { cutAt = whole.length, isTold = false, afterMs = 0, headers: more } = what ?? {};
          const sent = whole.subarray(0, cutAt);
          const { 'transfer-encoding': _, ...rest } = came.headers;
          const length = isTold ? sent.length : whole.length;
          await new Promise((resolve) => setTimeout(resolve, afterMs));
          answered.writeHead(came.statusCode ?? 500, { ...rest, ...more, 'content-length': length });
          if (sent.length === length) answered.end(sent);
          else answered.write(sent, () => asked.socket.destroy());
        });
        out.on('error', () => asked.socket.destroy());
        answered.on('close', () => out.destroy());
        out.end(body);
      });
    }),
    'http',
  );
}

async function wholeOf(came: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of came) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** On loopback, at an address of its own. */
export async function listening(server: Server, scheme: 'http' | 'https'): Promise<Front> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `${scheme}://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
