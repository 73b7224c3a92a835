import { i18n } from '#i18n';
import '@/components/tokens.css';
import '@/components/parts/base.css';
import { database } from '@/components/parts/database';
import { createAccess } from '@/components/parts/granted';
import { mount } from '@/components/parts/mount';
import { SettingsPage } from '@/components/settings/settings';
import { createSettings } from '@/components/settings/state';
import { WITH_SYNC } from '@/utils/build';

const state = createSettings();
/** There before the first click: browsers ask the reader for access only in the click itself. */
const sync = WITH_SYNC ? (await import('@/utils/services/sync/page')).syncOfPage(database) : null;
mount(<SettingsPage state={state} access={createAccess()} sync={sync} />, i18n.t('settings.documentTitle'));
void state.load();
