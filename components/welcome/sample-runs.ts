import { SHOWN_MARKS, type ShownMark } from '@/components/parts/mark-glyph';

/** A stretch of the sample paragraph; null: not marked. */
export interface SampleRun {
  readonly text: string;
  readonly mark: ShownMark | null;
}

/**
 * The sample paragraph in pieces. In `locales/` it is one text, so that every language can build its sentences as it
 * needs: `[unnamed:the lamp had failed]` is a marked stretch. A bracket with another word in it is plain text.
 */
export function sampleRuns(text: string): readonly SampleRun[] {
  const marked = new RegExp(`\\[(${SHOWN_MARKS.join('|')}):([^\\]]+)\\]`, 'g');
  const runs: SampleRun[] = [];
  let done = 0;
  for (const match of text.matchAll(marked)) {
    runs.push({ text: text.slice(done, match.index), mark: null });
    const mark = SHOWN_MARKS.find((name) => name === match[1]) ?? null;
    runs.push({ text: match[2] ?? '', mark });
    done = match.index + match[0].length;
  }
  runs.push({ text: text.slice(done), mark: null });
  return runs.filter((run) => run.text !== '');
}
