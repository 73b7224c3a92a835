import type { Span } from '../../../utils/model';
import type { Attributed } from './attributed';
import { REPORTING_LEMMAS } from './reporting-verbs';
import {
  clauseAfter,
  clauseBefore,
  gapBefore,
  isApart,
  nounsAfter,
  nounsBefore,
  quotationAt,
  spanOf,
  type TaggedParagraph,
  type TaggedWord,
} from './tagged-paragraph';

interface Report {
  readonly source: Span;
  readonly cue: Span;
  readonly content: Span;
}

/** Whom it is told to follows these: “told reporters that”. */
const ADDRESSED = new Set(['tell', 'inform', 'assure', 'remind', 'warn']);
/** A sentence with so few words after “…, Hale said” goes on with when and where, not with what. */
const SHORT_REST = 4;
/** Shorter quotations are names and scare quotes. */
const SPEECH = 20;

/**
 * The attributions of one paragraph by its parts of speech: a reporting verb outside quotation marks; the noun phrase before
 * it, or after it where a quotation or a comma comes first, as its source; the quotation or clause on the other side as its
 * content. Quotations that are left go to the last speaker of the paragraph. Spans are within the paragraph.
 */
export function attributionsIn(paragraph: TaggedParagraph): readonly Attributed[] {
  const reports = paragraph.words.flatMap((word, k) => {
    if (quotationAt(paragraph, word.span[0])) return [];
    const isVerb = word.part === 'verb' && REPORTING_LEMMAS.has(word.lemma);
    const report = isVerb ? reportBy(paragraph, k, word) : accordingTo(paragraph, k, word);
    return report ? [report] : [];
  });
  return withLeftQuotations(reports, paragraph.quotations);
}

function reportBy(paragraph: TaggedParagraph, k: number, verb: TaggedWord): Report | null {
  const { words } = paragraph;
  let from = k;
  while (from > 0 && !isApart(paragraph, from) && /^(?:auxiliary|adverb)$/.test(words[from - 1]?.part ?? '')) from--;
  const cue = spanOf(paragraph, { from, to: k + 1 });
  const afterQuotation = (at: number) => /[”"’']\s*$/.test(gapBefore(paragraph, at));
  const afterComma = (at: number) => /,\s*$/.test(gapBefore(paragraph, at));

  const follower = afterQuotation(from) || afterComma(from) ? nounsAfter(paragraph, k + 1) : null;
  const isTurned = follower && (afterQuotation(from) || isApart(paragraph, follower.to));
  const source = (isTurned ? null : nounsBefore(paragraph, from)) ?? follower;
  if (source === null) return null;
  const rest = words.slice(k + 1).filter(({ sentence }) => sentence === verb.sentence).length;
  const saysBefore =
    source === follower || afterQuotation(source.from) || (afterComma(source.from) && rest < SHORT_REST);
  const sourceSpan = spanOf(paragraph, source);
  const content = saysBefore
    ? clauseBefore(paragraph, Math.min(cue[0], sourceSpan[0]), k)
    : clauseAfter(paragraph, complementStart(paragraph, k, verb), k);
  return content && { source: sourceSpan, cue, content };
}

/** Where the complement of the verb begins: after whom it is told to, at a near “that”. */
function complementStart(paragraph: TaggedParagraph, k: number, verb: TaggedWord): number {
  const at = (ADDRESSED.has(verb.lemma) ? nounsAfter(paragraph, k + 1)?.to : undefined) ?? k + 1;
  const near = paragraph.words.slice(at, at + 5);
  const that = near.find(({ text, sentence }) => text === 'that' && sentence === verb.sentence);
  return that?.span[0] ?? near[0]?.span[0] ?? verb.span[1];
}

function accordingTo(paragraph: TaggedParagraph, k: number, word: TaggedWord): Report | null {
  const { words } = paragraph;
  if (word.text.toLowerCase() !== 'according' || words[k + 1]?.text !== 'to') return null;
  const source = nounsAfter(paragraph, k + 2);
  if (source === null) return null;
  const opensSentence = words[k - 1]?.sentence !== word.sentence;
  const next = words[source.to]?.span[0] ?? paragraph.text.length;
  const content = opensSentence ? clauseAfter(paragraph, next, k) : clauseBefore(paragraph, word.span[0], k);
  return content && { source: spanOf(paragraph, source), cue: spanOf(paragraph, { from: k, to: k + 2 }), content };
}

/** A quotation of some length in nobody's content is more of what the speaker before it said. */
function withLeftQuotations(reports: readonly Report[], quotations: readonly Span[]): readonly Attributed[] {
  const isTaken = (quotation: Span) =>
    reports.some(({ content }) => content[0] < quotation[1] && quotation[0] < content[1]);
  const left = quotations.filter((one) => one[1] - one[0] > SPEECH && !isTaken(one));
  const speaker = ([start]: Span) => reports.findLast(({ cue }) => cue[0] < start) ?? reports[0];
  return reports.map((report) => ({
    source: [report.source],
    cue: [report.cue],
    content: [report.content, ...left.filter((one) => speaker(one) === report)].sort((a, b) => a[0] - b[0]),
  }));
}
