import { i18n } from '@/utils/words/i18n';
import '@/components/tokens.css';
import '@/components/parts/base.css';
import '@/components/parts/marks.css';
import { createActions } from '@/components/library/actions';
import { Library } from '@/components/library/library';
import { OWN_LIBRARY } from '@/components/library/shown-library';
import { database, ownDatabase } from '@/components/parts/database';
import { mount } from '@/components/parts/mount';
import { NoLibrary } from '@/components/sync/no-library';
import { openShownLibrary } from '@/components/sync/shown-records';
import { WITH_SYNC } from '@/utils/build';

const shown = WITH_SYNC ? await openShownLibrary() : OWN_LIBRARY;
if (shown !== null) {
  const sync = WITH_SYNC ? (await import('@/utils/services/sync/page')).syncOfPage(database, ownDatabase) : null;
  const title = WITH_SYNC && shown.shared ? `${shown.shared.name} · Whence` : i18n.t('library.documentTitle');
  mount(<Library actions={createActions(shown)} sync={sync} />, title);
} else if (WITH_SYNC) mount(<NoLibrary />, i18n.t('library.documentTitle'));
