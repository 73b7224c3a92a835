import { cpSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keptAnnotations } from '@/utils/store/queries';
import { differing } from '@/utils/store/sync/settle';
import { changeClaims } from '@/utils/store/worksheets';
import * as writes from '@/utils/store/writes';
import { type CouchServer, startCouch } from '../../drive/couch';
import { annotate, annotationOf, contentOf, id } from '../../unit/store/sample';
import { A, B, C, expectInStep, later, syncAll } from './fleet';
import { machineAt } from './machine';
import { parallelsOf } from './records';

const PAGE = contentOf();
const NOW = new Date('2026-05-06T10:00:00Z');

let server: CouchServer;
beforeAll(async () => {
  server = await startCouch({ inMemory: false });
});
afterAll(() => server.close());

async function backUp(): Promise<void> {
  await server.stop();
  cpSync(server.folder, `${server.folder}-copy`, { recursive: true });
  await server.start();
}

async function putBack(): Promise<void> {
  await server.stop();
  rmSync(server.folder, { recursive: true });
  cpSync(`${server.folder}-copy`, server.folder, { recursive: true });
  rmSync(`${server.folder}-copy`, { recursive: true });
  await server.start();
}

let databases = 0;
async function two() {
  const place = { url: `${server.url}/gone-back-${++databases}`, ...server.admin };
  const [a, b] = [await machineAt(A, place), await machineAt(B, place)];
  await writes.keepAnnotation(a.db, annotate(1, PAGE, 0, { note: 'Who pays?' }), PAGE, NOW);
  await syncAll(a, b);
  return { a, b, place };
}

describe('a server that was put back to an earlier state', () => {
  it('gets what was written since, from each machine, and no machine loses any of it', async () => {
    const { a, b, place } = await two();
    await writes.setNote(a.db, id(1), 'Anna asks.', NOW);
    await later();
    await writes.setNote(b.db, id(1), 'Bert asks.', NOW);
    await syncAll(a, b);
    await backUp();
    await changeClaims(a.db, [id(1)], { addTags: ['boats'] }, NOW);
    await writes.keepAnnotation(a.db, annotate(2, PAGE, 1, { note: 'Since when?' }), PAGE, NOW);
    await writes.keepAnnotation(b.db, annotate(3, PAGE, 2, { note: 'Which boats?' }), PAGE, NOW);
    await syncAll(a, b);
    await changeClaims(b.db, [id(1)], { verdict: 'unclear' }, NOW);
    await putBack();
    await syncAll(a, b);
    const c = await machineAt(C, place);
    await syncAll(c);
    await expectInStep(a, b, c);
    for (const { db } of [a, b, c]) {
      expect(await keptAnnotations(db)).toHaveLength(3);
      expect(await annotationOf(db, id(1))).toMatchObject({ note: 'Bert asks.', tags: ['boats'], verdict: 'unclear' });
      // What the reader had not chosen from, and nothing else.
      expect(await differing(db)).toMatchObject([{ other: { value: 'Anna asks.' } }]);
      db.close();
    }
  });

  it('is noticed by a machine that has sent since, and asked for nothing', async () => {
    const { a, b } = await two();
    await backUp();
    await writes.setNote(a.db, id(1), 'Anna asks.', NOW);
    await a.sync();
    await putBack();
    await syncAll(a, b);
    await expectInStep(a, b);
    expect(await annotationOf(b.db, id(1))).toMatchObject({ note: 'Anna asks.' });
    expect((await parallelsOf(b.db)).size).toBe(0);
  });

  it('is noticed where somebody has written there since what was lost, as often as it had been', async () => {
    const { a, b, place } = await two();
    await backUp();
    await writes.setNote(a.db, id(1), 'Anna asks.', NOW);
    await a.sync();
    await putBack();
    await later();
    const c = await machineAt(C, place);
    await c.sync();
    await writes.setNote(c.db, id(1), 'Cleo asks.', NOW);
    await syncAll(c, a, b, c);
    await expectInStep(a, b, c);
    expect(await annotationOf(a.db, id(1))).toMatchObject({ note: 'Cleo asks.' });
    expect(await differing(b.db)).toMatchObject([{ other: { value: 'Anna asks.' } }]);
    for (const { db } of [a, b, c]) db.close();
  });

  it('is noticed by how far it goes, where somebody has written more there in one place, and less in all', async () => {
    const { a, b, place } = await two();
    await backUp();
    for (const n of [4, 5]) await writes.keepAnnotation(a.db, annotate(n, PAGE, n - 3), PAGE, NOW);
    for (const note of ['Who?', 'Since when?', 'Where?', 'Why?']) {
      await writes.setNote(a.db, id(4), note, NOW);
      await a.sync();
    }
    await writes.setNote(a.db, id(1), 'Anna asks.', NOW);
    await a.sync();
    await a.sync();
    await putBack();
    const c = await machineAt(C, place);
    await c.sync();
    for (const note of ['Cleo asks.', 'Cleo asks again.']) {
      await later();
      await writes.setNote(c.db, id(1), note, NOW);
      await c.sync();
    }
    a.startAnew();
    await syncAll(a, b, c);
    await expectInStep(a, b, c);
    expect(await keptAnnotations(c.db)).toHaveLength(3);
    for (const { db } of [a, b, c]) db.close();
  });

  it('is noticed where others have written there meanwhile', async () => {
    const { a, b, place } = await two();
    await backUp();
    await writes.setNote(a.db, id(1), 'Anna asks.', NOW);
    await syncAll(a);
    await putBack();
    const c = await machineAt(C, place);
    await c.sync();
    for (const n of [4, 5]) await writes.keepAnnotation(c.db, annotate(n, PAGE, n - 3), PAGE, NOW);
    await syncAll(c, a, b, c);
    await expectInStep(a, b, c);
    expect(await annotationOf(c.db, id(1))).toMatchObject({ note: 'Anna asks.' });
  });
});
