import { htmlText } from '../exchange/html-text';

/** Words of a citation in one kind of letter. */
export interface Run {
  readonly text: string;
  readonly italic: boolean;
}

/** The citation letter for letter, without its italics. */
export function textOfRuns(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

/** The citation for what takes HTML from the clipboard: its italics, and nothing else that is markup. */
export function htmlOfRuns(runs: readonly Run[]): string {
  return runs.map(({ text, italic }) => (italic ? `<i>${htmlText(text)}</i>` : htmlText(text))).join('');
}
