import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { trendsOf } from '@/utils/across/trends';
import type { Actor, Reading } from '@/utils/model';
import { pageAcross, pagePair } from '@/utils/store/across';
import { WhenceDatabase } from '@/utils/store/db';
import { countedArticles } from '@/utils/store/outlet-counts';
import * as trash from '@/utils/store/trash';
import * as writes from '@/utils/store/writes';
import { annotate, articleAt, contentOf, id, PARAGRAPHS } from './sample';

const MAY_5 = new Date('2026-05-05T10:00:00Z');
const MAY_6 = new Date('2026-05-06T10:00:00Z');
const JULY = new Date('2026-07-01T10:00:00Z');
const [TITLE = '', CLOSE = '', PAY = '', SOLD = ''] = PARAGRAPHS;

let db: WhenceDatabase;
beforeEach(() => {
  db = new WhenceDatabase({ indexedDB: new IDBFactory(), IDBKeyRange });
});
afterEach(() => db.close());

function page(host: string, paragraphs: string[] = PARAGRAPHS, change: (reading: Reading) => Reading = (one) => one) {
  const content = contentOf({ ...articleAt(`https://${host}.example/ferry`, paragraphs), site: `The ${host}` });
  return { ...content, reading: change(content.reading) };
}
const keyOf = (host: string) => `https://${host}.example/ferry`;
const keep = async (...pages: ReturnType<typeof page>[]) => {
  for (const one of pages) await writes.keepPage(db, one, '', MAY_5);
};
const carried = async (host: string) =>
  (await pageAcross(db, keyOf(host))).carried.map(({ claim, elsewhere, origin }) => [
    claim.id,
    elsewhere.map((other) => other.page.article.site),
    origin?.name ?? null,
  ]);

describe('who else carries a claim', () => {
  const EDITED = [
    TITLE,
    CLOSE.replace('on Monday', 'on Tuesday morning'),
    'The council has 19 members and meets again in June.',
  ];

  it('is found among kept pages, however they were edited, with the source that all name', async () => {
    await keep(
      page('ledger'),
      page('courier', EDITED),
      page('gazette', [TITLE, 'Rain is expected over the northern hills.']),
    );
    expect(await carried('ledger')).toEqual([['claim-1', ['The courier'], 'Odile Brandt']]);
    expect(await carried('courier')).toEqual([['claim-1', ['The ledger'], 'Odile Brandt']]);
    expect(await carried('gazette')).toEqual([]);
    expect(await pageAcross(db, keyOf('nowhere'))).toEqual({ carried: [], related: 0, onlyHere: [] });
  });

  it('names no single source where one article has another one', async () => {
    const other = (reading: Reading): Reading => ({
      ...reading,
      actors: reading.actors.map((actor): Actor => ({ ...actor, name: `Eva ${actor.name.slice(0, 4)}` })),
    });
    await keep(page('ledger'), page('courier', PARAGRAPHS, other));
    expect((await carried('ledger')).map(([, , origin]) => origin)).toEqual([null, null, null]);
  });

  it('follows deletion, undo and a new text of a page', async () => {
    await keep(page('ledger'), page('courier'));
    expect(await carried('ledger')).toHaveLength(3);
    await trash.deleteRecords(db, { annotations: [], pages: [keyOf('courier')] }, MAY_6);
    expect(await carried('ledger')).toEqual([]);
    await trash.restoreRecords(db, { annotations: [], pages: [keyOf('courier')] }, MAY_6);
    expect(await carried('ledger')).toHaveLength(3);
    await keep(page('courier', [TITLE, PAY]));
    expect((await carried('ledger')).map(([claim]) => claim)).toEqual(['claim-2']);
  });

  it('leaves nothing of a page in the index that is removed for good', async () => {
    await keep(page('ledger'), page('courier'));
    await trash.deleteRecords(db, { annotations: [], pages: [keyOf('courier')] }, MAY_6);
    await trash.purgeDeleted(db, JULY);
    expect(await db.digests.toCollection().primaryKeys()).toEqual([keyOf('ledger')]);
  });

  it('does not count what the reader dismissed', async () => {
    const courier = page('courier');
    await keep(page('ledger'), courier);
    await writes.keepAnnotation(db, annotate(1, courier, 0), courier, MAY_5);
    await writes.setCorrection(db, id(1), { dismissed: true, speaker: null, sourcing: null, standing: null }, MAY_6);
    expect((await carried('ledger')).map(([claim]) => claim)).toEqual(['claim-2', 'claim-3']);
    expect((await carried('courier')).map(([claim]) => claim)).toEqual(['claim-2', 'claim-3']);
  });

  it('is asked of one claim alone', async () => {
    await keep(page('ledger'), page('courier'));
    expect((await pageAcross(db, keyOf('ledger'), 'claim-2')).carried.map(({ claim }) => claim.id)).toEqual([
      'claim-2',
    ]);
    expect((await pageAcross(db, keyOf('ledger'), 'constructor')).carried).toEqual([]);
  });

  it('tells who speaks only here, of the articles of one story', async () => {
    const weil = (reading: Reading): Reading => ({
      ...reading,
      actors: reading.actors.map((actor): Actor => (actor.id === 'actor-1' ? { ...actor, name: 'Tom Weil' } : actor)),
    });
    await keep(page('ledger'));
    expect((await pageAcross(db, keyOf('ledger'))).onlyHere).toEqual([]);
    await keep(page('courier', [TITLE, CLOSE, SOLD], weil));
    expect(await pageAcross(db, keyOf('ledger'))).toMatchObject({ related: 1, onlyHere: ['Odile Brandt'] });
  });
});

describe('a pair of pages', () => {
  it('comes as the reader sees them, and as null where one is not kept', async () => {
    await keep(page('ledger'));
    const [ledger, none] = await pagePair(db, keyOf('ledger'), keyOf('nowhere'));
    expect(ledger).toMatchObject({ entry: { key: keyOf('ledger') }, claims: [{}, {}, {}] });
    expect(none).toBeNull();
  });
});

describe('counts by outlet', () => {
  it('count what the reader sees, and pages without a name by their host', async () => {
    const ledger = page('ledger');
    const { article, ...rest } = page('courier');
    const { site: _, ...nameless } = article;
    await keep(ledger, { article: nameless, ...rest });
    await writes.keepAnnotation(db, annotate(1, ledger, 2), ledger, MAY_5);
    await writes.setCorrection(
      db,
      id(1),
      { dismissed: false, speaker: 'Ama Stolz', sourcing: 'named', standing: [] },
      MAY_6,
    );
    expect(trendsOf(await countedArticles(db))).toMatchObject([
      { outlet: 'courier.example', said: 3, bySourcing: { named: 2, unnamed: 1 }, byStanding: { hearsay: 1 } },
      { outlet: 'The ledger', said: 3, bySourcing: { named: 3, unnamed: 0 }, byStanding: { hearsay: 0 } },
    ]);
  });
});
