import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { needsReader, SyncError } from '@/utils/services/sync/errors';
import { keptAnnotations } from '@/utils/store/queries';
import * as writes from '@/utils/store/writes';
import { type CouchServer, startCouch } from '../../drive/couch';
import { type Front, failingFront, listening, type Rule } from '../../drive/failing-front';
import { annotate, articleAt, contentOf, id } from '../../unit/store/sample';
import { A, B, expectInStep, syncAll } from './fleet';
import { machineAt, type SyncedMachine } from './machine';
import { libraryOf } from './records';

const PAGE = contentOf();
const NOW = new Date('2026-05-06T10:00:00Z');
const WITHIN = 1_500;
const HTML = '<!doctype html><title>Harbour gate</title><p>Please log in.';

let server: CouchServer;
let front: Front;
let rule: Rule = () => null;
beforeAll(async () => {
  server = await startCouch();
  front = await failingFront(server.url, (asked) => rule(asked));
});
afterEach(() => {
  rule = () => null;
});
afterAll(async () => {
  await front.close();
  await server.close();
});

let databases = 0;
/** Two in step, and then each has something that the other has not: of B's the server knows. */
async function two() {
  const place = { url: `${front.url}/failures-${++databases}`, ...server.admin };
  const [a, b] = await Promise.all([A, B].map((name) => machineAt(name, place, null, Date.now, WITHIN)));
  if (a === undefined || b === undefined) throw new Error('There are two.');
  await writes.keepAnnotation(a.db, annotate(1, PAGE, 0, { note: 'Who pays?' }), PAGE, NOW);
  await syncAll(a, b);
  await writes.keepAnnotation(b.db, annotate(2, PAGE, 1, { note: 'Since when?' }), PAGE, NOW);
  await b.sync();
  await writes.setNote(a.db, id(1), 'Anna asks.', NOW);
  return [a, b] as const;
}

async function failureOf(work: Promise<unknown>): Promise<SyncError> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof SyncError)) throw new Error(`It failed with ${String(error)}.`);
  return error;
}

/** What was written here is here, and is sent as soon as it can be. */
async function expectAllWell(a: SyncedMachine, b: SyncedMachine): Promise<void> {
  rule = () => null;
  await syncAll(a, b);
  await expectInStep(a, b);
  const notes = (await keptAnnotations(b.db)).map(({ note }) => note);
  expect(notes.sort()).toEqual(['Anna asks.', 'Since when?']);
  for (const { db } of [a, b]) db.close();
}

const WRITES = /_bulk_docs/;
const READS = /_changes/;
const json = (error: string, reason: string) => JSON.stringify({ error, reason });

describe('a server, or what stands before it, that answers', () => {
  it.each<[string, string, RegExp, ReturnType<Rule>]>([
    ['that its disk is full', 'full', WRITES, { status: 507, body: json('insufficient_storage', 'No room.') }],
    [
      'that its disk is full, as CouchDB says it',
      'full',
      WRITES,
      { status: 500, body: json('unknown_error', 'enospc') },
    ],
    ['that it is busy', 'busy', READS, { status: 503, body: HTML }],
    ['that it was asked too often', 'busy', WRITES, { status: 429, body: json('too_many_requests', 'Later.') }],
    ['that what is behind it does not answer', 'busy', WRITES, { status: 502, body: HTML }],
    ['that something is wrong with it', 'busy', READS, { status: 500, body: json('internal', 'badmatch') }],
    ['that the password is wrong, in the middle', 'password', READS, { status: 401, body: json('unauthorized', '') }],
    ['that this login may not', 'not-allowed', READS, { status: 403, body: json('forbidden', 'Not you.') }],
    ['that the database is gone', 'no-library', READS, { status: 404, body: json('not_found', 'no_db_file') }],
    ['with a page that asks for a login', 'strange', READS, { status: 200, body: HTML }],
    ['with another kind of JSON', 'strange', READS, { status: 200, body: '{"status":"ok"}' }],
    ['with nothing', 'strange', WRITES, { status: 200 }],
    ['with half of its JSON, as if that were all', 'strange', READS, { cutAt: 40, isTold: true }],
    ['with half of what it took, as if that were all', 'strange', WRITES, { cutAt: 20, isTold: true }],
    ['with half of its answer, and goes', 'unreachable', READS, { cutAt: 40 }],
    ['with half of what it took, and goes', 'unreachable', WRITES, { cutAt: 20 }],
    ['never', 'slow', READS, { status: null }],
    ['never to what is sent', 'slow', WRITES, { status: null }],
    ['too late, when it has it', 'slow', WRITES, { afterMs: WITHIN + 500 }],
  ])('%s is called %s, and nothing is lost', async (_, code, path, answer) => {
    const [a, b] = await two();
    const before = await libraryOf(a.db);
    rule = (asked) => (path.test(asked.path) ? answer : null);
    expect(await failureOf(a.sync())).toMatchObject({ code });
    if (path === READS) expect(await libraryOf(a.db)).toEqual(before);
    expect(await a.db.edits.count()).toBeGreaterThan(0);
    await expectAllWell(a, b);
  });

  it('when it wants to be asked again is left alone for so long', async () => {
    const [a, b] = await two();
    rule = () => ({ status: 503, headers: { 'retry-after': '90' }, body: '' });
    const error = await failureOf(a.sync());
    expect(error).toMatchObject({ code: 'busy', retryAfter: 90_000 });
    expect(needsReader(error)).toBe(false);
    await expectAllWell(a, b);
  });

  it.each(['Mon, 05 Jan 1970 10:00:00 GMT', 'Fri, 01 Jan 2286 10:00:00 GMT', 'at noon'])(
    'that it is %s is not asked what time it is',
    async (date) => {
      const [a, b] = await two();
      rule = () => ({ headers: { date, 'last-modified': date, 'retry-after': date } });
      await expectAllWell(a, b);
    },
  );

  it('that what is sent is too large gets it in parts, and what is too large alone stays here and is told', async () => {
    const [a, b] = await two();
    for (let n = 10; n < 40; n++) {
      const page = contentOf(articleAt(`https://harbour-post.example/news/${n}`));
      await writes.keepAnnotation(a.db, annotate(n, page, 0), page, NOW);
    }
    await writes.keepAnnotation(a.db, annotate(50, PAGE, 2, { note: 'x'.repeat(30_000) }), PAGE, NOW);
    rule = ({ bytes }) => (bytes > 16_000 ? { status: 413, body: '<h1>413 Request Entity Too Large</h1>' } : null);
    const { refused } = await a.sync();
    expect(refused.map((one) => one.id)).toEqual([`annotation:${id(50)}`]);
    await b.sync();
    expect(await keptAnnotations(b.db)).toHaveLength(32);
    rule = () => null;
    await syncAll(a, b);
    await expectInStep(a, b);
    expect(await keptAnnotations(b.db)).toHaveLength(33);
    for (const { db } of [a, b]) db.close();
  });
});

