/**
 * Markdown as the words that a reader of it sees, in blocks. As much of CommonMark as news drafts are written in: headings,
 * paragraphs, quotations, lists, links, emphasis, tables as rows; code and pictures are no prose. Pure.
 */
import type { BlockKind } from '../model';
import type { DraftBlock } from './draft';
import { inlineText } from './markdown-inline';

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const ATX = /^ {0,3}#{1,6}(?:[ \t]+|$)/;
const SETEXT = /^ {0,3}(?:=+|-{2,})[ \t]*$/;
const RULE = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const QUOTE = /^(?: {0,3}>[ \t]?)+/;
const ITEM = /^[ \t]{0,12}(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?/;
const DEFINITION = /^ {0,3}\[([^\]]{1,200})\]:[ \t]*<?(\S{1,2000}?)>?(?:[ \t].*)?$/;
const TABLE_LINE = /^[ \t]*\|?(?:[ \t]*:?-{3,}:?[ \t]*\|?)+[ \t]*$/;

/** Linear: what a pattern may reach over is bounded. */
export function markdownBlocks(given: string): readonly DraftBlock[] {
  const lines = withoutComments(given).split(/\r\n|[\n\r]/);
  const definitions = definitionsIn(lines);
  const blocks: DraftBlock[] = [];
  let open: { kind: BlockKind; lines: string[] } | null = null;
  let fence: string | null = null;

  const end = () => {
    if (open !== null) blocks.push({ kind: open.kind, ...inlineText(open.lines.join(' '), definitions) });
    open = null;
  };
  const take = (kind: BlockKind, line: string) => {
    if (open === null || open.kind !== kind) {
      end();
      open = { kind, lines: [] };
    }
    open.lines.push(line.trim());
  };

  for (const given of lines.slice(frontMatter(lines))) {
    const marker = FENCE.exec(given)?.[1];
    if (fence !== null) {
      if (marker?.startsWith(fence)) fence = null;
      continue;
    }
    if (marker !== undefined) {
      end();
      fence = marker;
      continue;
    }
    const isQuote = QUOTE.test(given);
    const line = given.replace(QUOTE, '');
    const own: BlockKind = isQuote ? 'quote' : 'paragraph';
    const current = open as { kind: BlockKind; lines: string[] } | null;
    if (line.trim() === '') end();
    else if (current?.kind === 'paragraph' && !isQuote && SETEXT.test(line)) {
      open = { kind: 'headline', lines: current.lines };
      end();
    } else if (RULE.test(line) || TABLE_LINE.test(line) || DEFINITION.test(line)) end();
    else if (ATX.test(line)) {
      end();
      take('headline', line.replace(ATX, '').replace(/[ \t]+#+[ \t]*$/, ''));
      end();
    } else if (ITEM.test(line)) {
      end();
      take(isQuote ? 'quote' : 'list', line.replace(ITEM, ''));
    } else if (/^[ \t]*\|.*\|[ \t]*$/.test(line)) {
      end();
      take('paragraph', line.replace(/^[ \t]*\||\|[ \t]*$/g, '').replace(/\|/g, ' · '));
      end();
    } else take(current?.kind === 'list' && !isQuote ? 'list' : own, line);
  }
  end();
  return blocks;
}

/** Where the text begins after a head of `---` lines, as site generators write it. */
function frontMatter(lines: readonly string[]): number {
  if (lines[0]?.trim() !== '---') return 0;
  const end = lines.findIndex((line, i) => i > 0 && /^(?:---|\.\.\.)\s*$/.test(line));
  return end < 0 ? 0 : end + 1;
}

function definitionsIn(lines: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const line of lines) {
    const [, name, url] = DEFINITION.exec(line) ?? [];
    if (name !== undefined && url !== undefined) found.set(name.toLowerCase(), url);
  }
  return found;
}

function withoutComments(text: string): string {
  const pieces: string[] = [];
  let from = 0;
  for (let start = text.indexOf('<!--'); start >= 0; start = text.indexOf('<!--', from)) {
    const end = text.indexOf('-->', start + 4);
    if (end < 0) break;
    pieces.push(text.slice(from, start));
    from = end + 3;
  }
  return pieces.join('') + text.slice(from);
}
