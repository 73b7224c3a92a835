import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { ChangedClaims } from '@/components/changed/changed-claims';
import { AccessNote } from '@/components/parts/access-note';
import { Findings } from '@/components/parts/findings';
import { MarksSwitch } from '@/components/parts/marks-switch';
import { OnlyNote } from '@/components/parts/only-note';
import { PageHeader } from '@/components/parts/page-header';
import type { ReadTab } from '@/components/parts/tab-model';
import { TabWays } from '@/components/parts/tab-ways';
import { shownReading } from '@/utils/corrected';
import { i18n } from '@/utils/words/i18n';
import { entriesOf } from './entries';
import { EntryList } from './entry-list';
import { NO_FILTERS, narrowed } from './filters';
import { ListTools } from './list-tools';
import { inGroups, type Order } from './order';
import type { PanelModel } from './panel-model';
import { createSearch } from './search';

interface Props {
  readonly tab: ReadTab;
  readonly panel: PanelModel;
}

/** An article that was read: how it is sourced, its claims, and what there is to tell about its sourcing. */
export function ReadArticle({ tab, panel }: Props) {
  const { article, reading } = tab;
  const foreign = reading.degraded === 'language-not-supported';
  const empty = reading.claims.every(({ mark }) => mark === null);
  return (
    <>
      <PageHeader tab={tab} />
      <ChangedClaims tab={tab} onShow={(claimId) => void panel.tab.showClaim(claimId)} />
      {!foreign && empty && <p class="tab-empty">{i18n.t('popup.noClaims')}</p>}
      {!empty && <Claims tab={tab} panel={panel} />}
      {!empty && <TabWays model={panel.tab} />}
      <Findings
        findings={reading.findings}
        claims={reading.claims}
        text={article.text}
        onShow={(claimId) => void panel.tab.showClaim(claimId)}
      />
      {!foreign && (
        <section class="tab-section">
          <MarksSwitch tab={tab} model={panel.tab} />
        </section>
      )}
      {tab.host !== '' && (
        <section class="tab-section">
          <AccessNote tab={tab} />
        </section>
      )}
    </>
  );
}

function Claims({ tab, panel }: Props) {
  const { reading, kept, view, article } = tab;
  const order = useSignal<Order>('text');
  const asked = useSignal('');
  const filters = useSignal(NO_FILTERS);
  const shown = useMemo(() => shownReading(reading, kept), [reading, kept]);
  const entries = useMemo(() => entriesOf(shown, kept, article.text, view), [shown, kept, article, view]);
  const search = useMemo(() => createSearch(entries, article.text), [entries, article]);
  const found = search(asked.value);
  const left = narrowed(found, filters.value);
  const counted = entries.filter(({ counts }) => counts).length;
  const groups = inGroups(left, order.value, shown, article.text, view);

  function showAll(): void {
    asked.value = '';
    filters.value = NO_FILTERS;
  }

  return (
    <section class="panel-claims" aria-labelledby="claims-title">
      <h2 id="claims-title" class="section-title">
        {i18n.t('panel.claims')}
      </h2>
      <OnlyNote tab={tab} model={panel.tab} />
      <ListTools
        entries={found}
        all={counted}
        left={left}
        isNarrowed={left.length !== entries.length}
        order={order}
        asked={asked}
        filters={filters}
        onShowAll={showAll}
        follows={tab.settings.panelFollows}
        onFollows={panel.setFollows}
      />
      {groups.length === 0 ? (
        <p class="panel-none" data-testid="none-left">
          {i18n.t('panel.noneLeft')}{' '}
          <button type="button" class="button-quiet" onClick={showAll}>
            {i18n.t('panel.showAll', [counted])}
          </button>
        </p>
      ) : (
        <EntryList groups={groups} tab={tab} panel={panel} />
      )}
    </section>
  );
}