describe('a server that', () => {
  it('sends elsewhere is not followed, and the password stays with it', async () => {
    const [a, b] = await two();
    const asked: unknown[] = [];
    const elsewhere = await listening(
      createServer(({ url, headers }, answered) => {
        asked.push([url, headers.authorization]);
        answered.end('{}');
      }),
      'http',
    );
    for (const status of [301, 302, 307, 308]) {
      rule = ({ path }) => ({ status, headers: { location: elsewhere.url + path } });
      expect(await failureOf(a.sync())).toMatchObject({ code: 'unreachable' });
    }
    expect(asked).toEqual([]);
    await elsewhere.close();
    await expectAllWell(a, b);
  });

  it('nobody vouches for is not spoken to: of a certificate made at home nothing is known but that', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'whence-certificate-'));
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    const made = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
    const names = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'];
    execFileSync('openssl', [...made, ...names, '-keyout', key, '-out', cert], { stdio: 'ignore' });
    const asked: unknown[] = [];
    const https = await listening(
      createHttps({ key: readFileSync(key), cert: readFileSync(cert) }, ({ url }, answered) => {
        asked.push(url);
        answered.end('{}');
      }),
      'https',
    );
    const machine = await machineAt(A, { url: `${https.url}/whence-ann`, ...server.admin });
    await writes.keepPage(machine.db, PAGE, 'Anna asks.', NOW);
    const before = await libraryOf(machine.db);
    expect(await failureOf(machine.sync())).toMatchObject({ code: 'unreachable' });
    expect(asked).toEqual([]);
    expect(await libraryOf(machine.db)).toEqual(before);
    machine.db.close();
    await https.close();
    rmSync(folder, { recursive: true });
  });

  it('is away is unreachable, and gets everything when it is back', async () => {
    const own = await startCouch({ inMemory: false });
    const place = { url: `${own.url}/away`, ...own.admin };
    const [a, b] = [await machineAt(A, place), await machineAt(B, place)];
    await syncAll(a, b);
    await own.stop();
    await writes.keepAnnotation(a.db, annotate(1, PAGE, 0, { note: 'Who pays?' }), PAGE, NOW);
    for (let time = 0; time < 3; time++) expect(await failureOf(a.sync())).toMatchObject({ code: 'unreachable' });
    await own.start();
    await syncAll(a, b);
    await expectInStep(a, b);
    expect(await keptAnnotations(b.db)).toHaveLength(1);
    for (const { db } of [a, b]) db.close();
    await own.close();
  });

  it('does not know the password any more says so, and takes everything with the new one', async () => {
    const database = `password-${++databases}`;
    await server.addUser('ann', 'a long password');
    const place = { url: `${server.url}/${database}`, ...server.admin };
    const b = await machineAt(B, place);
    await b.sync();
    const ann = { ...place, user: 'ann', password: 'a short password' };
    const a = await machineAt(A, ann);
    await writes.keepAnnotation(a.db, annotate(1, PAGE, 0), PAGE, NOW);
    const error = await failureOf(a.sync());
    expect(error.code).toBe('password');
    expect(needsReader(error)).toBe(true);
    ann.password = 'a long password';
    await syncAll(a, b);
    await expectInStep(a, b);
    expect(await keptAnnotations(b.db)).toHaveLength(1);
    for (const { db } of [a, b]) db.close();
  });
});
