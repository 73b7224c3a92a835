import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { annotationsOf } from '@/utils/store/queries';
import { inTrash } from '@/utils/store/trashed';
import { keepAnnotation } from '@/utils/store/writes';
import { type CouchServer, startCouch } from '../../drive/couch';
import { annotate, contentOf } from '../../unit/store/sample';
import { machineAt } from './machine';

const PAGE = contentOf();
const KEY = PAGE.article.key;
const NOW = new Date('2026-05-05T10:00:00Z');

describe('the same claim kept on two machines', () => {
  let server: CouchServer;
  beforeAll(async () => {
    server = await startCouch();
  });
  afterAll(() => server.close());

  it('is one claim with both notes in the end, on both, and nothing of it is in the trash', async () => {
    const place = { url: `${server.url}/twins`, ...server.admin };
    const [ann, ben] = [await machineAt('annslapt', place), await machineAt('bensdesk', place)];
    await keepAnnotation(ann.db, annotate(1, PAGE, 1, { note: 'Asked the mayor.', tags: ['ferry'] }), PAGE, NOW);
    await keepAnnotation(ben.db, annotate(2, PAGE, 1, { note: 'Asked the crew.', tags: ['quay'] }), PAGE, NOW);
    // Both at once, so that each has sent its own before it hears of the other's.
    await Promise.all([ann.sync(), ben.sync()]);
    for (let round = 0; round < 3; round++) for (const machine of [ann, ben]) await machine.sync();
    const [[one, ...more], theirs] = [await annotationsOf(ann.db, KEY), await annotationsOf(ben.db, KEY)];
    expect(more).toEqual([]);
    expect(theirs).toEqual([one]);
    expect(one?.note).toMatch(/Asked the mayor\.\n\nAsked the crew\.|Asked the crew\.\n\nAsked the mayor\./);
    expect([...(one?.tags ?? [])].sort()).toEqual(['ferry', 'quay']);
    expect((await inTrash(ann.db)).annotations).toEqual([]);
    for (const { db } of [ann, ben]) {
      expect(await db.edits.count()).toBe(0);
      db.close();
    }
  });
});
