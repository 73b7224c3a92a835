import { i18n } from '@/utils/words/i18n';
import '@/components/tokens.css';
import '@/components/parts/base.css';
import '@/components/parts/marks.css';
import '../page.content/marks.css';
import { DraftPage } from '@/components/draft/draft-page';
import { createDraft } from '@/components/draft/state';
import { mount } from '@/components/parts/mount';
import { createMarking } from './create-marking';

const state = createDraft();
mount(<DraftPage state={state} marking={createMarking(state)} />, i18n.t('draft.documentTitle'));
