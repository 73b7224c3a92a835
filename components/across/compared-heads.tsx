import { SourcingBar } from '@/components/parts/sourcing-bar';
import { sourcingShares } from '@/components/parts/sourcing-shares';
import { SOURCINGS, type Sourcing } from '@/utils/model';
import type { ShownPage } from '@/utils/store/shown-pages';
import { i18n } from '@/utils/words/i18n';
import { PageLine } from './page-line';
import type { Pair } from './pair';

/** Title, outlet, date and sourcing of both. */
export function ComparedHeads({ pair }: { readonly pair: Pair }) {
  return (
    <div class="compared-heads">
      {pair.map((page) => (
        <section key={page.entry.key} class="compared-head">
          <h2 class="compared-title">
            <PageLine entry={page.entry} titled />
          </h2>
          <p class="small soft figures">{i18n.t('across.said', [saidIn(page).length])}</p>
          <SourcingBar shares={sourcingShares(counts(page))} />
        </section>
      ))}
    </div>
  );
}

function saidIn({ claims }: ShownPage) {
  return claims.filter((claim) => claim.class === 'said');
}

function counts(page: ShownPage): Readonly<Record<Sourcing, number>> {
  const table = Object.fromEntries(SOURCINGS.map((value) => [value, 0])) as Record<Sourcing, number>;
  for (const { sourcing } of saidIn(page)) table[sourcing]++;
  return table;
}
