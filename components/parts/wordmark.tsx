import { i18n } from '@/utils/words/i18n';

/** Icon and name. The icon is decoration: the name beside it says the same. */
export function Wordmark() {
  return (
    <span class="wordmark">
      <img src="/icon.svg" alt="" width="20" height="20" />
      <img src="/wordmark.svg" alt={i18n.t('extName')} width="74" height="24" />
    </span>
  );
}
