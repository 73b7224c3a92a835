import { type Article, type Block, type Link, MAX_ARTICLE_LENGTH } from '../model';
import { DRAFT_SCHEME } from '../page-key';
import { textHash } from '../text-hash';
import type { DraftBlock } from './draft';

export interface DraftArticle {
  readonly article: Article;
  /** The text was longer than `MAX_ARTICLE_LENGTH`, and only its first part is in the article. */
  readonly cut: boolean;
}

const MAX_TITLE = 500;
/** More than any article has; each costs a look at its block. */
const MAX_LINKS = 2_000;
const MAX_HREF = 8_000;

/** White space of any sort, characters without width and control characters: one space, or nothing at an end. */
const GAP = /[\s\p{Cc}\u200b\u00ad\u2060\ufeff]+/gu;
const WITHOUT_WIDTH = /[\u200b\u00ad\u2060\ufeff]+/g;

/** The draft as the engine reads it; null where nothing is in it. Its address and key are of `DRAFT_SCHEME`. Linear. */
export function draftArticle(given: readonly DraftBlock[]): DraftArticle | null {
  const pieces: string[] = [];
  const blocks: Block[] = [];
  const links: Link[] = [];
  let length = 0;
  let cut = false;
  for (const { kind, text, links: ofBlock } of given) {
    const words = tidy(text);
    if (words === '') continue;
    const start = length === 0 ? 0 : length + 1;
    const fitting = cutTo(words, MAX_ARTICLE_LENGTH - start);
    cut ||= fitting.length < words.length;
    if (fitting === '') break;
    pieces.push(fitting);
    length = start + fitting.length;
    blocks.push({ span: [start, length], kind });
    for (const { from, to, href } of ofBlock) {
      if (links.length >= MAX_LINKS || href.length > MAX_HREF) continue;
      const at = start + placeIn(text, from);
      const end = Math.min(length, start + tidy(text.slice(0, to)).length);
      if (at < end) links.push({ span: [at, end], href });
    }
    if (cut) break;
  }
  const text = pieces.join('\n');
  if (text === '') return null;
  const hash = textHash(text);
  const key = `${DRAFT_SCHEME}${hash}`;
  const [first = ''] = pieces;
  const title = cutTo(first, MAX_TITLE);
  return { article: { url: key, key, title, lang: null, text, blocks, links, textHash: hash }, cut };
}

function tidy(text: string): string {
  return text
    .toWellFormed()
    .replace(GAP, (gap) => (gap.replace(WITHOUT_WIDTH, '') === '' ? '' : ' '))
    .trim();
}

/** Where a unit of a block stands once the block is tidy: a space before it counts. */
function placeIn(text: string, unit: number): number {
  const before = tidy(text.slice(0, unit));
  const spaced = /\s$/.test(text.slice(0, unit)) || /^\s/.test(text.slice(unit));
  return before === '' || !spaced ? before.length : before.length + 1;
}

function cutTo(text: string, room: number): string {
  if (text.length <= room) return text;
  return room <= 0 ? '' : text.slice(0, room).replace(/[\ud800-\udbff]$/, '');
}
