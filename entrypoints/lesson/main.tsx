import browser from 'webextension-polyfill';
import { i18n } from '@/utils/words/i18n';
import '@/components/tokens.css';
import '@/components/parts/base.css';
import './lines.css';
import { LessonPage } from '@/components/lesson/lesson-page';
import { createLessons } from '@/components/lesson/state';
import { mount } from '@/components/parts/mount';

const asked = new URLSearchParams(location.search);
const tab = asked.get('tab');
const state = createLessons({
  tabId: tab !== null && /^\d+$/.test(tab) ? Number(tab) : null,
  lessonId: asked.get('lesson'),
  isPrivate: browser.extension.inIncognitoContext === true,
});
mount(<LessonPage state={state} />, i18n.t('lesson.documentTitle'));
void state.open();
