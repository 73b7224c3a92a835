/** Runs in a page: fills a real database with kept claims and times what the library asks of it. */
import { describe } from '../../utils/anchor';
import { Catalogue } from '../../utils/catalogue/catalogue';
import { wordsOf } from '../../utils/catalogue/words';
import { SOURCINGS, STANDINGS } from '../../utils/model';
import { type Annotation, VERDICTS } from '../../utils/records';
import { catalogueAfter, changing, entryIn } from '../../utils/store/catalogued';
import { claimsBy, countBy, newestClaims } from '../../utils/store/claims-by';
import { WhenceDatabase } from '../../utils/store/db';
import { annotationsOf } from '../../utils/store/queries';
import { toAnnotationRow, toRows } from '../../utils/store/rows';
import { deleteRecords } from '../../utils/store/trash';
import { keepAnnotation, type PageContent, setNote } from '../../utils/store/writes';
import { median } from './figures';
import { CLAIMS, contentOf, keptPage, NOW, nameOf, randomOf, sentence } from './made-articles';
import { each, timed } from './timing';

/** Medians in milliseconds, by what was asked. */
export type StoreTimes = Readonly<Record<string, number>>;

/** So that each speaker has about 67 claims among 100,000, as in the measurements of the bare library. */
const SPEAKERS = 1_500;
const TIMES = 40;

let db: WhenceDatabase;
const lastIds: string[] = [];

export async function begin(name = 'whence-bench'): Promise<void> {
  db = new WhenceDatabase({ name });
  await db.delete();
  await db.open();
}

/** Adds pages number `from` to `to`, with all of their claims kept. */
export async function fill(from: number, to: number): Promise<void> {
  for (let n = from; n < to; n++) {
    const content = contentOf(n);
    const [page, body, digest] = toRows(keptPage(content));
    const rows = content.reading.claims.map((_, i) => toAnnotationRow(annotation(n, content, i)));
    await changing(db, [db.contents, db.digests], async (touch) => {
      await db.pages.put({ ...page, whole: n % 2 === 0 });
      await db.contents.put(body);
      await db.digests.put(digest);
      await db.annotations.bulkPut(rows);
      touch(page.key);
    });
  }
}

/** What is asked of `pages` pages. `run`: another each time, or what is added is there already. */
export async function measure(pages: number, run: number): Promise<StoreTimes> {
  lastIds.length = 0;
  const picks = Array.from({ length: TIMES }, (_, i) => (i * 7_919) % pages);
  const of = async (work: (pick: number, i: number) => Promise<unknown>) => median(await each(picks, work));
  const keys = picks.map((pick) => contentOf(pick).article.key);
  const names = picks.map((pick) => nameOf(pick % SPEAKERS));
  const { shelf, loading } = await catalogued();
  const rare = prefixes(shelf, 20, 120);
  const common = prefixes(shelf, 2_000, 6_000);
  const seek = async (query: string) => shelf.seek({ query, chosen: {} });
  const add = (half: number) => async (pick: number, i: number) => {
    const n = pick - (pick % 2) + half;
    const content = contentOf(n);
    const asked = {
      ...annotation(n, content, i % CLAIMS),
      claim: null,
      quote: sentence(randomOf(i + 77 + half + run * 1_000)),
    };
    lastIds.push(asked.id);
    const started = performance.now();
    await keepAnnotation(db, asked, content, NOW);
    return performance.now() - started;
  };
  const adding = async (half: number) => {
    const times: number[] = [];
    for (const [i, pick] of picks.entries()) times.push(await add(half)(pick, i));
    return median(times);
  };
  return {
    byPage: median(await each(keys, (key) => annotationsOf(db, key))),
    byActor: median(await each(names, (name) => claimsBy(db, 'actor', name, 100))),
    bySourcing: await of((_, i) => claimsBy(db, 'sourcing', SOURCINGS[i % SOURCINGS.length] ?? 'none')),
    byStanding: await of((_, i) => claimsBy(db, 'standing', STANDINGS[i % STANDINGS.length] ?? 'hearsay')),
    byVerdict: await of((_, i) => claimsBy(db, 'verdict', VERDICTS[i % VERDICTS.length] ?? 'open')),
    byTag: await of((_, i) => claimsBy(db, 'tag', `tag-${i % 50}`)),
    newest: await of(() => newestClaims(db)),
    counting: await of((_, i) => countBy(db, 'sourcing', SOURCINGS[i % SOURCINGS.length] ?? 'none')),
    prefix: median(await each(rare, seek)),
    prefixCommon: median(await each(common, seek)),
    loading,
    addWhole: await adding(0),
    addOther: await adding(1),
    note: median(await each(lastIds.slice(0, TIMES), (id, i) => setNote(db, id, sentence(randomOf(i)), NOW))),
    remove: median(
      await each(lastIds.slice(0, TIMES), (id) => deleteRecords(db, { annotations: [id], pages: [] }, NOW)),
    ),
    annotations: await db.annotations.count(),
    disk: ((await navigator.storage.estimate()).usage ?? 0) / 1e6,
  };
}

export async function end(): Promise<void> {
  await db.delete();
}

/** The catalogue as the library has it in memory, and how many milliseconds that took. */
async function catalogued(): Promise<{ readonly shelf: Catalogue; readonly loading: number }> {
  const shelf = new Catalogue();
  const loading = await timed(async () => {
    let rows = await catalogueAfter(db, 0, 100);
    while (rows.length > 0) {
      for (const row of rows) {
        const entry = entryIn(row);
        if (entry !== null && entry !== 'damaged') shelf.put(entry);
      }
      rows = await catalogueAfter(db, rows.at(-1)?.rev ?? 0, 100);
    }
  });
  return { shelf, loading };
}

/** Beginnings of words that between `least` and `most` claims have. */
function prefixes(shelf: Catalogue, least: number, most: number): string[] {
  const random = randomOf(4_711);
  const words = wordsOf(...Array.from({ length: 8 }, () => sentence(random)));
  const found: string[] = [];
  for (const prefix of new Set(words.map((word) => word.slice(0, Math.max(2, word.length - 1))))) {
    const { claims } = shelf.seek({ query: prefix, chosen: {} });
    if (claims >= least && claims <= most) found.push(prefix);
    if (found.length === 20) break;
  }
  return found;
}

export function annotation(n: number, { article, reading, engineVersion }: PageContent, i: number): Annotation {
  const claim = reading.claims[i];
  if (!claim) throw new RangeError(`There is no claim ${i}.`);
  const random = randomOf(n * CLAIMS + i + 13);
  const one = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  const time = new Date(NOW.getTime() - Math.floor(random() * 3e10)).toISOString();
  const standing = random() < 0.3 ? [{ value: one(STANDINGS), cue: claim.sentence, rule: 'made-up' }] : [];
  return {
    id: crypto.randomUUID(),
    page: article.key,
    quote: article.text.slice(...claim.sentence),
    selectors: describe(claim.sentence, article.text),
    claim: { ...claim, sourcing: random() < 0.6 ? 'named' : one(SOURCINGS), standing } as Annotation['claim'],
    engineVersion,
    speaker: nameOf(Math.floor(random() * SPEAKERS)),
    note: random() < 0.3 ? sentence(random) : '',
    tags: random() < 0.3 ? [`tag-${Math.floor(random() * 50)}`] : [],
    kept: true,
    correction: null,
    verdict: random() < 0.3 ? one(VERDICTS) : null,
    evidence: [],
    checker: '',
    createdAt: time,
    updatedAt: time,
    deletedAt: null,
  };
}
