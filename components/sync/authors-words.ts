import { i18n } from '#i18n';
import type { Annotation } from '@/utils/records';
import type { Authors } from '@/utils/store/sync/people';

type Written = Pick<Annotation, 'note' | 'verdict' | 'checker'>;

/** Who kept a claim and, where that was somebody else, who wrote its note and gave it its status; and who checked it, as they put it. */
export function sayAuthors(authors: Authors, { note, verdict, checker }: Written): string {
  const keeper = authors.get('claim');
  const other = (field: string) => {
    const author = authors.get(field);
    return author === keeper ? undefined : author;
  };
  const [noter, judge] = [note === '' ? undefined : other('note'), verdict === null ? undefined : other('verdict')];
  return [
    keeper !== undefined && i18n.t('sharing.keptBy', [keeper]),
    noter !== undefined && i18n.t('sharing.noteBy', [noter]),
    judge !== undefined && i18n.t('sharing.statusBy', [judge]),
    checker !== '' && i18n.t('sharing.checkedBy', [checker]),
  ]
    .filter((part) => part !== false)
    .join(' · ');
}

/** Who kept a page and, where that was somebody else, who wrote the note on it. */
export function sayPageAuthors(authors: Authors, note: string): string {
  const keeper = authors.get('head');
  const noter = note === '' || authors.get('note') === keeper ? undefined : authors.get('note');
  return [
    keeper !== undefined && i18n.t('sharing.keptBy', [keeper]),
    noter !== undefined && i18n.t('sharing.noteBy', [noter]),
  ]
    .filter((part) => part !== false)
    .join(' · ');
}
