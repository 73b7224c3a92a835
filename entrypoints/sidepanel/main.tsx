import { i18n } from '@/utils/words/i18n';
import '@/components/tokens.css';
import '@/components/parts/base.css';
import '@/components/parts/marks.css';
import { Panel } from '@/components/panel/panel';
import { createPanelModel } from '@/components/panel/panel-model';
import { mount } from '@/components/parts/mount';
import { WITH_SYNC } from '@/utils/build';
import { watchTab } from './watch-tab';

/** Tests open the panel as a page of its own, and name the tab it speaks of. */
const named = new URLSearchParams(location.search).get('tab');

const panel = createPanelModel();
mount(<Panel panel={panel} />, i18n.t('panel.documentTitle'));
watchTab(panel, named !== null && /^\d+$/.test(named) ? Number(named) : null);
// What is shown comes first.
if (WITH_SYNC) void stayInStep();

async function stayInStep(): Promise<void> {
  const [{ syncOfPage }, { database }] = await Promise.all([
    import('@/utils/services/sync/page'),
    import('@/components/parts/database'),
  ]);
  syncOfPage(database, database);
}
