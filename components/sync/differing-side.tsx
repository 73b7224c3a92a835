import { Fragment } from 'preact';
import { type Change, wordDiff } from '@/utils/anchor';
import { i18n } from '@/utils/words/i18n';

/** Longer texts are shown without a word on where they differ: looking for that would hold the page up. */
const MOST_COMPARED = 20_000;

interface Props {
  readonly title: string;
  readonly when: string;
  readonly text: string;
  /** The text on the other side; empty: there is nothing to compare with. */
  readonly beside: string;
}

/** One of two texts, with the words set off that the other one does not have. */
export function DifferingSide({ title, when, text, beside }: Props) {
  return (
    <section class="differing-side">
      <h3 class="differing-title small">
        {title} <span class="soft figures">· {when}</span>
      </h3>
      {text === '' ? (
        <p class="soft">{i18n.t('sync.nothing')}</p>
      ) : (
        <blockquote class="differing-text">
          {wordsOf(beside, text).map(({ kind, text: words }, at) => (
            <Fragment key={at}>{kind === 'kept' ? words : <Marked words={words} />}</Fragment>
          ))}
        </blockquote>
      )}
    </section>
  );
}

/** The space after a word is no word that differs. */
function Marked({ words }: { readonly words: string }) {
  const bare = words.trimEnd();
  return (
    <>
      <em class="differs">{bare}</em>
      {words.slice(bare.length)}
    </>
  );
}

/** `text` to the letter, in pieces that are the other's or not. */
function wordsOf(other: string, text: string): readonly Change[] {
  if (other === '' || other.length + text.length > MOST_COMPARED) return [{ kind: 'kept', text }];
  return wordDiff(other, text).filter(({ kind }) => kind !== 'removed');
}
