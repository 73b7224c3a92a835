/** Runs in a page: fills a real database with made-up articles and times what the library asks of it. */
import type { Article, Claim, Reading, Span } from '../../utils/model';
import { pageAcross } from '../../utils/store/across';
import { actorIndex, notesOnActors } from '../../utils/store/actor-notes';
import { WhenceDatabase } from '../../utils/store/db';
import { keepActor } from '../../utils/store/notebook';
import { actorView } from '../../utils/store/notebook-queries';
import { toDigestRow, toRows } from '../../utils/store/rows';
import { keepPage, type PageContent } from '../../utils/store/writes';
import { textHash } from '../../utils/text-hash';
import { median } from './figures';

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

const CLAIMS = 30;
/** Articles of one story share speakers and quotations. */
const OF_ONE_STORY = 8;
const NOW = new Date('2031-03-05T08:00:00Z');

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

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

async function each<T>(items: readonly T[], work: (item: T, i: number) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (const [i, item] of items.entries()) times.push(await timed(() => work(item, i)));
  return times;
}

function keptPage({ article, reading, engineVersion }: PageContent) {
  const time = NOW.toISOString();
  const times = { keptAt: time, updatedAt: time, deletedAt: null };
  // A checked page differs in the types only: lists that may be changed.
  return { key: article.key, article, reading, engineVersion, whole: true, note: '', ...times } as Parameters<
    typeof toRows
  >[0];
}

/** Numbers that look random and are the same every time (Lehmer, 1951). */
function randomOf(seed: number): () => number {
  let state = (seed * 48_271 + 11) % 2_147_483_647 || 1;
  for (let i = 0; i < 5; i++) state = (state * 48_271) % 2_147_483_647;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

const SMALL = 'the of and to in a that it was on for with had would be by at from not they this which were their'.split(
  ' ',
);
const ONSETS = 'b br c cl d dr f fl g gr h j k l m n p pl qu r s st t tr v w'.split(' ');
const RHYMES = 'ade ale ane ark ast ear eld ent ere est ice ide ill ind ine ing old one ook ore ound own ule urn'.split(
  ' ',
);

/** A word by its rank: a few are everywhere and most are rare, as in any text (Zipf). */
function word(random: () => number): string {
  if (random() < 0.45) return SMALL[Math.floor(random() ** 2 * SMALL.length)] ?? 'the';
  const rank = Math.floor(8_000 ** random());
  const onset = ONSETS[rank % ONSETS.length] ?? '';
  const rhyme = RHYMES[Math.floor(rank / ONSETS.length) % RHYMES.length] ?? '';
  return `${onset}${rhyme}${ONSETS[Math.floor(rank / (ONSETS.length * RHYMES.length))] ?? ''}`;
}

function sentence(random: () => number): string {
  return Array.from({ length: 8 + Math.floor(random() * 22) }, () => word(random)).join(' ');
}

function contentOf(n: number): PageContent {
  const story = randomOf(1_000_000 + Math.floor(n / OF_ONE_STORY));
  const shared = Array.from({ length: 12 }, () => sentence(story));
  const own = randomOf(n + 1);
  const names = Array.from({ length: 10 }, (_, i) => nameOf(i < 5 ? Math.floor(n / OF_ONE_STORY) * 5 + i : n * 10 + i));
  const contents = Array.from({ length: CLAIMS }, (_, i) =>
    i < 8 ? (shared[Math.floor(own() * 12)] ?? '') : sentence(own),
  );
  const url = `https://paper-${n % 20}.example/story/${n}`;
  let text = '';
  const claims = contents.map((content, i): Claim => {
    const start = text.length;
    const span: Span = [start, start + content.length];
    text += `${content}, ${names[i % 10]} said.\n`;
    return {
      id: textHash(`${n} ${i}`),
      sentence: [start, text.length - 1],
      source: [[span[1] + 2, text.length - 7]],
      cue: [[text.length - 6, text.length - 2]],
      content: [span],
      class: 'said',
      quotation: 'indirect',
      sourcing: 'named',
      standing: [],
      mark: 'named',
      confidence: 0.9,
      actor: `a${i % 10}`,
      why: [{ key: 'reason.cue.said', params: { words: 'said', who: names[i % 10] ?? '' } }],
    };
  });
  const article: Article = {
    url,
    key: url,
    title: contents[0] ?? '',
    site: `Paper ${n % 20}`,
    lang: 'en',
    text,
    blocks: [],
    links: [],
    textHash: textHash(text),
  };
  const none = { named: 0, document: 0, media: 0, unnamed: 0, vague: 0, none: 0 };
  const reading: Reading = {
    lang: 'en',
    claims,
    actors: names.map((name, i) => ({ id: `a${i}`, name, kind: 'person', named: true, aliases: [], mentions: [] })),
    findings: [],
    summary: {
      sentences: CLAIMS,
      said: CLAIMS,
      bySourcing: { ...none, named: CLAIMS },
      byStanding: { hearsay: 0, unconfirmed: 0, disputed: 0, speculation: 0, interpretation: 0, confirmed: 0 },
      byQuotation: { direct: 0, mixed: 0, indirect: CLAIMS },
    },
  };
  return { article, reading, engineVersion: '1' };
}

function nameOf(n: number): string {
  const random = randomOf(9_000_000 + n);
  const part = () => {
    const letters = `${word(random)}${word(random)}`;
    return `${letters.charAt(0).toUpperCase()}${letters.slice(1)}`;
  };
  return `${part()} ${part()}`;
}
