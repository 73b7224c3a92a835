import { type Span, STANDINGS, type StandingValue } from '../../utils/model';
import type { GoldAttribution } from '../train/corpus';
import { quotationsIn } from './quotations';

type Role = 'source' | 'cue' | 'content';
type Letter = 'S' | 'C' | 'c' | 'P';

/** Words that show a standing, as spans in UTF-16 code units. */
export interface GoldStanding {
  readonly value: StandingValue;
  readonly cue: Span;
}

/** An article as its notation gives it. */
export interface Noted {
  readonly text: string;
  readonly attributions: GoldAttribution[];
  readonly standings: readonly GoldStanding[];
}

interface Place {
  readonly line: number;
  readonly column: number;
}

interface Mark extends Place {
  readonly letter: Letter;
  /** Marks of one key belong to one attribution. */
  readonly key: string;
  readonly span: Span;
}

const ROLES: ReadonlyMap<Letter, Role> = new Map([
  ['S', 'source'],
  ['C', 'cue'],
  ['c', 'cue'],
  ['P', 'content'],
]);
const LABEL = /^\[([SCcP])(\d{0,3}) /;
const STANDING = new RegExp(`^\\[T:(${STANDINGS.join('|')}) `);
/** Looks like a label and is none: a wrong letter, a number too long, no space after it. `[He]` and `[sic]` are words of the text. */
const NO_LABEL = /^\[(?:[SCcP]\d+|[A-Za-z]\d* |T:)/;
const WORD = /[\p{L}\p{N}]+/gu;

/**
 * An article written with its attributions in brackets: `[S The ministry] [C said] that [P taxes would fall].` First comes
 * its text without them, headline on the first line, one paragraph a line; then the attributions in the order in which they
 * begin, spans in UTF-16 code units of that text.
 *
 * `S` is a source, `C` a cue, `P` a content. Labels of one number (`[S2 …] [C2 …]`, up to three digits) belong to one
 * attribution, several of one letter are the pieces of a span, labels without a number belong together within their line.
 * Marks may nest; each closes in its line. `c` is the cue of what is no claim in the everyday sense (`[c1 wants]`).
 * `class` is then `other-phrase`; else `direct`, `mixed` or `reported`, as all, some or none of the content's words stand in
 * quotation marks.
 *
 * `[T:hearsay reportedly]` are words that show a standing; they belong to no attribution and come apart, in the order of the text.
 *
 * Throws an Error that begins with `file:line:column` where a bracket is broken or an attribution lacks cue or content.
 */
export function readNotation(notation: string, file: string): Noted {
  const marks: Mark[] = [];
  const standings: GoldStanding[] = [];
  const lines: string[] = [];
  let start = 0;
  for (const [index, line] of notation.replace(/\s+$/, '').split(/\r?\n/).entries()) {
    const text = readLine(line, start, index + 1, file, marks, standings);
    lines.push(text);
    start += text.length + 1;
  }
  const text = lines.join('\n');
  const quotations = quotationsIn(text);
  const byKey = new Map<string, Mark[]>();
  for (const mark of marks.sort((a, b) => a.line - b.line || a.column - b.column)) {
    const own = byKey.get(mark.key);
    if (own) own.push(mark);
    else byKey.set(mark.key, [mark]);
  }
  const attributions = Array.from(byKey.values(), (own) => attributionOf(own, file, text, quotations));
  return { text, attributions, standings: standings.sort((a, b) => a.cue[0] - b.cue[0]) };
}

/** The text of a line that begins at `start`; its marks are added to `marks` and `standings`. */
function readLine(
  line: string,
  start: number,
  number: number,
  file: string,
  marks: Mark[],
  standings: GoldStanding[],
): string {
  /** null: a bracket of the text itself. */
  const open: (((Omit<Mark, 'span'> | (Omit<GoldStanding, 'cue'> & Place)) & { readonly from: number }) | null)[] = [];
  let text = '';
  for (let i = 0; i < line.length; i++) {
    const at = { line: number, column: i + 1 };
    const [label, letter, digits] = LABEL.exec(line.slice(i, i + 6)) ?? [];
    if (label !== undefined) {
      const key = digits || `line ${number}`;
      open.push({ letter: letter as Letter, key, ...at, from: start + text.length });
      i += label.length - 1;
      continue;
    }
    const [opening, value] = STANDING.exec(line.slice(i, i + 20)) ?? [];
    if (opening !== undefined) {
      open.push({ value: value as StandingValue, ...at, from: start + text.length });
      i += opening.length - 1;
      continue;
    }
    const mark = line[i] === ']' ? open.pop() : null;
    if (mark === undefined) throw wrong(file, at, 'a bracket closes that none opened');
    if (mark !== null) {
      const { from, ...rest } = mark;
      const end = start + text.length;
      if (from === end) throw wrong(file, mark, 'a mark with no words in it');
      if ('value' in rest) standings.push({ value: rest.value, cue: [from, end] });
      else marks.push({ ...rest, span: [from, end] });
      continue;
    }
    if (line[i] === '[') {
      const [label] = NO_LABEL.exec(line.slice(i)) ?? [];
      if (label !== undefined)
        throw wrong(file, at, `"${label.trim()}" is no label: S, C, c or P, a number, a space; or T: and a standing`);
      open.push(null);
    }
    text += line[i];
  }
  const unclosed = open.find((mark) => mark !== null);
  if (unclosed) throw wrong(file, unclosed, 'a bracket that does not close in its line');
  return text;
}

function attributionOf(
  marks: readonly Mark[],
  file: string,
  text: string,
  quotations: readonly Span[],
): GoldAttribution {
  const [first] = marks;
  const of = (role: Role) => marks.filter(({ letter }) => ROLES.get(letter) === role);
  const [source, cue, content] = [of('source'), of('cue'), of('content')];
  const name = /^\d/.test(first?.key ?? '') ? `number ${first?.key}` : 'what has no number in this line';
  const refuse = (mark: Mark | undefined, what: string) =>
    wrong(file, mark ?? { line: 1, column: 1 }, `${name} ${what}`);
  if (cue.length === 0 || content.length === 0) throw refuse(first, `has no ${cue.length === 0 ? 'cue' : 'content'}`);
  for (const pieces of [source, cue]) {
    const stray = pieces.find(({ line }) => line !== pieces[0]?.line);
    if (stray) throw refuse(stray, `was used for another attribution, in line ${pieces[0]?.line}`);
  }
  const mixed = cue.find(({ letter }) => letter !== cue[0]?.letter);
  if (mixed) throw refuse(mixed, 'has both C and c for its cue');
  const spans = (own: readonly Mark[]) => own.map(({ span }) => span);
  return {
    source: spans(source),
    cue: spans(cue),
    content: spans(content),
    class: cue[0]?.letter === 'c' ? 'other-phrase' : shapeOf(spans(content), text, quotations),
  };
}

function shapeOf(content: readonly Span[], text: string, quotations: readonly Span[]): string {
  const words = content.flatMap(([start, end]) =>
    Array.from(text.slice(start, end).matchAll(WORD), ({ index }) => start + index),
  );
  const quoted = words.filter((at) => quotations.some(([start, end]) => start <= at && at < end)).length;
  if (quoted === 0) return 'reported';
  return quoted === words.length ? 'direct' : 'mixed';
}

function wrong(file: string, { line, column }: { line: number; column: number }, what: string): Error {
  return new Error(`${file}:${line}:${column}: ${what}`);
}
