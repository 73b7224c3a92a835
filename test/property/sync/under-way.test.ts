import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WhenceDatabase } from '@/utils/store/db';
import { keptAnnotations } from '@/utils/store/queries';
import { differing, settle } from '@/utils/store/sync/settle';
import { deleteRecords, purgeDeleted, restoreRecords } from '@/utils/store/trash';
import { changeClaims } from '@/utils/store/worksheets';
import * as writes from '@/utils/store/writes';
import { type CouchServer, startCouch } from '../../drive/couch';
import { type Cut, type CuttingProxy, cuttingProxy } from '../../drive/cutting-proxy';
import { annotate, annotationOf, contentOf, id } from '../../unit/store/sample';
import { A, B, expectInStep, later, syncAll } from './fleet';
import { machineAt, type SyncedMachine } from './machine';

const PAGE = contentOf();
const NOW = new Date('2026-05-06T10:00:00Z');
const JULY = new Date('2026-07-01T10:00:00Z');

let server: CouchServer;
let proxy: CuttingProxy;
/** Of what is sent. */
let cut: Cut = null;
beforeAll(async () => {
  server = await startCouch();
  proxy = await cuttingProxy(server.url, (path) => (path.endsWith('/_bulk_docs') ? cut : null));
});
afterAll(async () => {
  await proxy.close();
  await server.close();
});

let databases = 0;
async function two() {
  const database = `under-way-${++databases}`;
  const place = { url: `${proxy.url}/${database}`, ...server.admin };
  const [a, b] = [await machineAt(A, place), await machineAt(B, place)];
  await writes.keepAnnotation(a.db, annotate(1, PAGE, 0, { note: 'Who pays?', tags: ['money'] }), PAGE, NOW);
  await syncAll(a, b);
  return [a, b] as const;
}

/** Sends what there is, over a line that is cut once the server has it. */
async function sendUnheard(machine: SyncedMachine): Promise<void> {
  cut = 'after';
  await expect(machine.sync()).rejects.toMatchObject({ name: 'SyncError', code: 'unreachable' });
  cut = null;
}

describe('what is edited while a batch is under way', () => {
  it.each<[string, (db: WhenceDatabase) => Promise<unknown>, object]>([
    ['the same note', (db) => writes.setNote(db, id(1), 'Second.', NOW), { note: 'Second.', tags: ['money'] }],
    [
      'other fields',
      (db) => changeClaims(db, [id(1)], { verdict: 'unclear' }, NOW),
      { note: 'First.', verdict: 'unclear' },
    ],
    ['a list', (db) => changeClaims(db, [id(1)], { removeTags: ['money'] }, NOW), { note: 'First.', tags: [] }],
  ])('is sent with the next: %s', async (_, edit, expected) => {
    const [a, b] = await two();
    await writes.setNote(a.db, id(1), 'First.', NOW);
    await a.sync(() => edit(a.db));
    await syncAll(a, b);
    await expectInStep(a, b);
    expect(await annotationOf(b.db, id(1))).toMatchObject(expected);
    expect(await differing(b.db)).toEqual([]);
  });

  it('is sent with the next: that it is removed for good', async () => {
    const [a, b] = await two();
    await writes.setNote(a.db, id(1), 'First.', NOW);
    await a.sync(async () => {
      await deleteRecords(a.db, { annotations: [id(1)], pages: [] }, NOW);
      await purgeDeleted(a.db, JULY);
    });
    await syncAll(a, b);
    await expectInStep(a, b);
    expect(await b.db.annotations.count()).toBe(0);
  });

  it('is sent with the next: that it is kept anew after it was removed for good', async () => {
    const [a, b] = await two();
    await deleteRecords(a.db, { annotations: [id(1)], pages: [] }, NOW);
    await purgeDeleted(a.db, JULY);
    await a.sync(() => writes.keepAnnotation(a.db, annotate(1, PAGE, 0, { note: 'Anew.' }), PAGE, NOW));
    await syncAll(a, b);
    await expectInStep(a, b);
    expect(await keptAnnotations(b.db)).toMatchObject([{ id: id(1), note: 'Anew.' }]);
  });

  it('is sent with the next: what the reader chose of two notes', async () => {
    const [a, b] = await two();
    await writes.setNote(a.db, id(1), 'Anna asks.', NOW);
    await later();
    await writes.setNote(b.db, id(1), 'Bert asks.', NOW);
    await syncAll(a, b);
    await changeClaims(a.db, [id(1)], { verdict: 'unclear' }, NOW);
    await a.sync(async () => {
      const [one] = await differing(a.db);
      if (one) await settle(a.db, one, 'both', NOW);
    });
    expect(await differing(a.db)).toEqual([]);
    await syncAll(a, b);
    await expectInStep(a, b);
    expect(await differing(b.db)).toEqual([]);
    expect(await annotationOf(b.db, id(1))).toMatchObject({ note: 'Bert asks.\n\nAnna asks.' });
  });
});

