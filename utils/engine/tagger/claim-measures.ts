import type { Range } from '../quotes';
import { Shape } from '../tokens';
import { type Candidate, Origin } from './candidates';
import { type Columns, PAD } from './columns';
import { type Evidence, roleIn, shared } from './evidence';
import { oddsOf } from './judge';
import { beginOf, LABEL_COUNT } from './labels';
import { headOf } from './link-candidates';
import type { Quantised } from './quantised';
import { hashOf } from './word-hash';

const L = LABEL_COUNT;
const SOURCE = beginOf('source');
const CUE = beginOf('cue');
const CONTENT = beginOf('content');
/** Measures of a candidate. */
export const CLAIM_MEASURES = 55;
const CONSTRUCTIONS = ['said', 'according', 'passive', 'adverb', 'noun', 'headline'];
const PRONOUNS: ReadonlySet<number> = new Set(
  ['he', 'she', 'they', 'i', 'we', 'it', 'you', 'who', 'which', 'that'].map((word) => hashOf(word)),
);
const MARKS = ['"', '“', '”', '‘', '’', "'", ',', ':', '.'];
const LINKS = [
  'that',
  'to',
  'of',
  'for',
  'in',
  'on',
  'as',
  'by',
  'at',
  'with',
  'from',
  'about',
  'how',
  'why',
  'whether',
];
const OTHERS = [
  'if',
  'and',
  'but',
  'the',
  'a',
  'his',
  'her',
  'their',
  'he',
  'she',
  'they',
  'it',
  'is',
  'was',
  'has',
  'will',
];
const COMMON: ReadonlyMap<number, number> = new Map(
  [...MARKS, ...LINKS, ...OTHERS, 'would', 'have', 'be', 'not'].map((word, k) => [hashOf(word), 64 + k]),
);

/** A small number for the kind of a cell: the commonest function words one by one, else what its ending and capitals tell. */
function sortOf({ kind, shape }: Columns, cell: number): number {
  const value = kind[cell];
  return COMMON.get(value) ?? (value >= 0 && value < 1 << 20 ? value & 63 : shape[cell] & Shape.word ? 62 : 63);
}

/** What all candidates of a text are looked up in. */
interface Census {
  readonly stems: ReadonlyMap<number, number>;
  readonly speakers: ReadonlyMap<number, number>;
  readonly perSentence: ReadonlyMap<number, number>;
}

const lastCell = (ranges: readonly Range[]) => ranges[0].to - 1 + PAD;

function censusOf({ analysis, columns }: Evidence, candidates: readonly Candidate[]): Census {
  const [stems, speakers, perSentence] = [
    new Map<number, number>(),
    new Map<number, number>(),
    new Map<number, number>(),
  ];
  const count = (map: Map<number, number>, key: number) => map.set(key, (map.get(key) ?? 0) + 1);
  for (const { origin, source, cue } of candidates) {
    if (origin === Origin.best) count(stems, columns.stem[headOf(columns, cue[0]) + PAD]);
    if (source && origin !== Origin.forced) count(speakers, columns.word[lastCell(source)]);
    count(perSentence, analysis.sentenceOf[cue[0].from]);
  }
  return { stems, speakers, perSentence };
}

/** What candidates are judged by, a row of `CLAIM_MEASURES` for each; what the linear `judge` says of it is one of them. Linear. */
export function claimMeasures(evidence: Evidence, candidates: readonly Candidate[], judge: Quantised): Float32Array[] {
  const census = censusOf(evidence, candidates);
  return candidates.map(
    (candidate) => new Float32Array(measuresOf(evidence, census, candidate, oddsOf(evidence, candidate, judge))),
  );
}

