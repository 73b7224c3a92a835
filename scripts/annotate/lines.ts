/** A line of the input: its number, from 1, and its text without the line break; null where it was too long to keep. */
export interface Line {
  readonly number: number;
  readonly text: string | null;
}

/** Longer lines are refused, so that memory has a bound whatever comes in. An article of 500,000 characters fits many times. */
export const MAX_LINE_LENGTH = 16_000_000;
/** The same for readings, which are longer than their articles: 500,000 characters of nothing but claims give 12 million. */
export const MAX_READING_LENGTH = 32_000_000;

/**
 * The lines of a stream of UTF-8, one at a time: no more than one line and one chunk are held. LF or CRLF ends a line, the
 * last one may lack it; a byte order mark at the start is left out; bytes that are no UTF-8 become U+FFFD.
 */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
  maxLength: number = MAX_LINE_LENGTH,
): AsyncGenerator<Line> {
  const decoder = new TextDecoder('utf-8');
  let pending: string[] = [];
  let length = 0;
  let number = 0;
  const take = (last: string): Line => {
    const tooLong = length + last.length > maxLength;
    const text = tooLong ? null : pending.join('') + last;
    pending = [];
    length = 0;
    number++;
    return { number, text: text?.endsWith('\r') ? text.slice(0, -1) : text };
  };
  const keep = (part: string) => {
    length += part.length;
    if (length > maxLength) pending = [];
    else if (part !== '') pending.push(part);
  };
  for await (const chunk of chunks) {
    const parts = decoder.decode(chunk, { stream: true }).split('\n');
    const rest = parts.pop() ?? '';
    for (const part of parts) yield take(part);
    keep(rest);
  }
  keep(decoder.decode());
  if (length > 0) yield take('');
}
