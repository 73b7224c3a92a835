import { WITH_SYNC } from '@/utils/build';
import { i18n } from '@/utils/words/i18n';
import { LostNotice } from './lost-notice';
import type { ShownLibrary } from './shown-library';

/** What a reader sees who has kept nothing yet: how to keep. */
export function EmptyLibrary({ library: { shared, mayWrite } }: { readonly library: ShownLibrary }) {
  if (WITH_SYNC && shared !== null) {
    return (
      <section class="library-empty" data-testid="empty">
        <h1 class="display" tabIndex={-1}>
          {shared.name}
        </h1>
        <p class="lead">{mayWrite ? i18n.t('sharing.emptyWrite') : i18n.t('sharing.emptyRead')}</p>
      </section>
    );
  }
  return (
    <section class="library-empty" data-testid="empty">
      <h1 class="display" tabIndex={-1}>
        {i18n.t('library.title')}
      </h1>
      <LostNotice />
      <p class="lead">{i18n.t('library.empty')}</p>
      <ol class="steps">
        <li>{i18n.t('library.emptyPage')}</li>
        <li>{i18n.t('library.emptyClaim')}</li>
        <li>{i18n.t('library.emptyPassage')}</li>
      </ol>
    </section>
  );
}
