import type { Annotation } from '@/utils/records';
import type { PageEntry } from '@/utils/store/rows';
import { sayAuthors, sayPageAuthors } from './authors-words';
import { useAuthors } from './shown-authors';
import './sharing.css';

/** Who wrote what of a claim in a shared library. Its line is there before its words are. */
export function WhoWroteClaim({ annotation }: { readonly annotation: Annotation }) {
  const authors = useAuthors({ kind: 'annotation', key: annotation.id }).value;
  return (
    <p class="who-wrote small soft" data-testid="who-wrote">
      {authors && sayAuthors(authors, annotation)}
    </p>
  );
}

/** Who kept a page in a shared library. */
export function WhoKeptPage({ page }: { readonly page: Pick<PageEntry, 'key' | 'note'> }) {
  const authors = useAuthors({ kind: 'page', key: page.key }).value;
  return (
    <p class="who-wrote soft" data-testid="who-kept">
      {authors && sayPageAuthors(authors, page)}
    </p>
  );
}
