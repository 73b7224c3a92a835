import * as v from 'valibot';
import { describe } from '@/utils/anchor';
import { Catalogue } from '@/utils/catalogue/catalogue';
import { wordsOf } from '@/utils/catalogue/words';
import type { Article, Claim, Reading, Span } from '@/utils/model';
import { pageKey } from '@/utils/page-key';
import { type Annotation, AnnotationSchema } from '@/utils/records';
import { catalogue, entryIn } from '@/utils/store/catalogued';
import type { WhenceDatabase } from '@/utils/store/db';
import { keptAnnotations, keptPages } from '@/utils/store/queries';
import type { PageContent } from '@/utils/store/writes';
import { textHash } from '@/utils/text-hash';

export const PARAGRAPHS = [
  'Ferry line to Lower Quay will close 🚢',
  'The ferry line will close in May, Mayor Odile Brandt said on Monday.',
  '“We cannot pay for it,” she told reporters, “and we won’t pretend.”',
  'Officials close to the talks say the boats have been sold; the buyer is reportedly abroad.',
];

/** An article of our own with a claim in each paragraph after the headline. */
export function articleAt(
  url = 'https://harbour-post.example/news/ferry-line-to-close',
  paragraphs = PARAGRAPHS,
): Article {
  const text = paragraphs.join('\n');
  let at = 0;
  const spans = paragraphs.map((paragraph): Span => {
    const span: Span = [at, at + paragraph.length];
    at = span[1] + 1;
    return span;
  });
  return {
    url,
    key: pageKey(url),
    title: paragraphs[0] ?? '',
    byline: 'Noor Achterberg',
    site: 'The Harbour Post',
    published: '2026-05-04T09:00:00Z',
    lang: 'en',
    text,
    blocks: spans.map((span, i) => ({ span, kind: i === 0 ? 'headline' : 'paragraph' })),
    links: [],
    textHash: textHash(text),
  };
}

export function readingOf(article: Article): Reading {
  const sources = ['Mayor Odile Brandt', 'she', 'Officials close to the talks'];
  const claims = article.blocks.slice(1).map(({ span }, i): Claim => {
    const at = article.text.indexOf(sources[i] ?? '', span[0]);
    const source: Span[] | null = sources[i] && at >= 0 ? [[at, at + (sources[i] ?? '').length]] : null;
    const unnamed = i === 2;
    return {
      id: `claim-${i + 1}`,
      sentence: span,
      source,
      cue: [[span[0], span[0] + 3]],
      content: [span],
      class: 'said',
      quotation: i === 1 ? 'direct' : 'indirect',
      sourcing: unnamed ? 'unnamed' : 'named',
      standing: unnamed ? [{ value: 'hearsay', cue: [span[0], span[0] + 3], rule: 'hearsay/adverb' }] : [],
      mark: unnamed ? 'unsourced' : 'named',
      confidence: 0.9,
      actor: unnamed ? 'actor-2' : 'actor-1',
      why: [{ key: 'cue', params: { word: 'said' } }],
    };
  });
  return {
    lang: 'en',
    claims,
    actors: [
      { id: 'actor-1', name: 'Odile Brandt', kind: 'person', named: true, aliases: [], role: 'Mayor', mentions: [] },
      {
        id: 'actor-2',
        name: 'Officials close to the talks',
        kind: 'anonymous',
        named: false,
        aliases: [],
        mentions: [],
      },
    ],
    findings: [],
    summary: {
      sentences: claims.length + 1,
      said: claims.length,
      bySourcing: { named: 2, document: 0, media: 0, unnamed: 1, vague: 0, none: 0 },
      byStanding: { hearsay: 1, unconfirmed: 0, disputed: 0, speculation: 0, interpretation: 0, confirmed: 0 },
      byQuotation: { direct: 1, mixed: 0, indirect: 2 },
    },
  };
}

export function contentOf(article = articleAt()): PageContent {
  return { article, reading: readingOf(article), engineVersion: '1' };
}

/** Id number `n`; ids are made by whoever asks. */
export function id(n: number): string {
  return `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
}

/** Claim number `i` (from 0) of the page kept as annotation number `n`; without a claim, its sentence alone. */
export function annotate(
  n: number,
  { article, reading, engineVersion }: PageContent,
  i: number,
  with_: Partial<Annotation> = {},
): Annotation {
  const claim = reading.claims[i];
  if (!claim) throw new RangeError(`There is no claim ${i}.`);
  const time = new Date(Date.UTC(2026, 4, 5, 10, 0, n)).toISOString();
  return v.parse(AnnotationSchema, {
    id: id(n),
    page: article.key,
    quote: article.text.slice(...claim.sentence),
    selectors: describe(claim.sentence, article.text),
    claim,
    ...(with_.claim !== null && { engineVersion }),
    speaker: reading.actors.find(({ id }) => id === claim.actor)?.name ?? null,
    note: '',
    tags: [],
    kept: true,
    correction: null,
    createdAt: time,
    updatedAt: time,
    deletedAt: null,
    ...with_,
  });
}

/** The live annotation of that id; null where there is none. */
export async function annotationOf(db: WhenceDatabase, wanted: string): Promise<Annotation | null> {
  return (await keptAnnotations(db)).find((annotation) => annotation.id === wanted) ?? null;
}

/** Live records of each kind, and the deleted ones of both. */
export async function counts(db: WhenceDatabase) {
  const [pages, annotations] = [await db.pages.toArray(), await db.annotations.toArray()];
  const live = (rows: readonly { readonly deletedAt: string | null }[]) =>
    rows.filter(({ deletedAt }) => deletedAt === null).length;
  const all = pages.length + annotations.length;
  return { pages: live(pages), annotations: live(annotations), deleted: all - live(pages) - live(annotations) };
}

/** What a search finds of what is not deleted, as records, the newest first: pages by their own words. */
export async function search(db: WhenceDatabase, query: string) {
  const shelf = new Catalogue();
  const byPage = new Map<string, string>();
  for (const row of await db.catalogue.toArray()) {
    const entry = entryIn(row);
    if (entry === null || entry === 'damaged') continue;
    shelf.put(entry);
    byPage.set(entry.page, entry.words);
  }
  const words = wordsOf(query);
  const { pages: found } = shelf.seek({ query, chosen: {} });
  const ids = new Set(found.flatMap(({ claims }) => claims.map((claim) => claim.id)));
  const [pages, annotations] = await Promise.all([keptPages(db), keptAnnotations(db)]);
  const isFound = (key: string) => words.length > 0 && words.every((word) => byPage.get(key)?.includes(` ${word}`));
  return {
    pages: pages.filter(({ key }) => isFound(key)),
    annotations: annotations.filter((annotation) => words.length > 0 && ids.has(annotation.id)),
  };
}

/** The catalogue as it stands beside what it would be if it were made anew now: both the same where nothing forgot it. */
export async function catalogues(db: WhenceDatabase) {
  const read = async () => {
    const rows = await db.catalogue.toArray();
    return rows.map(entryIn).filter((entry) => entry !== null);
  };
  const kept = await read();
  await db.transaction('rw', db.pages, db.annotations, db.versions, db.catalogue, async () => {
    await db.catalogue.clear();
    await catalogue(db, await db.pages.toCollection().primaryKeys());
  });
  return { kept, anew: await read() };
}
