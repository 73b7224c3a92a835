import { i18n } from '#i18n';
import { LostNotice } from './lost-notice';

/** What a reader sees who has kept nothing yet: how to keep. */
export function EmptyLibrary() {
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
