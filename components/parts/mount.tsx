import { type ComponentChild, render } from 'preact';
import { i18n } from '@/utils/words/i18n';
import { keepFocus } from './keep-focus';
import './note-field.css';

/** Shows a component in the page's `#app` and gives the document the language and the title of its words. */
export function mount(content: ComponentChild, title: string): void {
  const root = document.getElementById('app');
  if (root === null) throw new Error('The page has no #app.');
  document.documentElement.lang = i18n.t('extLanguage');
  document.documentElement.dir = i18n.t('extDirection');
  document.title = title;
  keepFocus();
  render(content, root);
}
