import type { DraftBlock } from './draft';

type Inline = Pick<DraftBlock, 'text' | 'links'>;

/** Every quantifier is bounded, so that no text makes it slow. */
const TOKEN = new RegExp(
  [
    String.raw`\\([!-/:-@[-\`{-~])`,
    String.raw`(!?)\[([^[\]]{0,300})\](?:\([ \t]*<?([^()\s<>]{0,2000})>?(?:[ \t]+["'(][^)\n]{0,200})?[ \t]*\)|\[([^[\]]{0,200})\])?`,
    String.raw`<((?:https?|mailto):[^<>\s]{1,2000})>`,
    String.raw`<\/?[a-zA-Z][^<>]{0,500}>`,
    '&(amp|lt|gt|quot|nbsp|mdash|ndash|rsquo|lsquo|rdquo|ldquo|hellip|#39);',
    '([*_~`]{1,50})',
  ].join('|'),
  'g',
);

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['nbsp', ' '],
  ['mdash', '—'],
  ['ndash', '–'],
  ['rsquo', '’'],
  ['lsquo', '‘'],
  ['rdquo', '”'],
  ['ldquo', '“'],
  ['hellip', '…'],
  ['#39', "'"],
]);

/** The words of a line of Markdown without its signs, and its links. `definitions` are of `[name]: address`. */
export function inlineText(line: string, definitions: ReadonlyMap<string, string>): Inline {
  const links: { from: number; to: number; href: string }[] = [];
  let text = '';
  let from = 0;
  const link = (words: string, href: string | undefined) => {
    const start = text.length;
    text += words;
    if (href !== undefined && /^https?:\/\//i.test(href) && words !== '')
      links.push({ from: start, to: text.length, href });
  };
  for (const match of line.matchAll(TOKEN)) {
    const [whole, escaped, picture, words, url, name, address, entity, signs] = match;
    text += line.slice(from, match.index);
    from = match.index + whole.length;
    if (escaped !== undefined) text += escaped;
    else if (words !== undefined) {
      const isLink = url !== undefined || definitions.has((name || words).toLowerCase());
      if (picture === '!' && (isLink || name !== undefined)) continue;
      // A footnote's number is no word of the text.
      if (words.startsWith('^') && !isLink) continue;
      if (!isLink && name === undefined) text += `${picture}[${withoutSigns(words)}]`;
      else link(withoutSigns(words), url ?? definitions.get((name || words).toLowerCase()));
    } else if (address !== undefined) link(address.replace(/^mailto:/, ''), address);
    else if (entity !== undefined) text += ENTITIES.get(entity) ?? whole;
    else if (signs !== undefined && !isSign(line, match.index, from, signs)) text += signs;
  }
  return { text: text + line.slice(from), links };
}

function withoutSigns(words: string): string {
  return words.replace(/\\([!-/:-@[-`{-~])/g, '$1').replace(/[*`]+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, '');
}

/** Emphasis, and not a sign among spaces or within a word, as in `snake_case` or `5 * 3`. */
function isSign(line: string, start: number, end: number, signs: string): boolean {
  if (signs.includes('`')) return true;
  const before = line[start - 1] ?? ' ';
  const after = line[end] ?? ' ';
  if (/\s/.test(before) && /\s/.test(after)) return false;
  if (signs.startsWith('~') && signs.length < 2) return false;
  return !(signs.startsWith('_') && /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after));
}
