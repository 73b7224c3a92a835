import { useSignal } from '@preact/signals';
import { ownDatabase } from '@/components/parts/database';
import { useLive } from '@/components/parts/live';
import { catchFocus } from '@/components/parts/lost-focus';
import { sayError } from '@/components/parts/say-error';
import { sharedLibraries } from '@/utils/store/sync/shared-libraries';
import { i18n } from '@/utils/words/i18n';
import { AddLibrary } from './add-library';
import { SharedEntry } from './shared-entry';
import type { SharingActions, SyncActions } from './sync-actions';
import './sharing.css';
import './sync.css';

interface Props {
  readonly actions: Pick<SyncActions, 'accessFor' | 'ask'>;
  readonly sharing: SharingActions;
}

/** The libraries that the reader shares with others: which there are, how it goes with each, and the way to one more. */
export function SharedPart({ actions, sharing }: Props) {
  const live = useLive(() => sharedLibraries(ownDatabase), []).value;
  const isAdding = useSignal(false);
  const close = (focus: string) => {
    isAdding.value = false;
    catchFocus(focus, '#shared-title');
  };
  if (live.status === 'waiting') return null;
  const libraries = live.status === 'known' ? live.value : [];
  return (
    <section class="shared-part" aria-labelledby="shared-title" data-testid="shared-part">
      <h3 id="shared-title" tabIndex={-1}>
        {i18n.t('sharing.title')}
      </h3>
      {live.status === 'failed' && (
        <p class="alert" role="alert">
          {sayError(live.error)}
        </p>
      )}
      {libraries.length > 0 ? (
        <ul class="shared-list">
          {libraries.map((library) => (
            <SharedEntry key={library.id} library={library} sharing={sharing} />
          ))}
        </ul>
      ) : (
        <div data-testid="shared-empty">
          <p>{i18n.t('sharing.emptyAbout')}</p>
          <p class="soft">{i18n.t('sharing.emptyApart')}</p>
        </div>
      )}
      {isAdding.value ? (
        <AddLibrary
          access={actions}
          sharing={sharing}
          done={(id) => close(`[data-library="${id}"] a`)}
          cancel={() => close('[data-testid="add-shared"]')}
        />
      ) : (
        <div>
          <button
            type="button"
            class="button"
            data-testid="add-shared"
            onClick={() => {
              isAdding.value = true;
            }}
          >
            {i18n.t('sharing.add')}
          </button>
        </div>
      )}
    </section>
  );
}
