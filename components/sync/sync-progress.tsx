import { sayTime } from '@/components/parts/dates';
import type { SyncStatus } from '@/utils/store/sync/account';
import { i18n } from '@/utils/words/i18n';
import { sayDistance } from './ago';
import type { Phase } from './phase';
import { sayTrouble } from './trouble';
import { useNow } from './use-now';

/** How it goes, in a line or two. To the ear only what has become of it is told, not each number on the way. */
export function SyncProgress({ phase, status }: { readonly phase: Phase; readonly status: SyncStatus }) {
  const now = useNow(phase.is === 'waiting' ? 1_000 : 20_000, [phase.is, status.inStepAt]).value;
  const { received, sent, left, refused, unreadable, later } = status;
  const why = phase.is === 'waiting' || phase.is === 'stopped' ? sayTrouble(phase.why) : '';
  return (
    <>
      <p class="sync-phase" data-testid="sync-phase">
        <strong>{sayPhase(phase)}</strong>
        {phase.is === 'in-step' && (
          <span class="soft figures" title={sayTime(phase.at)}>
            {' · '}
            {sayDistance(phase.at, now)}
          </span>
        )}
        {phase.is === 'waiting' && <span class="soft figures"> · {sayNext(phase.at, now)}</span>}
      </p>
      <p class="visually-hidden" role="status">
        {[sayPhase(phase), why].filter(Boolean).join('. ')}
      </p>
      {phase.is === 'working' && (
        <p class="sync-working">
          <progress aria-label={i18n.t('sync.working')} {...(phase.share !== null && { max: 1, value: phase.share })} />
          <span class="small soft figures">
            {[
              received > 0 && i18n.t('sync.received', received),
              sent > 0 && i18n.t('sync.sent', sent),
              left > 0 && i18n.t('sync.left', left),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </p>
      )}
      {why !== '' && (
        <p class={phase.is === 'stopped' ? 'alert' : 'sync-why'} data-testid="sync-why">
          {why}
        </p>
      )}
      {refused > 0 && <p data-testid="sync-refused">{i18n.t('sync.refused', refused)}</p>}
      {later > 0 && <p data-testid="sync-later">{i18n.t('sync.later', later)}</p>}
      {unreadable > 0 && <p data-testid="sync-unreadable">{i18n.t('sync.unreadable', unreadable)}</p>}
    </>
  );
}

/** What it is called, here and wherever else it is told. */
export function sayPhase({ is }: Phase): string {
  if (is === 'working') return i18n.t('sync.working');
  if (is === 'in-step') return i18n.t('sync.inStep');
  if (is === 'beginning') return i18n.t('sync.beginning');
  return is === 'waiting' ? i18n.t('sync.waiting') : i18n.t('sync.stopped');
}

function sayNext(at: string | null, now: number): string {
  if (at === null) return i18n.t('sync.nextOpen');
  return new Date(at).getTime() <= now ? i18n.t('sync.nextNow') : i18n.t('sync.next', [sayDistance(at, now)]);
}
