import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { sayTime } from '@/components/parts/dates';
import type { Comparison } from '@/utils/store/copy/compare';
import type { Generation } from '@/utils/store/copy/copy-db';
import { i18n } from '@/utils/words/i18n';
import { sayFailure } from './failure';
import { bringBack, isPrivateWindow, listCopies, makeCopyNow, previewCopy } from './safety';
import './safety.css';

/** The copies that Whence keeps beside the library: what each would change, before anything is written. */
export function CopiesView() {
  const copies = useSignal<readonly Generation[] | null>(null);
  // Busy from the start: a button that can be pressed before the list is there, and not while it is read, drops a click.
  const busy = useSignal(true);
  const said = useSignal('');
  const problem = useSignal('');
  const preview = useSignal<{ readonly copy: Generation; readonly found: Comparison } | null>(null);

  async function attempt(work: () => Promise<string>): Promise<void> {
    busy.value = true;
    said.value = i18n.t('copies.busy');
    problem.value = '';
    try {
      said.value = await work();
      copies.value = await listCopies();
    } catch (error) {
      said.value = '';
      problem.value = sayFailure(error);
    }
    busy.value = false;
  }
  useEffect(() => void attempt(async () => ''), []);

  const { value: list } = copies;
  return (
    <section class="copies" data-testid="copies">
      <h1 class="display" tabIndex={-1}>
        {i18n.t('copies.title')}
      </h1>
      <p class="lead">{i18n.t('copies.about')}</p>
      <p role="status" class="soft copies-said" data-testid="copies-said">
        {said.value}
      </p>
      <p class="alert" role="alert" hidden={problem.value === ''}>
        {problem.value}
      </p>
      {list?.length === 0 && <p>{i18n.t('copies.none')}</p>}
      <ul class="trash-list">
        {list?.map((copy) => (
          <li class="trash-item" key={copy.id} data-testid="copy">
            <div>
              <p>{sayTime(copy.madeAt)}</p>
              <p class="small soft figures">
                {i18n.t('library.counts', [
                  i18n.t('library.pages', copy.pages),
                  i18n.t('library.passages', copy.annotations),
                ])}
              </p>
              {preview.value?.copy.id === copy.id && <Preview found={preview.value.found} />}
            </div>
            {preview.value?.copy.id !== copy.id ? (
              <button
                type="button"
                class="button"
                data-testid="preview-copy"
                disabled={busy.value}
                onClick={() =>
                  void attempt(async () => {
                    const found = await previewCopy(copy);
                    preview.value = { copy, found };
                    return i18n.t(brings(found) ? 'copies.nothingYet' : 'copies.nothingToBring');
                  })
                }
              >
                {i18n.t('copies.preview')}
              </button>
            ) : brings(preview.value.found) ? (
              <button
                type="button"
                class="button button-primary"
                data-testid="restore-copy"
                disabled={busy.value}
                onClick={() =>
                  void attempt(async () => {
                    const count = await bringBack(copy);
                    preview.value = null;
                    return i18n.t('copies.done', count);
                  })
                }
              >
                {i18n.t('copies.restore')}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      {!isPrivateWindow && (
        <button
          type="button"
          class="button"
          data-testid="make-copy"
          disabled={busy.value}
          onClick={() =>
            void attempt(async () => {
              await makeCopyNow();
              return i18n.t('copies.made');
            })
          }
        >
          {i18n.t('copies.make')}
        </button>
      )}
    </section>
  );
}

/** Whether it would change anything. */
function brings({ added, mended }: Comparison): boolean {
  return added + mended > 0;
}

function Preview({ found }: { readonly found: Comparison }) {
  const { added, mended, same, different, missing, unreadable } = found;
  return (
    <ul class="copies-preview figures" data-testid="preview">
      {added > 0 && <li>{i18n.t('copies.added', added)}</li>}
      {mended > 0 && <li>{i18n.t('copies.mended', mended)}</li>}
      {different > 0 && <li>{i18n.t('copies.different', different)}</li>}
      {missing > 0 && <li>{i18n.t('copies.missing', missing)}</li>}
      <li>{i18n.t('copies.same', same)}</li>
      {unreadable > 0 && <li>{i18n.t('copies.unreadable', unreadable)}</li>}
    </ul>
  );
}
