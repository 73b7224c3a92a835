import { Failure } from '@/components/library/failure';
import { database } from '@/components/parts/database';
import { useLive } from '@/components/parts/live';
import { compareArticles } from '@/utils/across/compare';
import { pagePair } from '@/utils/store/across';
import type { ShownPage } from '@/utils/store/shown-pages';
import { i18n } from '@/utils/words/i18n';
import { ComparedActors } from './compared-actors';
import { ComparedClaims } from './compared-claims';
import { ComparedHeads } from './compared-heads';
import { OnlyClaims } from './only-claims';
import './across.css';

/** Two kept pages beside each other: how each is sourced, who speaks in both, what both carry and what only one does. */
export function CompareView({ keys }: { readonly keys: readonly [string, string] }) {
  const [a, b] = keys;
  const live = useLive(() => pagePair(database, a, b), [a, b]).value;
  return (
    <>
      <p class="back">
        <a href="#all">{i18n.t('library.all')}</a>
      </p>
      {live.status === 'failed' ? (
        <Failure error={live.error} />
      ) : (
        <h1 class="display" tabIndex={-1}>
          {i18n.t('across.title')}
        </h1>
      )}
      {live.status === 'known' && <Pair pages={live.value} isOne={a === b} />}
    </>
  );
}

function Pair({ pages, isOne }: { readonly pages: readonly (ShownPage | null)[]; readonly isOne: boolean }) {
  const [first, second] = pages;
  if (isOne) return <p class="lead">{i18n.t('across.samePage')}</p>;
  if (!first || !second) return <p class="lead">{i18n.t('across.pageGone')}</p>;
  const { claims, onlyClaims, actors, onlyActors } = compareArticles(first, second);
  const pair = [first, second] as const;
  return (
    <div data-testid="comparison">
      <ComparedHeads pair={pair} />
      <ComparedActors pair={pair} actors={actors} onlyActors={onlyActors} />
      <ComparedClaims pair={pair} claims={claims} />
      <OnlyClaims pair={pair} claims={onlyClaims} />
    </div>
  );
}
