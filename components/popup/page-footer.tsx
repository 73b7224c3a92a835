import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { ExportMenu } from '@/components/parts/export-menu';
import { NoteField } from '@/components/parts/note-field';
import type { Popup, ReadTab } from './state';

/** Keeping the page, its note, what was just removed, and taking everything out as a file. */
export function PageFooter({ tab, popup }: { readonly tab: ReadTab; readonly popup: Popup }) {
  return (
    <footer class="popup-foot">
      <Messages popup={popup} />
      {tab.pageKept && <PageNote key={tab.article.key} pageKey={tab.article.key} save={popup.setPageNote} />}
      <div class="popup-actions">
        {tab.pageKept ? (
          <p class="popup-kept">
            {i18n.t('popup.pageKept')}
            <button
              type="button"
              class="button-quiet"
              data-testid="remove-page"
              onClick={() => void popup.remove({ what: 'page', annotations: [], pages: [tab.article.key] })}
            >
              {i18n.t('popup.removePage')}
            </button>
          </p>
        ) : (
          <button
            type="button"
            class="button button-primary"
            data-testid="keep-page"
            onClick={() => void popup.keep(null)}
          >
            {i18n.t('popup.keepPage')}
          </button>
        )}
        <ExportMenu
          label={i18n.t('popup.export')}
          what={{ of: 'reading', article: tab.article, reading: tab.reading }}
        />
      </div>
    </footer>
  );
}

/** What just happened, said once to everybody: a failure, a removal with its way back, where notes live. */
function Messages({ popup }: { readonly popup: Popup }) {
  const removed = popup.removed.value;
  return (
    <div class="popup-messages" role="status">
      {popup.problem.value !== '' && (
        <p class="alert" data-testid="problem">
          {popup.problem.value}
        </p>
      )}
      {removed !== null && (
        <p>
          {removed.what === 'page' ? i18n.t('popup.removedPage') : i18n.t('popup.removedClaim')}{' '}
          <button type="button" class="button-quiet" data-testid="undo" onClick={() => void popup.undo()}>
            {i18n.t('parts.undo')}
          </button>
        </p>
      )}
      {popup.firstTime.value && <p data-testid="first-time">{i18n.t('popup.firstTime')}</p>}
    </div>
  );
}

/** The page's note comes from the store, which is loaded only here: most popups open on pages that are not kept. */
function PageNote({ pageKey, save }: { readonly pageKey: string; readonly save: (note: string) => Promise<void> }) {
  const note = useSignal<string | null>(null);
  useEffect(() => {
    let gone = false;
    void import('@/components/parts/database')
      .then(({ noteOfPage }) => noteOfPage(pageKey))
      .then((stored) => {
        if (!gone) note.value = stored;
      });
    return () => {
      gone = true;
    };
  }, [pageKey, note]);
  return note.value === null ? null : <NoteField label={i18n.t('popup.pageNote')} note={note.value} save={save} />;
}
