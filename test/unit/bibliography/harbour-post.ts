import { bibliographyEntry } from '@/utils/bibliography/entry';
import type { Run } from '@/utils/bibliography/runs';
import { loadStyle, type StyleId } from '@/utils/bibliography/styles';
import { itemOf, type Referred } from '@/utils/exchange/csl-json';

/** An article that nobody wrote, with all that an article can say of itself. */
const ARTICLE: Referred = {
  key: 'https://harbour-post.example/news/ferry-line-to-close',
  url: 'https://harbour-post.example/news/ferry-line-to-close',
  title: 'Ferry line to Lower Quay will close',
  byline: 'Noor Achterberg',
  site: 'The Harbour Post',
  published: '2026-05-04T09:00:00Z',
  lang: 'en',
  keptAt: '2026-05-06T10:00:00Z',
};

/** The citation of the article, with what is said here instead. */
export async function cited(style: StyleId, instead: Partial<Referred> = {}): Promise<readonly Run[]> {
  return bibliographyEntry(itemOf({ ...ARTICLE, ...instead }, '2026-05-08T00:00:00Z'), await loadStyle(style));
}

/** The same as one text, with asterisks around what is in italics. */
export async function starred(style: StyleId, instead: Partial<Referred> = {}): Promise<string> {
  return (await cited(style, instead)).map(({ text, italic }) => (italic ? `*${text}*` : text)).join('');
}
