import { claimHash } from '@/components/library/route';
import { shorten } from '@/components/parts/claim-text';
import { database } from '@/components/parts/database';
import { useLive } from '@/components/parts/live';
import type { Annotation } from '@/utils/records';
import { claimsBy } from '@/utils/store/claims-by';
import { i18n } from '@/utils/words/i18n';

const AT_MOST = 5;

/** What else is kept of who says it, the newest first; nothing where that is nobody or said nothing else. */
export function SameSpeaker({ annotation }: { readonly annotation: Annotation }) {
  const { id, correction, speaker, claim } = annotation;
  const who = correction?.dismissed ? null : (correction?.speaker ?? (claim?.source ? speaker : null));
  const live = useLive(
    () => (who === null ? Promise.resolve([]) : claimsBy(database, 'actor', who, AT_MOST + 1)),
    [who],
  ).value;
  const others = live.status === 'known' ? live.value.filter((other) => other.id !== id).slice(0, AT_MOST) : [];
  if (who === null || others.length === 0) return null;
  return (
    <section class="same-speaker" data-testid="same-speaker">
      <h2 class="side-title">{i18n.t('worksheet.sameSpeaker', [who])}</h2>
      <ul class="same-list">
        {others.map((other) => (
          <li key={other.id}>
            <a class="claim-quote" dir="auto" href={claimHash(other.id)}>
              {shorten(other.quote, 160)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
