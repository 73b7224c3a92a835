/** Articles that nobody wrote, the same every time: for benches that fill a database. Runs in a page. */
import type { Article, Claim, Reading, Span } from '../../utils/model';
import type { toRows } from '../../utils/store/rows';
import type { PageContent } from '../../utils/store/writes';
import { textHash } from '../../utils/text-hash';

export const CLAIMS = 30;
/** Articles of one story share speakers and quotations. */
const OF_ONE_STORY = 8;
export const NOW = new Date('2031-03-05T08:00:00Z');

export function keptPage({ article, reading, engineVersion }: PageContent) {
  const time = NOW.toISOString();
  const times = { keptAt: time, updatedAt: time, deletedAt: null };
  // A checked page differs in the types only: lists that may be changed.
  return { key: article.key, article, reading, engineVersion, whole: true, note: '', ...times } as Parameters<
    typeof toRows
  >[0];
}

/** Numbers that look random and are the same every time (Lehmer, 1951). */
export function randomOf(seed: number): () => number {
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

export function sentence(random: () => number): string {
  return Array.from({ length: 8 + Math.floor(random() * 22) }, () => word(random)).join(' ');
}

export function contentOf(n: number): PageContent {
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

export function nameOf(n: number): string {
  const random = randomOf(9_000_000 + n);
  const part = () => {
    const letters = `${word(random)}${word(random)}`;
    return `${letters.charAt(0).toUpperCase()}${letters.slice(1)}`;
  };
  return `${part()} ${part()}`;
}
