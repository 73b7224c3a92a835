import { sayVerdict } from '@/components/catalogue/facet-words';
import { ChangeSenses } from '@/components/changed/change-senses';
import { WordChanges } from '@/components/changed/word-changes';
import { shorten } from '@/components/parts/claim-text';
import { textLang } from '@/components/parts/text-lang';
import { readWords } from '@/components/parts/value-words';
import { WhoWroteClaim } from '@/components/sync/who-wrote';
import { AboutClaim } from '@/components/worksheet/about-claim';
import { wordDiff } from '@/utils/anchor';
import { WITH_SYNC } from '@/utils/build';
import { saysMore } from '@/utils/corrected';
import type { Annotation, PassageVersion } from '@/utils/records';
import { i18n } from '@/utils/words/i18n';
import type { LibraryActions } from './actions';
import { claimHash } from './route';
import { ShownNote } from './shown-note';

interface Props {
  readonly annotation: Annotation;
  /** How it stood when its page was last seen with another text; absent or null: as it was kept. */
  readonly last?: PassageVersion | null;
  /** Of the words; null where it is not known. */
  readonly lang: string | null;
  readonly actions: LibraryActions;
}

/** One kept claim or passage: its words, who said it and how it stood, the reader's note. */
export function AnnotationItem({ annotation, last = null, lang, actions }: Props) {
  const { id, quote, note, speaker, correction, verdict } = annotation;
  return (
    <li class="kept-claim" data-testid="kept-claim" data-annotation-id={id}>
      {last?.how === 'edited' && last.words !== null ? (
        <WordChanges changes={wordDiff(quote, last.words)} lang={lang} />
      ) : (
        <blockquote class="kept-quote" dir="auto" lang={textLang(lang)}>
          {quote}
        </blockquote>
      )}
      <div>
        <AboutClaim annotation={annotation} />
        {last?.how === 'gone' && (
          <p class="small" data-testid="gone">
            <strong>{i18n.t('changed.goneNow')}</strong>
          </p>
        )}
        {last !== null && <ChangeSenses senses={last.senses} />}
        <p class="small">
          <a href={claimHash(id)} data-testid="to-worksheet">
            {i18n.t('worksheet.title')}
          </a>
          {verdict !== null && <span class="soft"> · {sayVerdict(verdict)}</span>}
        </p>
        {annotation.claim && correction && saysMore(correction) && (
          <p class="small soft">{i18n.t('parts.read', [readWords(annotation.claim, speaker)])}</p>
        )}
        {WITH_SYNC && actions.library.shared && <WhoWroteClaim annotation={annotation} />}
      </div>
      {actions.library.mayWrite && (
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
      )}
      <ShownNote
        library={actions.library}
        label={i18n.t('library.claimNote')}
        quiet
        note={note}
        save={(text, was) => actions.setNote(id, text, was)}
      />
    </li>
  );
}
