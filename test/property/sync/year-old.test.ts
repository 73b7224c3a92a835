import { describe, expect, it } from 'vitest';
import { keptAnnotations } from '@/utils/store/queries';
import { progressOf } from '@/utils/store/sync/switch';
import { deleteRecords, purgeDeleted } from '@/utils/store/trash';
import { changeClaims } from '@/utils/store/worksheets';
import * as writes from '@/utils/store/writes';
import { annotate, articleAt, contentOf, id } from '../../unit/store/sample';
import { A, B, C, expectInStep, fleetOf, later, syncAll } from './fleet';

const fleet = fleetOf();
const NOW = new Date('2026-05-06T10:00:00Z');
const LAST_YEAR = new Date('2025-05-06T10:00:00Z');
const JULY = new Date('2026-07-01T10:00:00Z');
const PAGES = 60;
const pageAt = (n: number) => contentOf(articleAt(`https://harbour-post.example/news/${n}`));

describe('a machine that lay in a drawer for a year', () => {
  it('has in the end what the others have, and they what was written on it', async () => {
    const database = fleet.newDatabase();
    const [a, old] = [await fleet.machine(A, database), await fleet.machine(B, database)];
    for (let n = 0; n < PAGES; n++) {
      await writes.keepAnnotation(a.db, annotate(n, pageAt(n), 0, { note: 'Who pays?' }), pageAt(n), LAST_YEAR);
    }
    await syncAll(a, old);
    // Its last words, which it could not send any more.
    await writes.setNote(old.db, id(0), 'Bert asks.', LAST_YEAR);
    await writes.setNote(old.db, id(20), 'Bert wonders.', LAST_YEAR);
    await changeClaims(old.db, [id(50)], { addTags: ['from the drawer'] }, LAST_YEAR);
    await deleteRecords(old.db, { annotations: [id(51)], pages: [] }, LAST_YEAR);
    await writes.keepAnnotation(old.db, annotate(900, pageAt(900), 1, { note: 'Only here.' }), pageAt(900), LAST_YEAR);

    // In the meantime 0 to 39 were removed for good, 40 to 54 were written in, and there are new ones.
    await later();
    const gone = Array.from({ length: 40 }, (_, n) => n);
    await deleteRecords(a.db, { annotations: gone.map(id), pages: gone.map((n) => pageAt(n).article.key) }, NOW);
    await purgeDeleted(a.db, JULY);
    for (let n = 40; n < 55; n++) await changeClaims(a.db, [id(n)], { verdict: 'supported' }, NOW);
    for (let round = 0; round < 5; round++) {
      await writes.setNote(a.db, id(50), `Anna asks, ${round} times.`, NOW);
      await syncAll(a);
    }
    for (let n = 100; n < 110; n++) {
      await writes.keepAnnotation(a.db, annotate(n, pageAt(n), 0), pageAt(n), NOW);
    }
    await syncAll(a);
    const compacted = await fleet.ask('POST', `/${database}/_compact`, {});
    expect(compacted.status).toBe(202);

    const since = (await progressOf(old.db))?.since;
    await syncAll(old, a);
    expect((await progressOf(old.db))?.since).not.toBe(since);
    const fresh = await fleet.machine(C, database);
    await syncAll(fresh, a, old);
    await expectInStep(a, old, fresh);
    const kept = new Map((await keptAnnotations(fresh.db)).map((one) => [one.id, one]));
    // What it had written in is there again, what was kept on it alone came, and what it deleted was judged elsewhere since.
    expect(kept.get(id(0))).toMatchObject({ note: 'Bert asks.' });
    expect(kept.get(id(20))).toMatchObject({ note: 'Bert wonders.' });
    expect(kept.get(id(50))).toMatchObject({
      note: 'Anna asks, 4 times.',
      tags: ['from the drawer'],
      verdict: 'supported',
    });
    expect(kept.get(id(51))).toMatchObject({ verdict: 'supported' });
    expect(kept.get(id(900))).toMatchObject({ note: 'Only here.' });
    expect(kept.size).toBe(PAGES - 40 + 2 + 10 + 1);
  });
});
