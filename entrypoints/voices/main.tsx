import { i18n } from '@/utils/words/i18n';
import '@/components/tokens.css';
import '@/components/parts/base.css';
import { mount } from '@/components/parts/mount';
import { createVoices } from '@/components/voices/state';
import { VoicesPage } from '@/components/voices/voices-page';

const named = new URLSearchParams(location.search).get('tab');
const state = createVoices(named !== null && /^\d+$/.test(named) ? Number(named) : null);
mount(<VoicesPage state={state} />, i18n.t('voices.documentTitle'));
void state.open();

// What the reader corrected or kept meanwhile is in the map when they come back to it.
addEventListener('visibilitychange', () => {
  if (!document.hidden) void state.open();
});
