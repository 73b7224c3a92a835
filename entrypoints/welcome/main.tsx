import { i18n } from '@/utils/words/i18n';
import '@/components/tokens.css';
import '@/components/parts/base.css';
import '@/components/parts/marks.css';
import { createAccess } from '@/components/parts/granted';
import { mount } from '@/components/parts/mount';
import { Welcome } from '@/components/welcome/welcome';

mount(<Welcome access={createAccess()} />, i18n.t('welcome.documentTitle'));
