import { ChangeSenses } from '@/components/changed/change-senses';
import { WordChanges } from '@/components/changed/word-changes';
import type { LibraryActions } from '@/components/library/actions';
import { Failure } from '@/components/library/failure';
import { hashOf } from '@/components/library/route';
import { ShownNote } from '@/components/library/shown-note';
import { shorten } from '@/components/parts/claim-text';
import { database } from '@/components/parts/database';
import { sayDate } from '@/components/parts/dates';
import { useLive } from '@/components/parts/live';
import { textLang } from '@/components/parts/text-lang';
import { WhoWroteClaim } from '@/components/sync/who-wrote';
import { wordDiff } from '@/utils/anchor';
import { WITH_SYNC } from '@/utils/build';
import { isOpenable } from '@/utils/page-key';
import type { Annotation, PassageVersion } from '@/utils/records';
import { outletOf } from '@/utils/store/outlet';
import { annotationsWithPages } from '@/utils/store/queries';
import type { PageEntry } from '@/utils/store/rows';
import { versionsOf } from '@/utils/store/versions';
import { i18n } from '@/utils/words/i18n';
import { AboutClaim } from './about-claim';
import { EvidenceList } from './evidence-list';
import { SameSpeaker } from './same-speaker';
import { ShownStatus } from './shown-status';
import { TakeAlong } from './take-along';
import { VerdictChoice } from './verdict-choice';
import { WorksheetFields } from './worksheet-fields';
import './claim-view.css';

interface Props {
  readonly id: string;
  /** The list the reader came from. */
  readonly back: string;
  readonly actions: LibraryActions;
}

/** The worksheet of one kept claim. Prints on a page. */
export function ClaimView({ id, back, actions }: Props) {
  const live = useLive(async () => {
    const found = (await annotationsWithPages(database, [id])).get(id) ?? null;
    return found === null ? null : { ...found, versions: await versionsOf(database, found.annotation.page) };
  }, [id]).value;
  return (
    <>
      <p class="back">
        <a href={back}>{i18n.t('worksheet.back')}</a>
      </p>
      {live.status === 'waiting' && <h1 class="visually-hidden">{i18n.t('worksheet.title')}</h1>}
      {live.status === 'failed' && <Failure error={live.error} />}
      {live.status === 'known' && live.value === null && (
        <>
          <h1 class="display" tabIndex={-1}>
            {i18n.t('worksheet.gone')}
          </h1>
          <p class="lead">{i18n.t('worksheet.goneAdvice')}</p>
        </>
      )}
      {live.status === 'known' && live.value !== null && (
        <Sheet
          key={id}
          annotation={live.value.annotation}
          page={live.value.page}
          last={live.value.versions.at(-1)?.passages.find(({ annotation }) => annotation === id) ?? null}
          actions={actions}
        />
      )}
    </>
  );
}

interface SheetProps {
  readonly annotation: Annotation;
  readonly page: PageEntry | null;
  readonly last: PassageVersion | null;
  readonly actions: LibraryActions;
}

function Sheet({ annotation, page, last, actions }: SheetProps) {
  const { id, quote, selectors, note, verdict, evidence } = annotation;
  const { prefix, suffix } = selectors.quote;
  const lang = page?.article.lang ?? null;
  const { shared, mayWrite } = actions.library;
  return (
    <article class="worksheet" data-testid="worksheet" data-annotation-id={id}>
      <header>
        <h1 class="worksheet-title" tabIndex={-1}>
          {i18n.t('worksheet.title')}
        </h1>
        {last?.how === 'edited' && last.words !== null ? (
          <WordChanges changes={wordDiff(quote, last.words)} lang={lang} />
        ) : (
          <blockquote class="worksheet-quote" dir="auto" lang={textLang(lang)}>
            <span class="soft">{before(prefix)} </span>
            {quote}
            <span class="soft"> {after(suffix)}</span>
          </blockquote>
        )}
        {last?.how === 'gone' && (
          <p class="small">
            <strong>{i18n.t('changed.goneNow')}</strong> {i18n.t('worksheet.goneContext')}
          </p>
        )}
        {last !== null && <ChangeSenses senses={last.senses} />}
        <AboutClaim annotation={annotation} />
        {WITH_SYNC && shared && <WhoWroteClaim annotation={annotation} />}
        {page !== null && <From page={page} />}
      </header>
      {mayWrite ? (
        <VerdictChoice verdict={verdict} set={(next) => void actions.change([id], { verdict: next })} />
      ) : (
        <ShownStatus annotation={annotation} />
      )}
      <EvidenceList
        evidence={evidence}
        change={
          mayWrite
            ? {
                add: (one) => actions.change([id], { addEvidence: [one] }),
                drop: (url) => void actions.change([id], { dropEvidence: [url] }),
              }
            : null
        }
      />
      {mayWrite && <WorksheetFields annotation={annotation} actions={actions} />}
      <ShownNote
        library={actions.library}
        label={i18n.t('library.claimNote')}
        note={note}
        save={(text, was) => actions.setNote(id, text, was)}
      />
      <SameSpeaker annotation={annotation} />
      <footer class="worksheet-foot">
        <TakeAlong annotation={annotation} page={page} />
        {mayWrite && (
          <button
            type="button"
            class="button-quiet"
            data-testid="delete"
            onClick={({ detail }) =>
              void actions.remove(
                { annotations: [id], pages: [] },
                i18n.t('library.deletedNamed', [shorten(quote, 60)]),
                detail === 0,
              )
            }
          >
            {i18n.t('library.delete')}
          </button>
        )}
      </footer>
    </article>
  );
}

function From({ page }: { readonly page: PageEntry }) {
  const { article, key } = page;
  return (
    <p class="small worksheet-from">
      <a href={hashOf(key)} dir="auto">
        {article.title || article.url}
      </a>
      <span class="soft">
        {[outletOf(page), article.byline, article.published && sayDate(article.published)].filter(Boolean).join(' · ')}
      </span>
      {isOpenable(article.url) && (
        <a href={article.url} target="_blank" rel="noreferrer noopener">
          {i18n.t('library.openOriginal')}
        </a>
      )}
    </p>
  );
}

/** What stood before, from its first whole word. */
function before(words: string): string {
  return words.length < CONTEXT ? words : `…${words.replace(/^\S*\s/, '')}`;
}

/** What stood after, to its last whole word. */
function after(words: string): string {
  return words.length < CONTEXT ? words : `${words.replace(/\s\S*$/, '')}…`;
}

/** Shorter ones end where the text does. */
const CONTEXT = 128;
