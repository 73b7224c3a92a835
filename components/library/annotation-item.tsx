import { i18n } from '#i18n';
import { ChangeSenses } from '@/components/changed/change-senses';
import { WordChanges } from '@/components/changed/word-changes';
import { shorten } from '@/components/parts/claim-text';
import { MarkGlyph } from '@/components/parts/mark-glyph';
import { NoteField } from '@/components/parts/note-field';
import { readWords, valueWords } from '@/components/parts/value-words';
import { wordDiff } from '@/utils/anchor';
import { correctedClaim, saysMore } from '@/utils/corrected';
import type { Annotation, PassageVersion } from '@/utils/records';
import type { LibraryActions } from './actions';

interface Props {
  readonly annotation: Annotation;
  /** How it stood when its page was last seen with another text; absent or null: as it was kept. */
  readonly last?: PassageVersion | null;
  readonly actions: LibraryActions;
}

/** One kept claim or passage: its words, who said it and how it stood, the reader's note. */
export function AnnotationItem({ annotation, last = null, actions }: Props) {
  const { id, quote, note, speaker, correction } = annotation;
  const claim = annotation.claim && correction ? correctedClaim(annotation.claim, correction, []) : annotation.claim;
  const values = claim === null ? '' : valueWords(claim).join(' · ');
  const who = correction?.speaker ?? (claim?.source === null ? null : speaker);
  return (
    <li class="kept-claim" data-testid="kept-claim" data-annotation-id={id}>
      {last?.how === 'edited' && last.words !== null ? (
        <WordChanges changes={wordDiff(quote, last.words)} />
      ) : (
        <blockquote class="kept-quote">{quote}</blockquote>
      )}
      <div>
        <p class="kept-about small soft">
          {correction && (
            <strong class="kept-yours">
              {correction.dismissed ? i18n.t('parts.dismissed') : i18n.t('parts.yours')}
            </strong>
          )}
          {claim === null ? (
            <span>
              <MarkGlyph mark="mine" /> {i18n.t('library.ownPassage')}
            </span>
          ) : (
            <>
              {who !== null && <strong class="kept-speaker">{who}</strong>}
              {claim.class === 'none' && <strong class="kept-speaker">{i18n.t('parts.ownVoice')}</strong>}
              {values !== '' && (
                <span>
                  {claim.mark !== null && <MarkGlyph mark={claim.mark} />} {values}
                </span>
              )}
            </>
          )}
          {!annotation.kept && <span>{i18n.t('library.notKept')}</span>}
        </p>
        {last?.how === 'gone' && (
          <p class="small" data-testid="gone">
            <strong>{i18n.t('changed.goneNow')}</strong>
          </p>
        )}
        {last !== null && <ChangeSenses senses={last.senses} />}
        {annotation.claim && correction && saysMore(correction) && (
          <p class="small soft">{i18n.t('parts.read', [readWords(annotation.claim, speaker)])}</p>
        )}
      </div>
      <button
        type="button"
        class="button-quiet small kept-delete"
        data-testid="delete"
        aria-label={i18n.t('library.deleteNamed', [shorten(quote, 60)])}
        onClick={(event) =>
          void actions.remove(
            { annotations: [id], pages: [] },
            i18n.t('library.deletedNamed', [shorten(quote, 60)]),
            event.detail === 0,
          )
        }
      >
        {i18n.t('library.delete')}
      </button>
      <NoteField label={i18n.t('library.claimNote')} quiet note={note} save={(text) => actions.setNote(id, text)} />
    </li>
  );
}
