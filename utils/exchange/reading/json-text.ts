/** Parses JSON that may be hostile or broken off. */

/** Notes need a dozen levels; deeper ones only fill the memory. */
const MAX_DEPTH = 64;
/** Objects and lists; 100,000 annotations have two million. */
const MAX_PARTS = 5_000_000;

export type ParsedJson =
  | { readonly value: unknown; readonly isCut: boolean }
  | { readonly what: 'notJson' | 'truncated' | 'tooDeep' };

/**
 * The value of the text. Where it breaks off, what was whole in the lists named by one of `lists` (a list that is all of
 * the text is one of them) with `isCut` true; `truncated` where nothing was. Linear.
 */
export function parseJson(text: string, lists: ReadonlySet<string> = new Set()): ParsedJson {
  const shape = shapeOf(text, lists);
  if (shape === null) return { what: 'tooDeep' };
  const value = tryParse(text);
  if (value !== undefined) return { value, isCut: false };
  if (!shape.isOpen) return { what: 'notJson' };
  const whole = shape.whole === null ? undefined : tryParse(text.slice(0, shape.whole.end) + shape.whole.closing);
  return whole === undefined ? { what: 'truncated' } : { value: whole, isCut: true };
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

interface Shape {
  /** Something is open at the end: an object, a list, a text. */
  readonly isOpen: boolean;
  /** Where the last whole element of a named list ends, and what closes all that is open there. */
  readonly whole: { readonly end: number; readonly closing: string } | null;
}

/** null: too deep, or too many parts. What stands between brackets is not looked at. */
function shapeOf(text: string, lists: ReadonlySet<string>): Shape | null {
  const open: { readonly closing: string; readonly isNamed: boolean }[] = [];
  let parts = 0;
  let key: string | null = null;
  let said: readonly [start: number, end: number] = [0, 0];
  let whole: Shape['whole'] = null;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === '"') {
      const end = endOfText(text, at);
      if (end === -1) return { isOpen: true, whole };
      said = [at + 1, end];
      at = end;
    } else if (sign === ':') {
      key = said[1] - said[0] <= 40 ? text.slice(...said) : null;
    } else if (sign === ',') {
      key = null;
    } else if (sign === '{' || sign === '[') {
      parts += 1;
      if (open.length >= MAX_DEPTH || parts > MAX_PARTS) return null;
      const isList = sign === '[' && (open.length === 0 || (key !== null && lists.has(key)));
      // A record may have lists of such a name itself, and is no whole one before it ends.
      const isNamed = isList && !open.some((outer) => outer.isNamed);
      open.push({ closing: sign === '[' ? ']' : '}', isNamed });
      key = null;
    } else if (sign === '}' || sign === ']') {
      open.pop();
      if (open.at(-1)?.isNamed) whole = { end: at + 1, closing: closingOf(open) };
    }
  }
  return { isOpen: open.length > 0, whole };
}

/** The index of the quotation mark that ends the text which begins at `start`; -1: none does. */
function endOfText(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text.charAt(end - 1 - slashes) === '\\') slashes += 1;
    if (slashes % 2 === 0) return end;
  }
  return -1;
}

function closingOf(open: readonly { readonly closing: string }[]): string {
  return open
    .map(({ closing }) => closing)
    .reverse()
    .join('');
}
