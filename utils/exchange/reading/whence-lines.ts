import { fieldOf } from './fields';
import { type Found, refused } from './found';
import { parseJson } from './json-text';
import { type Chunks, linesOf } from './lines';
import { actorRecord, joinedRecord, pageRecords, refusedVersion } from './whence-records';

/** Code units; a page may have 500,000 of text and as much of reading many times over. */
export const MAX_LINE = 64 * 1024 * 1024;

/** The lines that lists begin with, and what is in them. */
const SECTIONS: ReadonlyMap<string, 'pages' | 'actors' | 'joined'> = new Map([
  ['"pages":[', 'pages'],
  ['"actors":[', 'actors'],
  ['"joined":[', 'joined'],
]);

/** Is this the beginning of a file as `whence-json.ts` lays it out, a page to a line? */
export function isWhenceLines(head: string): boolean {
  return /^\{"format":"whence",[^\n]*,\r?\n"pages":\[\r?\n/.test(head);
}

/**
 * Reads such a file. No more than a line of it is in memory at once. A line that is broken is refused and the next one
 * read; where the file breaks off, what was whole has come through.
 */
export async function* readWhenceLines(chunks: Chunks): AsyncGenerator<Found> {
  let section: 'pages' | 'actors' | 'joined' = 'pages';
  let isWhole = false;
  let last = 0;
  for await (const line of linesOf(chunks, MAX_LINE)) {
    if (typeof line === 'number') return yield refused('lineTooLong', line, { limit: 64 });
    const { text, number, isEnded } = line;
    const said = text.trim();
    last = number;
    if (number === 1) {
      const wrong = refusedHead(said);
      if (wrong !== null) return yield wrong;
    } else if (SECTIONS.has(said)) {
      section = SECTIONS.get(said) ?? section;
    } else if (said === ']}') {
      isWhole = true;
    } else if (said !== '' && said !== '],') {
      const parsed = parseJson(said.replace(/,$/, ''));
      if (!isEnded && !('value' in parsed)) break;
      if (!('value' in parsed)) yield refused(parsed.what === 'tooDeep' ? 'tooDeep' : 'notJson', number);
      else if (section === 'actors') yield actorRecord(parsed.value, number);
      else if (section === 'joined') yield joinedRecord(parsed.value, number);
      else yield* pageRecords(parsed.value, number);
    }
  }
  if (!isWhole) yield refused('truncated', last);
}

function refusedHead(line: string): Found | null {
  const parsed = parseJson(`${line.replace(/,$/, '')}}`);
  if (!('value' in parsed)) return refused('notJson', 1);
  return refusedVersion(fieldOf(parsed.value, 'version'));
}