describe('what was sent, and the answer was lost', () => {
  it('is not shown to who sent it as somebody else’s, once they wrote on', async () => {
    const [a, b] = await two();
    await writes.setNote(a.db, id(1), 'First.', NOW);
    await sendUnheard(a);
    await writes.setNote(a.db, id(1), 'Second.', NOW);
    await syncAll(a, b);
    await expectInStep(a, b);
    expect(await annotationOf(b.db, id(1))).toMatchObject({ note: 'Second.' });
    expect(await differing(a.db)).toEqual([]);
  });

  it('does not bring back what they took off since', async () => {
    const [a, b] = await two();
    await changeClaims(a.db, [id(1)], { addTags: ['boats'] }, NOW);
    await sendUnheard(a);
    await changeClaims(a.db, [id(1)], { removeTags: ['boats'] }, NOW);
    await syncAll(a, b);
    expect(await annotationOf(b.db, id(1))).toMatchObject({ tags: ['money'] });
  });

  it('may be deleted and brought back in the meantime', async () => {
    const [a, b] = await two();
    await deleteRecords(a.db, { annotations: [id(1)], pages: [] }, NOW);
    await sendUnheard(a);
    await restoreRecords(a.db, { annotations: [id(1)], pages: [] }, NOW);
    await syncAll(b, a, b);
    await expectInStep(a, b);
    expect(await keptAnnotations(b.db)).toHaveLength(1);
  });

  it.each([
    ['does not come back, once it is removed for good', false, 0],
    ['comes back though it is removed for good, where somebody has written in it since', true, 1],
  ])('%s', async (_, isWritten, left) => {
    const [a, b] = await two();
    await writes.keepAnnotation(a.db, annotate(2, PAGE, 1, { note: 'Since when?' }), PAGE, NOW);
    await sendUnheard(a);
    if (isWritten) {
      await b.sync();
      await writes.setNote(b.db, id(2), 'Bert asks.', NOW);
      await b.sync();
    }
    await deleteRecords(a.db, { annotations: [id(2)], pages: [] }, NOW);
    await purgeDeleted(a.db, JULY);
    await syncAll(a, b);
    await expectInStep(a, b);
    expect(await b.db.annotations.where('id').equals(id(2)).count()).toBe(left);
  });

  it('is there once, on both machines', async () => {
    const [a, b] = await two();
    await writes.keepAnnotation(a.db, annotate(2, PAGE, 1, { note: 'Since when?' }), PAGE, NOW);
    await sendUnheard(a);
    await syncAll(b, a);
    await expectInStep(a, b);
    expect(await keptAnnotations(b.db)).toHaveLength(2);
    expect(await differing(a.db)).toEqual([]);
  });
});

describe('what could not be sent', () => {
  it('waits here, as it is', async () => {
    const [a, b] = await two();
    await writes.setNote(a.db, id(1), 'Kept.', NOW);
    cut = 'before';
    await expect(a.sync()).rejects.toMatchObject({ code: 'unreachable' });
    cut = null;
    expect(await annotationOf(a.db, id(1))).toMatchObject({ note: 'Kept.' });
    expect(await a.db.edits.count()).toBe(1);
    await syncAll(a, b);
    expect(await annotationOf(b.db, id(1))).toMatchObject({ note: 'Kept.' });
  });
});
