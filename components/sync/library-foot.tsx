import type { ShownLibrary } from '@/components/library/shown-library';
import { database, ownDatabase } from '@/components/parts/database';
import { useLive } from '@/components/parts/live';
import { accountOf, NEVER_SYNCED, statusOf } from '@/utils/store/sync/account';
import { sharedLibraries } from '@/utils/store/sync/shared-libraries';
import { i18n } from '@/utils/words/i18n';
import { type Phase, phaseOf } from './phase';
import { sayPhase } from './sync-progress';
import { useSteadyPhase } from './use-steady-phase';

/** Where what is kept lives: in this profile alone, or on the reader's server too; then also how it goes with that. */
export function LibraryFoot({ shown }: { readonly shown: ShownLibrary }) {
  const account = useLive(() => accountOf(database), []).value;
  const shares = useLive(() => sharedLibraries(ownDatabase), []).value;
  const status = useLive(() => statusOf(database), []).value;
  const phase = useSteadyPhase(phaseOf(status.status === 'known' ? status.value : NEVER_SYNCED));
  const sharesAny = shares.status === 'known' && shares.value.length > 0;
  const isOwn = shown.shared === null;
  if (account.status !== 'known') return null;
  if (account.value === null) {
    return (
      <p class="library-foot small soft">{sharesAny ? i18n.t('sharing.ownApart') : i18n.t('library.whereNotesLive')}</p>
    );
  }
  const { url, readOnly } = account.value;
  const { host } = new URL(url);
  const sayOwn = () => (readOnly === true ? i18n.t('sync.mayRead', [host]) : i18n.t('sync.whereNotesLive', [host]));
  return (
    <div class="library-foot small soft">
      <p>
        <a href="/options.html#sync" data-testid="sync-line" data-phase={phase.is}>
          {isOwn ? sayLine(phase) : sayPhase(phase)}
        </a>
      </p>
      <p>{isOwn ? sayOwn() : i18n.t('sharing.whereItLives', [host])}</p>
    </div>
  );
}

function sayLine({ is }: Phase): string {
  if (is === 'in-step') return i18n.t('sync.lineInStep');
  if (is === 'working') return i18n.t('sync.lineWorking');
  if (is === 'beginning') return i18n.t('sync.lineBeginning');
  return is === 'waiting' ? i18n.t('sync.lineWaiting') : i18n.t('sync.lineStopped');
}
