import { Failure } from '@/components/library/failure';
import { database } from '@/components/parts/database';
import { sayMonth } from '@/components/parts/dates';
import { useLive } from '@/components/parts/live';
import { SourcingBar } from '@/components/parts/sourcing-bar';
import { sourcingShares } from '@/components/parts/sourcing-shares';
import { type OutletTrend, trendsOf } from '@/utils/across/trends';
import { STANDINGS } from '@/utils/model';
import { countedArticles } from '@/utils/store/outlet-counts';
import { i18n } from '@/utils/words/i18n';
import './across.css';

/** How the claims of kept articles are sourced, outlet by outlet and month by month: counts, and no more than that. */
export function OutletsView() {
  const live = useLive(async () => trendsOf(await countedArticles(database)), []).value;
  if (live.status === 'failed') return <Failure error={live.error} />;
  const outlets = live.status === 'known' ? live.value : [];
  return (
    <>
      <h1 class="display" tabIndex={-1}>
        {i18n.t('across.outlets')}
      </h1>
      <p class="lead">{i18n.t('across.outletsAbout')}</p>
      {live.status === 'known' && outlets.length === 0 && (
        <p class="lead" data-testid="no-outlets">
          {i18n.t('across.outletsEmpty')}
        </p>
      )}
      <ul class="outlets">
        {outlets.map((trend) => (
          <Outlet key={trend.outlet} trend={trend} />
        ))}
      </ul>
    </>
  );
}

function Outlet({ trend }: { readonly trend: OutletTrend }) {
  const { outlet, said, bySourcing, byStanding, few, months } = trend;
  return (
    <li class="outlet" data-testid="outlet">
      <h2>{outlet}</h2>
      <CountLine counted={trend} />
      {few && (
        <p class="small outlet-few" data-testid="few">
          {i18n.t('across.few')}
        </p>
      )}
      {said > 0 && <SourcingBar shares={sourcingShares(bySourcing)} />}
      <StandingCounts byStanding={byStanding} />
      {months.length > 1 && (
        <details class="small">
          <summary>{i18n.t('across.byMonth')}</summary>
          <ol class="outlet-months">
            {months.map((month) => (
              <li key={month.month} data-testid="outlet-month">
                <h3 class="outlet-month">{sayMonth(month.month)}</h3>
                <CountLine counted={month} />
                {month.said > 0 && <SourcingBar shares={sourcingShares(month.bySourcing)} />}
                <StandingCounts byStanding={month.byStanding} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </li>
  );
}

function CountLine({ counted: { articles, said } }: { readonly counted: Pick<OutletTrend, 'articles' | 'said'> }) {
  return (
    <p class="soft figures">{[i18n.t('notebook.articles', articles), i18n.t('across.said', [said])].join(' · ')}</p>
  );
}

/** What the texts say of their evidence, with how often; nothing where they say nothing. */
function StandingCounts({ byStanding }: Pick<OutletTrend, 'byStanding'>) {
  const present = STANDINGS.filter((value) => byStanding[value] > 0);
  if (present.length === 0) return null;
  return (
    <p class="small figures">
      <span class="soft">{i18n.t('across.evidence')}</span>{' '}
      {present.map((value) => `${i18n.t(`standing.${value}`)} ${byStanding[value]}`).join(' · ')}
    </p>
  );
}