function measuresOf(evidence: Evidence, census: Census, candidate: Candidate, odds: number): number[] {
  const { analysis, columns, posteriors, attributed, covered } = evidence;
  const { origin, source, content, rule, linked, lead, cost } = candidate;
  const cue = candidate.cue[0];
  const head = headOf(columns, cue) + PAD;
  const cues = roleIn(evidence, candidate.cue, CUE);
  const contents = roleIn(evidence, content, CONTENT);
  const first = content[0]?.from ?? cue.from;
  const last = content.at(-1)?.to ?? cue.to;
  const role = (i: number) => posteriors[i * L + CONTENT] + posteriors[i * L + CONTENT + 1];
  let [quoted, contested, surest] = [0, 0, 0];
  for (const { from, to } of content)
    for (let i = from; i < to; i++) {
      if (columns.quote[i + PAD] !== 0) quoted++;
      if (covered[i] > 1) contested++;
      surest = Math.max(surest, attributed[analysis.sentenceOf[i]]);
    }
  const size = Math.max(1, contents.count);
  const sentence = analysis.sentenceOf[cue.from];
  const around = sentenceAround(evidence, cue);
  return [
    odds,
    origin,
    cost,
    cues.mean,
    cues.most,
    posteriors[(head - PAD) * L],
    contents.mean,
    posteriors[first * L + CONTENT],
    role(last - 1),
    last < columns.count ? role(last) : 0,
    contents.least,
    linked,
    lead,
    ...ruleMeasures(candidate),
    columns.cueness[head],
    cue.to - cue.from,
    contents.count,
    content.length,
    columns.quote[first + PAD],
    columns.quote[last - 1 + PAD],
    quoted / size,
    first >= cue.to ? first - cue.to : last <= cue.from ? cue.from - last : -1,
    first >= cue.from ? 1 : 0,
    ...sourceMeasures(evidence, census, source, cue),
    analysis.sentenceOf[first] - sentence,
    covered[cue.from],
    contested / size,
    head - columns.sentenceFrom[head],
    columns.sentenceTo[head] - columns.sentenceFrom[head],
    census.perSentence.get(sentence) ?? 0,
    columns.blockBits[head],
    columns.density >> 4,
    columns.density & 15,
    sortOf(columns, cue.to + PAD),
    sortOf(columns, cue.from - 1 + PAD),
    sortOf(columns, first + PAD),
    sortOf(columns, last + PAD),
    around.otherCue,
    around.outside,
    census.stems.get(columns.stem[head]) ?? 0,
    columns.quote[cue.from + PAD],
    surest,
    attributed[sentence],
    rule ? 1 : 0,
  ];
}

/** How far the rules agree: on content and source, how sure they are, whether it is a claim, and by which construction. */
function ruleMeasures({ rule, source, content }: Candidate): number[] {
  if (!rule) return [-1, -1, -1, -1, -1];
  const sources = source && rule.source ? (shared(source, rule.source) > 0 ? 1 : 0) : source === rule.source ? 2 : 0;
  return [
    shared(content, rule.content),
    sources,
    rule.confidence,
    rule.class === 'said' ? 1 : 0,
    CONSTRUCTIONS.indexOf(rule.construction),
  ];
}

function sourceMeasures(evidence: Evidence, census: Census, source: readonly Range[] | null, cue: Range): number[] {
  if (!source) return [-1, -1, -5, 2, -5, 0, 0, 0];
  const { analysis, columns, posteriors } = evidence;
  const { from, to } = source[0];
  const end = lastCell(source);
  const sort = PRONOUNS.has(columns.word[end]) ? 1 : columns.shape[end] & Shape.capital ? 2 : 3;
  return [
    roleIn(evidence, source, SOURCE).mean,
    posteriors[from * L + SOURCE],
    from >= cue.to ? from - cue.to : cue.from - to,
    from < cue.from ? 0 : 1,
    analysis.sentenceOf[cue.from] - analysis.sentenceOf[from],
    sort,
    to - from,
    census.speakers.get(columns.word[end]) ?? 0,
  ];
}

/** The likeliest cue of the sentence but this one, and the share of it that is outside of all spans. */
function sentenceAround({ analysis, posteriors }: Evidence, cue: Range): { otherCue: number; outside: number } {
  const { from, to } = analysis.sentences[analysis.sentenceOf[cue.from]];
  let [otherCue, outside] = [0, 0];
  for (let i = from; i < to; i++) {
    if (i < cue.from || i >= cue.to)
      otherCue = Math.max(otherCue, posteriors[i * L + CUE] + posteriors[i * L + CUE + 1]);
    outside += posteriors[i * L];
  }
  return { otherCue, outside: outside / (to - from) };
}
