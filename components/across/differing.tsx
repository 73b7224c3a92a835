import { Fragment } from 'preact';
import type { WordRun } from '@/utils/across/word-runs';

/** A content with the words set off that the other one does not have. */
export function Differing({ runs }: { readonly runs: readonly WordRun[] }) {
  return (
    <>
      {runs.map(({ text, shared }, at) => {
        if (shared) return text;
        // The space before a word is no word that differs.
        const words = text.trimStart();
        return (
          <Fragment key={at}>
            {text.slice(0, text.length - words.length)}
            <em class="differs">{words}</em>
          </Fragment>
        );
      })}
    </>
  );
}
