import { i18n } from '#i18n';
import '@/components/tokens.css';
import '@/components/parts/base.css';
import '@/components/parts/marks.css';
import { createActions } from '@/components/library/actions';
import { Library } from '@/components/library/library';
import { database } from '@/components/parts/database';
import { mount } from '@/components/parts/mount';
import { WITH_SYNC } from '@/utils/build';

const sync = WITH_SYNC ? (await import('@/utils/services/sync/page')).syncOfPage(database) : null;
mount(<Library actions={createActions()} sync={sync} />, i18n.t('library.documentTitle'));
