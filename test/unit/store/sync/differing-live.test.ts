import 'fake-indexeddb/auto';
import { liveQuery } from 'dexie';
import { expect, it } from 'vitest';
import { WhenceDatabase } from '@/utils/store/db';
import { type Differing, differing } from '@/utils/store/sync/settle';
import { keepAnnotation, setNote } from '@/utils/store/writes';
import { annotate, contentOf, id } from '../sample';

it('shows the text that holds as it is written on, in a view that is open', async () => {
  const db = new WhenceDatabase();
  const [page, now] = [contentOf(), new Date('2026-05-06T10:00:00Z')];
  await keepAnnotation(db, annotate(1, page, 0, { note: 'Asked on Monday.' }), page, now);
  const other = { field: 'note', value: 'Asked on Tuesday.', at: '0'.repeat(21) };
  await db.synced.put({ id: `annotation:${id(1)}`, doc: '', rev: '1-a', at: {}, parallel: [other], torn: 1 });
  const shown: unknown[] = [];
  const seen = (all: readonly Differing[]) => shown.push(all[0]?.now);
  const view = liveQuery(() => differing(db)).subscribe({ next: seen });
  await expect.poll(() => shown).toEqual(['Asked on Monday.']);
  await setNote(db, id(1), 'Asked on Monday, and again.', now);
  await expect.poll(() => shown.at(-1)).toBe('Asked on Monday, and again.');
  view.unsubscribe();
  db.close();
});
