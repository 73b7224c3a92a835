import { i18n } from '@/utils/words/i18n';
import '@/components/tokens.css';
import '@/components/parts/base.css';
import '@/components/parts/marks.css';
import '../page.content/marks.css';
import { createAccess } from '@/components/parts/granted';
import { mount } from '@/components/parts/mount';
import { createSample } from '@/components/welcome/sample-state';
import { sampleStory } from '@/components/welcome/sample-story';
import { Welcome } from '@/components/welcome/welcome';
import { createMarking } from '../draft/create-marking';

const sample = createSample(sampleStory(i18n.t('extLanguage')));
mount(
  <Welcome access={createAccess()} sample={sample} marking={createMarking(sample)} />,
  i18n.t('welcome.documentTitle'),
);
