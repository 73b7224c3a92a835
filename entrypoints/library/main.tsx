import { i18n } from '#i18n';
import '@/components/tokens.css';
import '@/components/parts/base.css';
import '@/components/parts/marks.css';
import { createActions } from '@/components/library/actions';
import { Library } from '@/components/library/library';
import { mount } from '@/components/parts/mount';

mount(<Library actions={createActions()} />, i18n.t('library.documentTitle'));
