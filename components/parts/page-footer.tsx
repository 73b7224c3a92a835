import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { i18n } from '@/utils/words/i18n';
import { ExportMenu } from './export-menu';
import { catchFocus } from './lost-focus';
import { NoteField } from './note-field';
import { type ReadTab, type Removed, removedKey, type TabModel } from './tab-model';

const NOTE = '.tab-foot .note-text';
const PAGE_BUTTON = '.tab-actions button';
const UNDO = '.tab-removed li:last-child button';

/** Keeping the page, its note, what was just removed, and taking everything out as a file. */
export function PageFooter({ tab, model }: { readonly tab: ReadTab; readonly model: TabModel }) {
  // The button that was pressed goes away with what it did, and the focus with it.
  async function keep(): Promise<void> {
    await model.keep(null);
    catchFocus(NOTE, PAGE_BUTTON);
  }
  async function remove(): Promise<void> {
    await model.remove({ claim: null, annotations: [], pages: [tab.article.key] });
    catchFocus(UNDO, PAGE_BUTTON);
  }

  return (
    <footer class="tab-foot">
      <Messages model={model} />
      {tab.isPrivate && (
        <p class="small" data-testid="private">
          {i18n.t('popup.private')}
        </p>
      )}
      {tab.pageKept && <PageNote key={tab.article.key} pageKey={tab.article.key} save={model.setPageNote} />}
      <div class="tab-actions">
        {tab.pageKept ? (
          <p class="tab-kept">
            {i18n.t('popup.pageKept')}
            <button type="button" class="button-quiet" data-testid="remove-page" onClick={() => void remove()}>
              {i18n.t('popup.removePage')}
            </button>
          </p>
        ) : (
          <button type="button" class="button button-primary" data-testid="keep-page" onClick={() => void keep()}>
            {i18n.t('popup.keepPage')}
          </button>
        )}
        <ExportMenu
          label={i18n.t('popup.export')}
          what={{ of: 'reading', article: tab.article, reading: tab.reading, engineVersion: tab.engineVersion }}
          corrected={tab.kept.some(({ correction }) => correction !== null)}
        />
      </div>
    </footer>
  );
}

/** What just happened, said once to everybody: a failure, a removal with its way back, where notes live. */
function Messages({ model }: { readonly model: TabModel }) {
  const removed = model.removed.value;
  async function undo(gone: Removed): Promise<void> {
    await model.undo(gone);
    const row = gone.claim && `[data-claim-id="${CSS.escape(gone.claim.id)}"]`;
    const back = row === null ? PAGE_BUTTON : `${row} .claim-foot button`;
    // The row may stand in a group that the reader has closed.
    const near = row === null ? PAGE_BUTTON : `.group:has(${row}) .group-head, ${PAGE_BUTTON}`;
    catchFocus(model.removed.value.length > 0 ? UNDO : back, near);
  }
  return (
    <div class="tab-messages" role="status">
      {model.problem.value !== '' && (
        <p class="alert" data-testid="problem">
          {model.problem.value}
        </p>
      )}
      {removed.length > 0 && (
        <ul class="tab-removed">
          {removed.map((gone) => (
            <li key={removedKey(gone)}>
              {gone.claim === null ? i18n.t('popup.removedPage') : i18n.t('popup.removedClaim', [gone.claim.words])}{' '}
              <button type="button" class="button-quiet" data-testid="undo" onClick={() => void undo(gone)}>
                {i18n.t('parts.undo')}
              </button>
            </li>
          ))}
        </ul>
      )}
      {model.firstTime.value && <p data-testid="first-time">{i18n.t('popup.firstTime')}</p>}
    </div>
  );
}

/** The page's note comes from the store, which is loaded only here: most popups open on pages that are not kept. */
function PageNote({ pageKey, save }: { readonly pageKey: string; readonly save: TabModel['setPageNote'] }) {
  const note = useSignal<string | null>(null);
  useEffect(() => {
    let gone = false;
    void import('./database')
      .then(({ noteOfPage }) => noteOfPage(pageKey))
      .then((stored) => {
        if (!gone) note.value = stored;
      });
    return () => {
      gone = true;
    };
  }, [pageKey, note]);
  if (note.value === null) return null;
  return (
    <NoteField label={i18n.t('popup.pageNote')} note={note.value} save={(words, was) => save(pageKey, words, was)} />
  );
}
