import { useSignal } from '@preact/signals';
import { useEffect, useId } from 'preact/hooks';
import { useCloseOnEscape } from '@/components/parts/close-on-escape';
import { ownDatabase } from '@/components/parts/database';
import { useLive } from '@/components/parts/live';
import { sayError } from '@/components/parts/say-error';
import type { Restored } from '@/utils/store/copy/restore-held';
import { librariesToWrite, type SharedLibrary } from '@/utils/store/sync/shared-libraries';
import { i18n } from '@/utils/words/i18n';
import { libraryAddress } from './library-address';
import type { SharingActions } from './sync-actions';
import './sharing.css';

interface Props {
  readonly pageKey: string;
  readonly sharing: Pick<SharingActions, 'put'>;
}

/** Puts a kept page of the reader's own, with what is kept of it, into a library that they share; nothing where they share none. */
export function AddToLibrary({ pageKey, sharing }: Props) {
  const open = useSignal(false);
  const busy = useSignal(false);
  const done = useSignal<{ readonly library: SharedLibrary; readonly restored: Restored } | null>(null);
  const problem = useSignal('');
  const id = useId();
  const whole = useCloseOnEscape(open);
  const live = useLive(() => librariesToWrite(ownDatabase), []).value;
  const libraries = live.status === 'known' ? live.value : [];
  useEffect(() => {
    done.value = null;
  }, [done, pageKey]);

  async function put(library: SharedLibrary): Promise<void> {
    if (busy.value) return;
    busy.value = true;
    problem.value = '';
    done.value = null;
    try {
      const restored = await sharing.put(library.id, [pageKey]);
      done.value = { library, restored };
      open.value = false;
    } catch (error) {
      problem.value = sayError(error);
    }
    busy.value = false;
  }

  if (libraries.length === 0) return null;
  return (
    <div class="add-to small" ref={whole}>
      <button
        type="button"
        class="button-quiet"
        data-testid="add-to-library"
        aria-expanded={open.value}
        aria-controls={id}
        onClick={() => {
          open.value = !open.value;
        }}
      >
        {i18n.t('sharing.addPage')}
      </button>
      <ul class="export-formats" id={id} hidden={!open.value}>
        {libraries.map((library) => (
          <li key={library.id}>
            <button
              type="button"
              class="button-quiet"
              data-testid="add-to-named"
              aria-disabled={busy.value}
              onClick={() => void put(library)}
            >
              {library.name}
            </button>
          </li>
        ))}
      </ul>
      <p class="added" role="status" data-testid="added">
        {done.value && (
          <>
            {sayAdded(done.value.restored, done.value.library.name)}{' '}
            <a href={libraryAddress(done.value.library.id, `#page=${encodeURIComponent(pageKey)}`)}>
              {i18n.t('sharing.seeThere')}
            </a>
          </>
        )}
      </p>
      <p class="alert small" role="alert" hidden={problem.value === ''}>
        {problem.value}
      </p>
    </div>
  );
}

/** What came of it. */
export function sayAdded({ annotations, pages, written }: Restored, name: string): string {
  const count = annotations.length;
  if (count > 0) return i18n.t('sharing.added', count, [count, name]);
  if (pages.length > 0) return i18n.t('sharing.addedPage', [name]);
  return written > 0 ? i18n.t('sharing.addedTo', [name]) : i18n.t('sharing.allThere', [name]);
}
