import { useEffect, useRef } from 'preact/hooks';
import type { LibraryActions } from '@/components/library/actions';
import { Failure } from '@/components/library/failure';
import { database } from '@/components/parts/database';
import { useLive } from '@/components/parts/live';
import { catchFocus } from '@/components/parts/lost-focus';
import { type Choice, type Differing, differing, settle, unsettle } from '@/utils/store/sync/settle';
import { refText } from '@/utils/sync/fields';
import { i18n } from '@/utils/words/i18n';
import { DifferingItem } from './differing-item';
import './differing.css';

interface Props {
  readonly actions: LibraryActions;
  /** Has what was chosen go to the server. */
  readonly syncNow: () => void;
}

/** All that two machines wrote in one place at once, until the reader has chosen. */
export function DifferingView({ actions, syncNow }: Props) {
  const live = useLive(() => differing(database), []).value;
  /** Where the one stood that was chosen from last. */
  const left = useRef<number | null>(null);
  useEffect(() => {
    if (left.current === null) return;
    // The next one has come to its place; after the last, the one before.
    const [next, last] = [`.differing-item:nth-child(${left.current + 1}) h2`, '.differing-item:last-child h2'];
    catchFocus(live.status === 'known' && live.value.length === 0 ? 'main h1' : `${next}, ${last}`, 'main h1');
    left.current = null;
  }, [live]);

  if (live.status === 'waiting') return <h1 class="display">{i18n.t('sync.differingTitle')}</h1>;
  if (live.status === 'failed') return <Failure error={live.error} />;

  const list = live.value;
  async function choose(one: Differing, at: number, choice: Choice): Promise<void> {
    left.current = at;
    await actions.act(() => settle(database, one, choice, new Date()), {
      say: sayChosen(choice),
      byKeyboard: false,
      place: '.differing-subject',
      takeBack: async () => {
        await unsettle(database, one, new Date());
        syncNow();
      },
    });
    syncNow();
  }

  return (
    <section data-testid="differing-view">
      <p class="back">
        <a href="#all">{i18n.t('sync.differingBack')}</a>
      </p>
      <h1 class="display" tabIndex={-1}>
        {i18n.t('sync.differingTitle')}
      </h1>
      <p class="lead">{list.length === 0 ? i18n.t('sync.differingNone') : i18n.t('sync.differingAbout')}</p>
      <ul class="differing-list">
        {list.map((one, at) => (
          <DifferingItem
            key={`${refText(one.ref)} ${one.field} ${one.other.at}`}
            one={one}
            choose={(choice) => void choose(one, at, choice)}
          />
        ))}
      </ul>
    </section>
  );
}

function sayChosen(choice: Choice): string {
  if (choice === 'keep') return i18n.t('sync.chosenKeep');
  return choice === 'take' ? i18n.t('sync.chosenTake') : i18n.t('sync.chosenBoth');
}
