import type { BlockKind } from '../model';
import { type DraftBlock, plainBlock } from './draft';

const MAX_HEADLINE = 160;
const BULLET = /^[•‣▪·]\s+/;

/** The lines of a text as blocks: the first is the headline where it is short and no sentence. */
export function plainBlocks(text: string): readonly DraftBlock[] {
  const lines = text
    .split(/\r\n|[\n\r\f\u2028\u2029]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.map((line, index) =>
    plainBlock(kindOf(line, index === 0 && lines.length > 1), line.replace(BULLET, '')),
  );
}

function kindOf(line: string, isFirst: boolean): BlockKind {
  if (isFirst && line.length <= MAX_HEADLINE && !/[.!?:;,…]["'”’)]*$/.test(line)) return 'headline';
  return BULLET.test(line) ? 'list' : 'paragraph';
}
