import type { Annotation, PassageVersion } from '@/utils/records';
import type { PageEntry } from '@/utils/store/rows';
import { i18n } from '@/utils/words/i18n';
import type { LibraryActions } from './actions';
import { AnnotationItem } from './annotation-item';
import type { CompareChoice } from './compare-choice';
import { PageMargin } from './page-head';
import { hashOf } from './route';
import { ShownNote } from './shown-note';

interface Props {
  readonly group: { readonly page: PageEntry; readonly annotations: readonly Annotation[] };
  /** How many more were found of it than are shown. */
  readonly more: number;
  /** What was kept of it as it was when the page was last seen with another text; empty where it never was. */
  readonly passages: readonly PassageVersion[];
  readonly actions: LibraryActions;
  /** Absent: there is nothing to compare it with. */
  readonly choice?: CompareChoice;
}

/** A kept page in the list: title, note, what is kept of it. */
export function PageItem({ group, more, passages, actions, choice }: Props) {
  const { page, annotations } = group;
  const byId = new Map(passages.map((passage) => [passage.annotation, passage]));
  const changed = annotations.filter(({ id }) => /^(?:edited|gone)$/.test(byId.get(id)?.how ?? '')).length;
  return (
    <article class="kept-page" data-testid="kept-page" data-page-key={page.key}>
      <h2 class="kept-title">
        <a href={hashOf(page.key)} dir="auto">
          {page.article.title || page.article.url}
        </a>
      </h2>
      <PageMargin page={page} annotations={annotations} actions={actions} inList {...(choice && { choice })} />
      <div class="kept-body">
        {changed > 0 && (
          <p class="small" data-testid="changed-count">
            <a href={hashOf(page.key)}>{i18n.t('changed.badge', changed)}</a>
          </p>
        )}
        <ShownNote
          library={actions.library}
          label={i18n.t('library.pageNote')}
          quiet
          note={page.note}
          save={(note, was) => actions.setPageNote(page.key, note, was)}
        />
        {annotations.length > 0 && (
          <ul class="kept-claims" aria-label={i18n.t('library.keptClaims')}>
            {annotations.map((annotation) => (
              <AnnotationItem
                key={annotation.id}
                annotation={annotation}
                last={byId.get(annotation.id) ?? null}
                lang={page.article.lang}
                actions={actions}
              />
            ))}
          </ul>
        )}
        {more > 0 && (
          <p class="small">
            <a href={hashOf(page.key)}>{i18n.t('library.moreClaims', more)}</a>
          </p>
        )}
      </div>
    </article>
  );
}
