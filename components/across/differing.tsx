import type { WordRun } from '@/utils/across/word-runs';

/** A content with the words set off that the other one does not have. */
export function Differing({ runs }: { readonly runs: readonly WordRun[] }) {
  return (
    <>
      {runs.map(({ text, shared }, at) =>
        shared ? (
          text
        ) : (
          <em key={at} class="differs">
            {text}
          </em>
        ),
      )}
    </>
  );
}
