import { i18n } from '@/utils/words/i18n';
import '@/components/tokens.css';
import '@/components/parts/base.css';
import { createAccess } from '@/components/parts/granted';
import { mount } from '@/components/parts/mount';
import { SettingsPage } from '@/components/settings/settings';
import { createSettings } from '@/components/settings/state';
import { WITH_SYNC } from '@/utils/build';

const state = createSettings();
/** There before the first click: browsers ask the reader for access only in the click itself. */
const sync = WITH_SYNC ? await syncHere() : null;
mount(<SettingsPage state={state} access={createAccess()} sync={sync} />, i18n.t('settings.documentTitle'));
void state.load();

/** Brought when it is wanted, the store with it: without sync this page does without both. */
async function syncHere() {
  const [{ syncOfPage }, { database }] = await Promise.all([
    import('@/utils/services/sync/page'),
    import('@/components/parts/database'),
  ]);
  return syncOfPage(database, database);
}
