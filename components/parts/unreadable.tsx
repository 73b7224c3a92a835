import type { ComponentChildren } from 'preact';
import type { Unreadable } from '@/utils/messages/protocol';
import type { Degraded } from '@/utils/model';
import { i18n } from '@/utils/words/i18n';
import { languageName } from './language-name';

/** Why this tab cannot be read, in one sentence, and what the reader can do. */
export function UnreadableNote({ why, onRetry }: { readonly why: Unreadable; readonly onRetry: () => void }) {
  const [title, advice] = unreadableWords(why);
  const canRetry = why === 'failed' || why === 'no-access' || why === 'no-article' || why === 'framed';
  return (
    <Notice title={title} advice={advice}>
      {canRetry && (
        <button type="button" class="button" data-testid="retry" onClick={onRetry}>
          {i18n.t('popup.retry')}
        </button>
      )}
      {why !== 'browser-page' && (
        <a href="/draft.html" target="_blank" rel="noopener" data-testid="paste-instead">
          {i18n.t('popup.pasteInstead')}
        </a>
      )}
    </Notice>
  );
}

/** One sentence as a headline, one of advice, and what can be done. */
export function Notice(props: { title: string; advice: string; children?: ComponentChildren }) {
  return (
    <div class="notice" data-testid="notice">
      <h1 class="notice-title">{props.title}</h1>
      <p>{props.advice}</p>
      {props.children}
    </div>
  );
}

function unreadableWords(why: Unreadable): [title: string, advice: string] {
  switch (why) {
    case 'browser-page':
    case 'unknown-page':
      return [i18n.t('popup.browserPage'), i18n.t('popup.browserPageAdvice')];
    case 'reader-view':
      return [i18n.t('popup.readerView'), i18n.t('popup.readerViewAdvice')];
    case 'store':
      return [i18n.t('popup.store'), i18n.t('popup.storeAdvice')];
    case 'pdf':
      return [i18n.t('popup.pdf'), i18n.t('popup.pdfAdvice')];
    case 'no-access':
      return [i18n.t('popup.noAccess'), i18n.t('popup.noAccessAdvice')];
    case 'no-article':
      return [i18n.t('popup.noArticle'), i18n.t('popup.noArticleAdvice')];
    case 'framed':
      return [i18n.t('popup.framed'), i18n.t('popup.framedAdvice')];
    case 'failed':
      return [i18n.t('popup.failed'), i18n.t('popup.failedAdvice')];
  }
}

/** What a reading that is not whole leaves out; `language-not-supported` has no claims at all. */
export function degradedWords(degraded: Degraded, lang: string | null): string {
  if (degraded === 'language-not-supported') return languageWords(lang)[0];
  return degraded === 'too-long' ? i18n.t('popup.tooLong') : i18n.t('popup.noWeights');
}

/** That nothing was read because of the language of the text, by its name where it has one, and what follows from that. */
export function languageWords(lang: string | null): [title: string, advice: string] {
  const name = lang === null ? null : languageName(lang);
  return name === null
    ? [i18n.t('popup.language'), i18n.t('popup.languageAdvice')]
    : [i18n.t('popup.languageNamed', [name]), i18n.t('popup.languageNamedAdvice')];
}
