import type { Annotation, KeptPage } from '@/utils/records';
import type { Authors } from '@/utils/store/sync/people';
import { i18n } from '@/utils/words/i18n';

type Written = Pick<Annotation, 'kept' | 'note' | 'correction' | 'verdict' | 'checker'>;

/**
 * Who kept a claim and, where that was somebody else, who corrected it, wrote its note and gave it its status; and who checked it,
 * as they put it.
 */
export function sayAuthors(authors: Authors, { kept, note, correction, verdict, checker }: Written): string {
  const keeper = authors.get('claim');
  const of = (field: string, isWritten: boolean) => {
    const author = isWritten ? authors.get(field) : undefined;
    return author === keeper ? undefined : author;
  };
  const corrector = of('correction', correction !== null);
  const noter = of('note', note !== '');
  const judge = of('verdict', verdict !== null);
  return joined(
    // What is there because somebody corrected it was kept by nobody.
    keeper && (kept ? i18n.t('sharing.keptBy', [keeper]) : i18n.t('sharing.correctedFirst', [keeper])),
    corrector && i18n.t('sharing.correctedBy', [corrector]),
    noter && i18n.t('sharing.noteBy', [noter]),
    judge && i18n.t('sharing.statusBy', [judge]),
    checker && i18n.t('sharing.checkedBy', [checker]),
  );
}

/** Who kept a page and, where that was somebody else, who wrote the note on it. */
export function sayPageAuthors(authors: Authors, { note }: Pick<KeptPage, 'note'>): string {
  const keeper = authors.get('head');
  const noter = note === '' ? undefined : authors.get('note');
  return joined(
    keeper && i18n.t('sharing.keptBy', [keeper]),
    noter && noter !== keeper && i18n.t('sharing.noteBy', [noter]),
  );
}

function joined(...parts: readonly (string | false | undefined)[]): string {
  return parts.filter(Boolean).join(' · ');
}
