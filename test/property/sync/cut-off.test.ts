import { createServer, type Server, type ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call } from '@/utils/services/sync/transport';

/** Packed, as servers send what is long. */
const PACKED = gzipSync(Array.from({ length: 20_000 }, (_, n) => `{"record":${n * 7919}}`).join());

/** Says what it likes of the body, and when. */
let answer: (response: ServerResponse) => void = () => {};
let server: Server;
let url = '';
beforeAll(async () => {
  server = createServer((_, response) => answer(response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const ask = (signal: AbortSignal, within = 10_000) => call({ method: 'GET', url, login: null, signal, within });
const failureOf = (work: Promise<unknown>) => work.then(() => null).catch((error: unknown) => error);

describe('an answer that is cut off', () => {
  it('before its body, in its body, or when all of it is there, ends what waited for it', async () => {
    answer = (response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' });
      response.end(PACKED);
    };
    let cut = 0;
    for (let n = 0; n < 200; n++) {
      const life = new AbortController();
      setTimeout(() => life.abort(), n % 12);
      if ((await failureOf(ask(life.signal))) !== null) cut++;
    }
    expect(cut).toBeGreaterThan(20);
  });

  it('is no answer, though a part of it came', async () => {
    answer = (response) => {
      response.writeHead(200);
      response.write('{"rows":[');
      setTimeout(() => life.abort(new Error('The page was closed.')), 50);
    };
    const life = new AbortController();
    expect(await failureOf(ask(life.signal))).toMatchObject({ message: 'The page was closed.' });
  });

  it('is slow where its body stops coming', async () => {
    answer = (response) => {
      response.writeHead(200);
      response.write('{"rows":[');
    };
    expect(await failureOf(ask(new AbortController().signal, 200))).toMatchObject({ code: 'slow' });
  });
});
