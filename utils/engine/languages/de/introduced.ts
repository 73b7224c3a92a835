import type { Analysis } from '../../analysis';
import type { Attribution } from '../../attribution/attribution';
import { isQuoted, wordAt } from '../../attribution/grammar';
import type { Range } from '../../quotes';
import { type Clause, clausesOf } from './clauses';
import { canSpeak } from './noun';
import { phraseEnd } from './phrase';
import { readSource } from './sourcing';
import { subjectBefore, subjectBehind } from './subject';

/** A shorter quotation behind a colon is a title or a term. */
const MIN_WORDS = 3;
const GOES_ON = /^(?:weiter|dazu|später|wörtlich|abschließend|anschließend|zuvor|selbst)$/;

/** A quotation behind a colon whose speaker no verb of saying names: "Ein Nachbar winkt ab: „…“", "Hahl weiter: „…“". */
export function introduced(analysis: Analysis, sentence: Range, found: readonly Attribution[]): Attribution[] {
  const { quotes } = analysis;
  const clauses = clausesOf(analysis, sentence);
  return clauses.flatMap((clause, k): Attribution[] => {
    const next = clauses[k + 1];
    const quote = next?.mark === ':' ? quotes.ranges[quotes.of[next.from] ?? -1] : undefined;
    if (!quote || quote.words < MIN_WORDS || clause.kind === 'quote' || isQuoted(analysis, clause.from)) return [];
    const isTaken = found.some(({ content }) => content.some(({ from, to }) => from < quote.to && quote.from < to));
    const speaker = isTaken ? null : speakerOf(analysis, clause);
    if (!speaker) return [];
    const content = [{ from: quote.from, to: quote.to }];
    return [{ ...speaker, content, class: 'said', construction: 'said', confidence: 0.75 }];
  });
}

function speakerOf(analysis: Analysis, clause: Clause): Pick<Attribution, 'source' | 'cue'> | null {
  const { tokens } = analysis;
  const { kind, from, to, finite } = clause;
  if (kind === 'main') {
    const subject = subjectBefore(analysis, clause, finite) ?? subjectBehind(analysis, finite, to);
    return subject && isPerson(analysis, subject)
      ? { source: [subject], cue: [{ from: finite, to: finite + 1 }] }
      : null;
  }
  const end = kind === 'phrase' ? phraseEnd(analysis, from, to) : from;
  const source = { from, to: end };
  if (end === from || !isPerson(analysis, source)) return null;
  if (end === to) return { source: [source], cue: [{ from: to, to: to + 1 }] };
  return end === to - 1 && GOES_ON.test(wordAt(tokens, end)) ? { source: [source], cue: [{ from: end, to }] } : null;
}

/** Somebody who can speak, or a name: no "Fazit". */
function isPerson(analysis: Analysis, range: Range): boolean {
  if (/^(?:er|sie)$/.test(wordAt(analysis.tokens, range.from))) return true;
  if (canSpeak(analysis, range.from, range.to)) return readSource(analysis, [range]).head?.number !== 'text';
  return false;
}
