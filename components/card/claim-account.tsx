import { i18n } from '#i18n';
import { standingWords } from '@/components/parts/standing-words';
import { sayReason } from '@/components/say';
import type { Actor, Claim, Degraded } from '@/utils/model';
import { surenessOf } from '@/utils/sureness';

interface Props {
  readonly claim: Claim;
  readonly actor: Actor | null;
  readonly degraded: Degraded | undefined;
  readonly text: string;
}

/** Who says it and how, how sure that is, what the text says of its evidence, and which words made Whence say so. */
export function ClaimAccount({ claim, actor, degraded, text }: Props) {
  const attributed = claim.class !== 'none';
  const standing = standingWords(claim, text);
  const sureness = surenessOf(claim, degraded);
  return (
    <>
      <p class="speaker">{speakerOf(claim, actor, text)}</p>
      {attributed && actor && <p class="soft small">{describe(actor)}</p>}
      {attributed && (
        <dl class="facts">
          <dt class="unseen">{i18n.t('popup.sourced')}</dt>
          <dd>
            <strong>{i18n.t(`sourcing.${claim.sourcing}`)}</strong>
            <span class="soft"> {i18n.t(`sourcingAbout.${claim.sourcing}`)}</span>
          </dd>
          {claim.quotation && <dd>{i18n.t(`quotation.${claim.quotation}`)}</dd>}
          {sureness && <dd class="soft small">{i18n.t(`card.sureness.${sureness}`)}</dd>}
        </dl>
      )}
      {standing.length > 0 && (
        <>
          <h3>{i18n.t('card.evidence')}</h3>
          <ul>
            {standing.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      {claim.why.length > 0 && (
        <>
          <h3>{i18n.t('card.why')}</h3>
          <ul class="soft">
            {claim.why.map((reason) => (
              <li key={`${reason.key} ${reason.span?.[0] ?? ''}`}>{sayReason(reason)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function speakerOf(claim: Claim, actor: Actor | null, text: string): string {
  if (claim.class === 'none') return i18n.t('card.ownVoice');
  if (actor) return actor.name;
  const words = (claim.source ?? []).map(([start, end]) => text.slice(start, end)).join(' ');
  return words || i18n.t('card.nobody');
}

function describe(actor: Actor): string {
  return [actor.role, i18n.t(`kind.${actor.kind}`), actor.side].filter((part) => part !== undefined).join(' · ');
}
