/** Text from mail, PDF copies and chats: its lines are no paragraphs. Pure. */

/** What was done to a text: signs of quoting dropped, lines joined, words put together again. */
export type Unwrapping = 'quotes' | 'lines' | 'hyphens';

export interface Unwrapped {
  /** Paragraphs, one a line. */
  readonly text: string;
  /** Empty: the text is as it was given. */
  readonly changes: readonly Unwrapping[];
}

/** Lines this wide are wrapped by programs; wider ones are paragraphs. */
const WIDTHS = [30, 130] as const;
/** So many of the lines must be as full as the next word lets them be. */
const FULL_SHARE = 0.7;
/** Of the widest line: a line that ends before this, where the next word would have fitted, ends its paragraph. */
const SHORT = 0.8;
const MIN_PAIRS = 2;
const QUOTED = /^[ \t]{0,3}(?:>[ \t]?){1,20}/;
const SENTENCE_END = /[.!?:…]["'”’»)\]]*$/;
/** A word is written with a hyphen after these, whatever the line did. */
const HYPHENATED =
  /(?:^|[\s(“"'])(?:self|well|ill|ex|non|anti|pro|half|vice|mid|long|short|high|low|full|part|cross|so|all|co|post|pre|semi|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)$/i;

/**
 * The text with its paragraphs in one line each: signs of quoting (`> `) are dropped; where the lines are wrapped at a
 * width, they are joined, and words that were cut at their ends are put together. A text of whole paragraphs comes
 * back as it is. Linear.
 */
export function unwrap(given: string): Unwrapped {
  const changes: Unwrapping[] = [];
  const lines = given.split(/\r\n|[\n\r\f\u2028\u2029]/);
  const quoted = lines.filter((line) => QUOTED.test(line)).length;
  const filled = lines.filter((line) => line.trim() !== '').length;
  const isQuoted = quoted >= 2 || (quoted === 1 && filled === 1);
  const bare = (isQuoted ? lines.map((line) => line.replace(QUOTED, '')) : lines).map((line) => line.trimEnd());
  if (isQuoted) changes.push('quotes');
  const width = wrapWidth(bare);
  if (width === null) return { text: isQuoted ? bare.join('\n') : given, changes };
  changes.push('lines');
  const { text, cut } = joined(bare, width);
  if (cut) changes.push('hyphens');
  return { text, changes };
}

/** The width that the lines are wrapped at; null where they are not. */
function wrapWidth(lines: readonly string[]): number | null {
  let width = 0;
  for (const line of lines) width = Math.max(width, line.length);
  if (width < WIDTHS[0] || width > WIDTHS[1]) return null;
  let pairs = 0;
  let full = 0;
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1]?.trim() ?? '';
    if (line.trim() === '' || next === '') continue;
    const isOne = isFull(line, next, width);
    // The last line of a paragraph says nothing: copies from a PDF have no empty line after it.
    if (!isOne && SENTENCE_END.test(line)) continue;
    pairs += 1;
    if (isOne) full += 1;
  }
  return pairs >= MIN_PAIRS && full >= pairs * FULL_SHARE ? width : null;
}

/** Would the next line's first word not have fitted? Letters have no one width in print, so a fifth is let go. */
function isFull(line: string, next: string, width: number): boolean {
  const word = next.indexOf(' ') < 0 ? next.length : next.indexOf(' ');
  return line.length + 1 + word >= width * SHORT;
}

function joined(lines: readonly string[], width: number): { text: string; cut: boolean } {
  const whole = lines.join('\n').toLowerCase();
  const paragraphs: string[] = [];
  let parts: string[] = [];
  let cut = false;
  const end = () => {
    if (parts.length > 0) paragraphs.push(parts.join(''));
    parts = [];
  };
  for (const [i, given] of lines.entries()) {
    const line = given.trim();
    const next = lines[i + 1]?.trim() ?? '';
    if (line === '') {
      end();
      continue;
    }
    const word = /(\p{L}+)-$/u.exec(line)?.[1];
    if (word !== undefined && /^\p{Ll}/u.test(next)) {
      const rest = /^\p{L}+/u.exec(next)?.[0] ?? '';
      const isOwn = HYPHENATED.test(line.slice(0, -1)) || whole.includes(`${word}-${rest}`.toLowerCase());
      parts.push(isOwn ? line : line.slice(0, -1));
      cut ||= !isOwn;
      continue;
    }
    parts.push(line);
    const endsHere =
      next === '' || (SENTENCE_END.test(line) && !isFull(given, next, width)) || isTitle(parts, line, next, width);
    if (endsHere) end();
    else parts.push(' ');
  }
  end();
  return { text: paragraphs.join('\n'), cut };
}

/** A line by itself that ends early and no sentence: a heading over a paragraph that begins anew. */
function isTitle(parts: readonly string[], line: string, next: string, width: number): boolean {
  return (
    parts.length === 1 &&
    line.length < width * 0.6 &&
    !/[,;–—-]$/.test(line) &&
    /^["'“‘(]?\p{Lu}/u.test(next) &&
    !isFull(line, next, width)
  );
}
