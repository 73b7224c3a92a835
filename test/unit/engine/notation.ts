import { createEngine, type Engine } from '@/utils/engine';
import type { Claim, Span } from '@/utils/model';

/**
 * Sentences with what a reading should find in them: `[S The ministry] [C said] that [P taxes would fall].` marks source,
 * cue and content; `[T:hearsay reportedly]` a standing; `[!C saying]` and `[!T may]` words that must be none. Labels
 * with one number belong to one attribution (`[S2 …] [C2 …]`), pieces of one span carry one label; marks may nest.
 */
export interface Marked {
  readonly text: string;
  readonly marks: readonly { readonly label: string; readonly span: Span }[];
}

/** Throws on a bracket that is not closed or opens with no label. */
export function parse(notation: string): Marked {
  const marks: { label: string; span: Span }[] = [];
  const open: { label: string; start: number }[] = [];
  let text = '';
  for (let i = 0; i < notation.length; i++) {
    const label = /^\[(!?(?:[SCP]\d?|T(?::[a-z]+)?)) /.exec(notation.slice(i, i + 24))?.[1];
    if (label !== undefined) {
      open.push({ label, start: text.length });
      i += label.length + 1;
    } else if (notation[i] === ']' && open.length > 0) {
      const { label, start } = open.pop()!;
      marks.push({ label, span: [start, text.length] });
    } else text += notation[i];
  }
  if (open.length > 0) throw new Error(`unclosed bracket: ${notation}`);
  return { text, marks: marks.sort((a, b) => a.span[0] - b.span[0]) };
}

const rules = createEngine();

export function claimsOf(text: string, engine: Engine = rules, lang = 'en'): readonly Claim[] {
  return engine.read({ text, lang }).claims;
}

/** Words without the marks at their edges and a leading "that" or "dass", which no reader would miss. */
function trimmed(text: string): string {
  return text.replace(/^[\s,.:;?!"“”„«»'‘’—–-]+|[\s,.:;?!"“”„«»'‘’—–-]+$/g, '').replace(/^(?:that|dass) /, '');
}

function said(text: string, spans: readonly Span[] | null): string {
  return (spans ?? []).map((span) => trimmed(text.slice(...span))).join(' … ');
}

/** The attributions that the notation asks for, one line each: `source | cue | content`. */
export function wantedAttributions({ text, marks }: Marked): string[] {
  const numbers = [...new Set(marks.filter(({ label }) => /^[SCP]/.test(label)).map(({ label }) => label[1] ?? ''))];
  const spans = (label: string) => marks.filter((mark) => mark.label === label).map(({ span }) => span);
  return numbers.map((n) => ['S', 'C', 'P'].map((role) => said(text, spans(role + n))).join(' | ')).sort();
}

export function foundAttributions(text: string, engine: Engine = rules, lang = 'en'): string[] {
  return claimsOf(text, engine, lang)
    .filter(({ cue }) => cue.length > 0)
    .map(({ source, cue, content }) => [source, cue, content].map((spans) => said(text, spans)).join(' | '))
    .sort();
}

/** The standings the notation asks for, as `value: cue`. */
export function wantedStandings({ text, marks }: Marked): string[] {
  return marks
    .filter(({ label }) => label.startsWith('T:'))
    .map(({ label, span }) => `${label.slice(2)}: ${text.slice(...span)}`);
}

export function foundStandings(text: string, engine: Engine = rules, lang = 'en'): string[] {
  return claimsOf(text, engine, lang)
    .flatMap(({ standing }) => standing)
    .sort((a, b) => a.cue[0] - b.cue[0])
    .map(({ value, cue }) => `${value}: ${text.slice(...cue)}`);
}

/** The spans that must be no cue (`!C`) or no standing (`!T`). */
export function forbidden({ marks }: Marked, label: '!C' | '!T'): Span[] {
  return marks.filter((mark) => mark.label === label).map(({ span }) => span);
}
