import type { Analysis } from '../analysis';
import { WordClass } from '../language-pack';
import type { Range } from '../quotes';
import type { Attribution } from './attribution';
import { has, isQuoted, wordAt } from './grammar';
import { reported } from './reported';

/** Verbs by which words are passed on: "the clerk had told her that". Who merely thinks or shows something is no link of a chain. */
const PASSED_ON: ReadonlySet<string> = new Set(
  'told tells said says admitted assured informed confirmed denied testified wrote reported'.split(' '),
);
/** A link is seen less well than what it hangs on. */
const LINK_CONFIDENCE = 0.8;

/** `found` with the inner links of its chains, in the order of the cues. Linear but for sorting. */
export function withInnerLinks(analysis: Analysis, found: readonly Attribution[]): readonly Attribution[] {
  const links = innerLinks(analysis, found);
  if (links.length === 0) return found;
  return [...found, ...links].sort((a, b) => (a.cue[0]?.from ?? 0) - (b.cue[0]?.from ?? 0));
}

/**
 * The inner links of chains: what somebody said inside what somebody else says outside of quotation marks ("a detective
 * testified that her sister had told him P" gives her sister's link). `found` are the outer links, sorted by their cues; what
 * comes back are new ones alone, each with the whole of its source, cue and content inside one of them. Linear.
 */
function innerLinks(analysis: Analysis, found: readonly Attribution[]): Attribution[] {
  const cues = new Uint8Array(analysis.tokens.count);
  for (const { cue } of found) for (const { from, to } of cue) cues.fill(1, from, to);
  const isNew = ({ cue }: Attribution) =>
    cue.every(({ from, to }) => cues.subarray(from, to).every((mark) => mark === 0));
  return found.flatMap((outer) => {
    if (outer.class !== 'said' || outer.source === null) return [];
    return outer.content.flatMap((range) =>
      isQuoted(analysis, range.from)
        ? []
        : clausesOf(analysis, range).flatMap((clause) => {
            if (!passesOn(analysis, clause)) return [];
            return reported(analysis, clause, [], null)
              .filter((inner) => isNew(inner) && isPassedOn(analysis, inner, clause))
              .map((inner) => ({
                ...inner,
                confidence: LINK_CONFIDENCE * Math.min(inner.confidence, outer.confidence),
              }));
          }),
    );
  });
}

/** The sentences of a content, without the "that" in front. */
function clausesOf({ tokens, sentences, sentenceOf }: Analysis, { from, to }: Range): Range[] {
  const start = wordAt(tokens, from) === 'that' ? from + 1 : from;
  const clauses: Range[] = [];
  for (let at = start; at < to; ) {
    const end = Math.min(to, sentences[sentenceOf[at]].to);
    clauses.push({ from: at, to: end });
    at = end;
  }
  return clauses;
}

function passesOn({ tokens }: Analysis, { from, to }: Range): boolean {
  for (let i = from; i < to; i++) if (PASSED_ON.has(wordAt(tokens, i))) return true;
  return false;
}

/** A named or described speaker, a verb that passes words on, and a clause or quotation: all inside the clause. */
function isPassedOn(
  analysis: Analysis,
  { source, cue, content, class: sort, confidence }: Attribution,
  clause: Range,
): boolean {
  const { tokens } = analysis;
  if (sort !== 'said' || confidence < 0.7 || !source || content.length === 0) return false;
  const [{ from, to }] = source;
  const isPronoun = to - from === 1 && has(tokens, from, WordClass.pronoun | WordClass.relative);
  const inside = [...source, ...cue, ...content].every((range) => range.from >= clause.from && range.to <= clause.to);
  const verbs = cue.some((range) => {
    for (let i = range.from; i < range.to; i++) if (PASSED_ON.has(wordAt(tokens, i))) return true;
    return false;
  });
  return inside && !isPronoun && verbs;
}
