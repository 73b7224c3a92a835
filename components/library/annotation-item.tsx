import { i18n } from '#i18n';
import { shorten } from '@/components/parts/claim-text';
import { MarkGlyph } from '@/components/parts/mark-glyph';
import { NoteField } from '@/components/parts/note-field';
import type { Claim } from '@/utils/model';
import type { Annotation } from '@/utils/records';
import type { LibraryActions } from './actions';

interface Props {
  readonly annotation: Annotation;
  readonly actions: LibraryActions;
}

/** One kept claim or passage: its words, who said it and how it stood, the reader's note. */
export function AnnotationItem({ annotation, actions }: Props) {
  const { id, quote, claim, speaker, note } = annotation;
  return (
    <li class="kept-claim" data-testid="kept-claim" data-annotation-id={id}>
      <blockquote class="kept-quote">{quote}</blockquote>
      <p class="kept-about small soft">
        {claim === null ? (
          <span>
            <MarkGlyph mark="mine" /> {i18n.t('library.ownPassage')}
          </span>
        ) : (
          <>
            {speaker !== null && <strong class="kept-speaker">{speaker}</strong>}
            {claim.class === 'none' && <strong class="kept-speaker">{i18n.t('library.ownVoice')}</strong>}
            <span>
              {claim.mark !== null && <MarkGlyph mark={claim.mark} />} {standingOf(claim).join(' · ')}
            </span>
          </>
        )}
      </p>
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

/** How it is sourced and what the text says of its evidence, each once. */
function standingOf(claim: Claim): string[] {
  const words = claim.standing.map(({ value }) => i18n.t(`standing.${value}`));
  return [...new Set(claim.class === 'none' ? words : [i18n.t(`sourcing.${claim.sourcing}`), ...words])];
}
