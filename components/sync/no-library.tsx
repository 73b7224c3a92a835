import { PageFrame } from '@/components/parts/page-frame';
import { i18n } from '@/utils/words/i18n';

/** Under the address of a shared library that this machine does not have, or not any more. */
export function NoLibrary() {
  return (
    <PageFrame place="library">
      <h1 class="display">{i18n.t('sharing.gone')}</h1>
      <p class="lead">{i18n.t('sharing.goneAdvice')}</p>
      <p>
        <a href="/library.html">{i18n.t('sharing.mine')}</a>
      </p>
    </PageFrame>
  );
}
