import { i18n } from '#i18n';
import '@/components/tokens.css';
import '@/components/parts/base.css';
import { createAccess } from '@/components/parts/granted';
import { mount } from '@/components/parts/mount';
import { SettingsPage } from '@/components/settings/settings';
import { createSettings } from '@/components/settings/state';

const state = createSettings();
mount(<SettingsPage state={state} access={createAccess()} />, i18n.t('settings.documentTitle'));
void state.load();
