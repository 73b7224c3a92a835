/** Where people say that articles of real pages begin and end, and whether an answer is right. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { textHash } from '../../utils/text-hash';

/** Of `test/judged/articles.jsonl`; its README says what the hashes are of. */
export interface Note {
  readonly page: string;
  readonly lang: string;
  readonly headline: readonly string[];
  readonly standfirst?: readonly string[];
  readonly first: readonly string[];
  readonly last: readonly string[];
  readonly none?: true;
}

export interface Verdict {
  readonly first: boolean;
  readonly last: boolean;
  /** Whether the answer has them; null where the page has none. */
  readonly headline: boolean;
  readonly standfirst: boolean | null;
}

const NOTES = fileURLToPath(new URL('../../test/judged/articles.jsonl', import.meta.url));
/** Letters and digits that tell a block by its beginning or its end. */
const ENOUGH = 60;

export function readNotes(): readonly Note[] {
  return readFileSync(NOTES, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Note);
}

/** Hash of the first letters and digits of a block. Footnote marks do not count. */
export function beginningOf(block: string): string {
  return textHash(lettersOf(block).slice(0, ENOUGH).join(''));
}

/** Hash of the last letters and digits of a block. */
export function endOf(block: string): string {
  return textHash(lettersOf(block).slice(-ENOUGH).join(''));
}

function lettersOf(block: string): readonly string[] {
  const plain = block
    .replace(/\[\d+\]/g, '')
    .normalize('NFKC')
    .toLowerCase();
  return plain.match(/[\p{L}\p{N}]/gu) ?? [];
}

/** Is the article that has these blocks the one that was noted? Blocks without a letter do not count. */
export function judge(blocks: readonly string[], note: Note): Verdict {
  const said = blocks.filter((block) => lettersOf(block).length > 0);
  const before = [...note.headline, ...(note.standfirst ?? [])];
  const start = said.findIndex(
    (block) => !before.includes(beginningOf(block)) || note.first.includes(beginningOf(block)),
  );
  const beginnings = said.slice(0, 6).map(beginningOf);
  const isNone = said.length === 0 && note.none === true;
  return {
    first: isNone || (start >= 0 && note.first.includes(beginningOf(said[start] ?? ''))),
    last: isNone || note.last.includes(endOf(said.at(-1) ?? '')),
    headline: isNone || beginnings.some((hash) => note.headline.includes(hash)),
    standfirst: note.standfirst ? beginnings.some((hash) => note.standfirst?.includes(hash)) : null,
  };
}
