import type { Analysis } from '../../analysis';
import type { Attribution } from '../../attribution/attribution';
import { has, isQuoted, wordAt } from '../../attribution/grammar';
import { WordClass } from '../../language-pack';
import type { Range } from '../../quotes';
import { type Clause, clausesOf } from './clauses';
import { contents } from './content';
import { isPassedOn } from './sollen';
import { subjectBefore, subjectBehind } from './subject';

const VERBAL = WordClass.be | WordClass.have | WordClass.do | WordClass.modal;

/**
 * What a sentence passes on by a word of its own, with nobody behind it ("angeblich", "soll … gestohlen haben", "wie bekannt wurde"), and what its
 * subject only says of itself ("will … gesehen haben"). `found` are the other attributions of the sentence.
 */
export function hearsayOf(analysis: Analysis, sentence: Range, found: readonly Attribution[]): Attribution[] {
  const { tokens } = analysis;
  const isTaken = (i: number) =>
    found.some(({ content, cue, source }) =>
      [...content, ...cue, ...(source ?? [])].some(({ from, to }) => from <= i && i < to),
    );
  const own: Attribution[] = [];
  const clauses = clausesOf(analysis, sentence);
  for (const [k, clause] of clauses.entries()) {
    for (let i = clause.from; i < clause.to; i++) {
      if (isQuoted(analysis, i) || isTaken(i)) continue;
      const word = wordAt(tokens, i);
      const claimed = /^(?:will|wollen)$/.test(word) && isPerfect(analysis, i, clause);
      const passed =
        word === 'angeblich' ||
        (/^(?:soll|sollen)$/.test(word) &&
          (isPassedOn(analysis, i, sentence) ??
            (isPerfect(analysis, i, clause) || isPerfectLater(analysis, clauses.slice(k + 1)))));
      const known = isKnown(analysis, i, clause);
      if (!claimed && !passed && !known) continue;
      const at = { from: i, to: known ? i + 2 : i + 1 };
      const around = extent(analysis, sentence, clause);
      const source = claimed ? subjectOf(analysis, clause, i) : null;
      if (claimed && !source) continue;
      const pieces: [number, number][] = known
        ? [behind(analysis, sentence, clause)]
        : source && source.from < i
          ? [
              [Math.max(source.to, around.from), i],
              [i + 1, around.to],
            ]
          : source
            ? [[source.to, around.to]]
            : [
                [around.from, i],
                [i + 1, around.to],
              ];
      const content = contents(analysis, pieces);
      if (content.length === 0) continue;
      own.push({
        source: source && [source],
        cue: [at],
        content,
        class: 'said',
        construction: source ? 'said' : 'adverb',
        confidence: 0.8,
      });
      break;
    }
  }
  return own;
}

/** "genommen haben", "geflohen sein", at the end of the clause. */
function isPerfect({ tokens }: Analysis, modal: number, { from, to }: Clause): boolean {
  const isGroup = (k: number) =>
    k > from && /^(?:haben|sein)$/.test(wordAt(tokens, k)) && isParticiple(wordAt(tokens, k - 1));
  if (isGroup(modal - 1)) return true;
  for (let k = modal + 2; k < to; k++)
    if (isGroup(k) && (k === to - 1 || has(tokens, k + 1, WordClass.coordinator))) return true;
  return false;
}

/** "soll sie geschlagen, *getreten und bedroht haben*", "soll den Sohn, der klein war, *geschlagen haben*": a later clause that opens with a participle. */
function isPerfectLater({ tokens }: Analysis, clauses: readonly Clause[]): boolean {
  return clauses.some(
    ({ from, to }) =>
      isParticiple(wordAt(tokens, from)) &&
      /^(?:haben|sein)$/.test(wordAt(tokens, to - 1)) &&
      isParticiple(wordAt(tokens, to - 2)),
  );
}

function isParticiple(word: string): boolean {
  return (
    word === 'worden' ||
    /^(?:ge|ver|be|er|ent|zer|über|unter|wider).{2,}(?:t|en)$|ge.{2,}(?:t|en)$|iert$|zu.{3,}(?:t|en)$/.test(word)
  );
}

/** "wurde bekannt, dass", "wie bekannt wurde" */
function isKnown({ tokens }: Analysis, i: number, { to }: Clause): boolean {
  const pair = `${wordAt(tokens, i)} ${wordAt(tokens, i + 1)}`;
  return (pair === 'wurde bekannt' || pair === 'bekannt wurde') && i + 2 === to;
}

function behind(_: Analysis, sentence: Range, { to }: Clause): [number, number] {
  return [Math.min(to + 1, sentence.to), sentence.to];
}

/** How far goes what is passed on: the sentence of a main clause, else the clause alone. */
function extent({ tokens }: Analysis, sentence: Range, { kind, from, to }: Clause): Range {
  if (kind === 'relative' || kind === 'sub') return { from: from + 1, to };
  let end = sentence.to;
  for (let i = to; i < sentence.to; i++)
    if (wordAt(tokens, i) === ';' || /^(?:doch|aber|allerdings)$/.test(wordAt(tokens, i + 1))) {
      end = i;
      break;
    }
  return { from: wordAt(tokens, from) === 'und' ? from + 1 : from, to: has(tokens, end, VERBAL) ? to : end };
}

function subjectOf(analysis: Analysis, clause: Clause, verb: number): Range | null {
  if (clause.kind !== 'main') return null;
  return subjectBefore(analysis, clause, verb) ?? subjectBehind(analysis, verb, clause.to);
}
