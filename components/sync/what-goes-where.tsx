import { i18n } from '@/utils/words/i18n';

/** What is sent, where to, and when, before anything is. */
export function WhatGoesWhere() {
  return (
    <ul class="sync-about" data-testid="sync-about">
      <li>{i18n.t('sync.aboutWhat')}</li>
      <li>{i18n.t('sync.aboutSent')}</li>
      <li>{i18n.t('sync.aboutWhen')}</li>
    </ul>
  );
}
