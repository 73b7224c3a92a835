import { isOfAttribution, saidStandings } from '@/components/parts/standing-words';
import { sayReason } from '@/components/say';
import type { ShownActor } from '@/utils/corrected';
import type { ActorKind, Claim, Correction, Degraded } from '@/utils/model';
import { surenessOf } from '@/utils/sureness';
import { i18n } from '@/utils/words/i18n';

interface Props {
  readonly claim: Claim;
  readonly actor: ShownActor | null;
  /** What the reader said of it; `claim` and `actor` have that in them. */
  readonly correction: Correction | null;
  readonly degraded: Degraded | undefined;
  readonly text: string;
}

/** Who says it and how, how sure that is, what the text says of its evidence, and which words made Whence say so. */
export function ClaimAccount({ claim, actor, correction, degraded, text }: Props) {
  const attributed = claim.class !== 'none';
  const standing = saidStandings(claim, text);
  const why = claim.why.filter(isOfAttribution);
  // What the reader says needs no word on how sure Whence is.
  const sureness = correction ? null : surenessOf(claim, degraded);
  return (
    <>
      <p class="speaker" dir="auto">
        {speakerOf(claim, actor, text)}
      </p>
      {attributed && actor?.kind && <p class="soft small">{describe(actor, actor.kind)}</p>}
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
            {standing.map((one) => (
              <li key={`${one.name} ${one.why}`}>
                <strong>{one.name}</strong>
                {one.why && <span class="soft"> {one.why}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      {why.length > 0 && (
        <>
          <h3>{i18n.t('card.why')}</h3>
          <ul class="soft">
            {why.map((reason) => (
              <li key={`${reason.key} ${reason.span?.[0] ?? ''}`}>{sayReason(reason)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** The name of the actor, the words of the source, or that the article or nobody says it. */
export function speakerOf(claim: Claim, actor: ShownActor | null, text: string): string {
  if (claim.class === 'none') return i18n.t('parts.ownVoice');
  if (actor) return actor.name;
  const words = (claim.source ?? []).map(([start, end]) => text.slice(start, end)).join(' ');
  return words || i18n.t('card.nobody');
}

function describe(actor: ShownActor, kind: ActorKind): string {
  return [actor.role, i18n.t(`kind.${kind}`), actor.side].filter((part) => part !== undefined).join(' · ');
}
