import type { Signal } from '@preact/signals';
import type { ReadTab, TabModel } from '@/components/parts/tab-model';
import type { Claim } from '@/utils/model';
import { i18n } from '@/utils/words/i18n';
import { stepIn } from './step-in';

interface Props {
  readonly claims: readonly Claim[];
  /** Whose claims they are, for the marks; null: of several, or nobody that the reading knows. */
  readonly actor: string | null;
  readonly tab: ReadTab;
  readonly model: TabModel;
  /** The claim that the page was last led to from here; null: none yet. */
  readonly at: Signal<string | null>;
}

/** Through the claims of one group on the page, while the popup stays; and only their marks on it. */
export function ActorWalk({ claims, actor, tab, model, at }: Props) {
  const index = claims.findIndex(({ id }) => id === at.value);

  function go(by: 1 | -1): void {
    const claim = stepIn(claims, at.value, by);
    if (claim === undefined) return;
    at.value = claim.id;
    void model.showClaim(claim.id, 'stay');
  }

  return (
    <div class="walk small">
      <button type="button" class="button-quiet" data-testid="actor-previous" onClick={() => go(-1)}>
        {i18n.t('popup.previousClaim')}
      </button>
      <button type="button" class="button-quiet" data-testid="actor-next" onClick={() => go(1)}>
        {i18n.t('popup.nextClaim')}
      </button>
      <span class="figures soft" role="status">
        {index >= 0 && i18n.t('card.place', [index + 1, claims.length])}
      </span>
      {actor !== null && tab.view.on && (
        <button
          type="button"
          class="button-quiet walk-only"
          data-testid="only-actor"
          aria-pressed={tab.view.only === actor}
          onClick={() => void model.showOnly(tab.view.only === actor ? null : actor)}
        >
          {i18n.t('popup.onlyThese')}
        </button>
      )}
    </div>
  );
}
