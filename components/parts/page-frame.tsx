import type { ComponentChildren } from 'preact';
import { i18n } from '@/utils/words/i18n';
import { Wordmark } from './wordmark';
import './page-frame.css';

export type Place = 'library' | 'draft' | 'lesson' | 'settings' | 'welcome';

interface Props {
  /** null: a page that no link leads to from the others. */
  readonly place: Place | null;
  readonly children: ComponentChildren;
}

/** What the full pages share: the name at the top, the way to the other pages, one main part. */
export function PageFrame({ place, children }: Props) {
  return (
    <div class={place === null ? 'frame' : `frame frame-${place}`}>
      <header class="frame-top">
        <Wordmark />
        <nav aria-label={i18n.t('parts.places')}>
          <ul class="frame-places">
            <Link place="library" here={place} href="/library.html" />
            <Link place="draft" here={place} href="/draft.html" />
            <Link place="lesson" here={place} href="/lesson.html" />
            <Link place="settings" here={place} href="/options.html" />
            <Link place="welcome" here={place} href="/welcome.html" />
          </ul>
        </nav>
      </header>
      <main class="frame-main">{children}</main>
    </div>
  );
}

function Link({ place, here, href }: { readonly place: Place; readonly here: Place | null; readonly href: string }) {
  return (
    <li>
      <a href={href} aria-current={place === here ? 'page' : undefined}>
        {place === 'library' && i18n.t('parts.library')}
        {place === 'draft' && i18n.t('parts.draft')}
        {place === 'lesson' && i18n.t('parts.lesson')}
        {place === 'settings' && i18n.t('parts.settings')}
        {place === 'welcome' && i18n.t('parts.welcome')}
      </a>
    </li>
  );
}
