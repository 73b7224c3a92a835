/** Runs in a page: fills a real database with made-up articles and times what the library asks of it. */
import { pageAcross } from '../../utils/store/across';
import { actorIndex, notesOnActors } from '../../utils/store/actor-notes';
import { WhenceDatabase } from '../../utils/store/db';
import { keepActor } from '../../utils/store/notebook';
import { actorView } from '../../utils/store/notebook-queries';
import { toDigestRow, toRows } from '../../utils/store/rows';
import { keepPage, type PageContent } from '../../utils/store/writes';
import { median } from './figures';
import { CLAIMS, contentOf, keptPage, NOW, nameOf, randomOf, sentence } from './made-articles';
import { each, timed } from './timing';

export interface AcrossTimes {
  readonly claims: number;
  readonly lookUp: number;
  readonly lookUpSlowest: number;
  readonly wholePage: number;
  readonly actor: number;
  readonly noteIndex: number;
  readonly notes: number;
  readonly adding: number;
  readonly addingPlain: number;
  readonly building: number;
}

/** Milliseconds on this machine, in this browser, with `articles` kept articles of 30 claims each. */
export async function measureAcross(articles: number): Promise<AcrossTimes> {
  const db = new WhenceDatabase({ name: 'whence-bench' });
  await db.delete();
  await db.open();
  const all = Array.from({ length: articles }, (_, n) => contentOf(n));
  for (let from = 0; from < all.length; from += 50) {
    const rows = all.slice(from, from + 50).map((content) => toRows(keptPage(content)));
    await db.pages.bulkPut(rows.map(([page]) => page));
    await db.contents.bulkPut(rows.map(([, content]) => content));
  }
  const building = await timed(async () => {
    for (const { article, reading } of all) {
      const { key, text, blocks, links } = article;
      await db.digests.put(toDigestRow({ key, body: { text, blocks, links }, reading }));
    }
  });
  const pages = Array.from({ length: 100 }, (_, i) => all[(i * 37) % articles] as PageContent);
  const lookUps = await each(pages, ({ article, reading }, i) =>
    pageAcross(db, article.key, reading.claims[(i * 7) % CLAIMS]?.id),
  );
  const wholePages = await each(pages.slice(0, 30), ({ article }) => pageAcross(db, article.key));
  const ids = await Promise.all(
    pages.slice(0, 30).map(async ({ article, reading }) => {
      const place = { page: article.key, name: reading.actors[0]?.name ?? '' };
      return (await keepActor(db, crypto.randomUUID(), place, NOW)).id;
    }),
  );
  const actors = await each(ids, (id) => actorView(db, id));
  await keepActors(db, ids);
  const noteIndex = median(await each(ids.slice(0, 10), () => actorIndex(db)));
  const index = await actorIndex(db);
  const notes = await each(pages, ({ article, reading }) =>
    index === null ? Promise.resolve() : notesOnActors(db, index, `${article.key}?unread`, reading.actors),
  );
  const more = (from: number) => Array.from({ length: 30 }, (_, n) => contentOf(from + n));
  const adding = await each(more(articles), (content) => keepPage(db, content, '', NOW));
  const addingPlain = await each(more(articles + 30), async (content) => {
    const [page, body] = toRows(keptPage(content));
    await db.transaction('rw', db.pages, db.contents, () => Promise.all([db.pages.put(page), db.contents.put(body)]));
  });
  await db.delete();
  return {
    claims: articles * CLAIMS,
    lookUp: median(lookUps),
    lookUpSlowest: Math.max(...lookUps),
    wholePage: median(wholePages),
    actor: median(actors),
    noteIndex,
    notes: median(notes),
    adding: median(adding),
    addingPlain: median(addingPlain),
    building,
  };
}

/** Kept actors, 1,000 in all, each with a note and a name of some article. */
async function keepActors(db: WhenceDatabase, ids: readonly string[]): Promise<void> {
  const [first] = await db.actors.bulkGet([...ids.slice(0, 1)]);
  if (first === undefined) return;
  const rows = Array.from({ length: 1_000 - ids.length }, (_, n) => ({
    ...first,
    id: crypto.randomUUID(),
    name: nameOf(n),
    note: sentence(randomOf(n)),
  }));
  await db.actors.bulkPut(rows);
}
