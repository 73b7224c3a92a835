import type { Run } from './runs';

/**
 * citeproc takes `<i>` and its like in a title for markup, and a page's title may have it as text. So `<` and `>` go in as
 * signs that stand for nothing, and come back as they were; two more stand around what a style sets in italics.
 */
const SIGNS = { less: '\uE000', more: '\uE001', italic: '\uE002', upright: '\uE003' } as const;

/** What the processor is to put around words in italics. */
export const ITALIC = `${SIGNS.italic}%%STRING%%${SIGNS.upright}`;

/** The text in one line, with nothing in it that citeproc or `runsOf` would take for markup. */
export function withSigns(text: string): string {
  return text
    .replace(/\p{Co}/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(/</g, SIGNS.less)
    .replace(/>/g, SIGNS.more);
}

/** What the processor wrote, taken apart at the signs; in one line. */
export function runsOf(entry: string): Run[] {
  const line = entry.replace(/\s+/g, ' ').trim();
  return line
    .split(new RegExp(`(${SIGNS.italic}[^${SIGNS.upright}]*${SIGNS.upright})`))
    .map((part) => ({ text: withoutSigns(part), italic: part.startsWith(SIGNS.italic) }))
    .filter(({ text }) => text !== '');
}

function withoutSigns(text: string): string {
  return text
    .replaceAll(SIGNS.less, '<')
    .replaceAll(SIGNS.more, '>')
    .replace(/\p{Co}/gu, '');
}
