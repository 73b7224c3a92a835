/** What a copy or file is made of, as a reader would count it: the text of an article is no note of theirs, and one that is empty is none. */
export const RECORD_KINDS = ['page', 'annotation', 'text', 'visit', 'actor'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

export type RecordCounts = Record<RecordKind, number>;

export function noRecords(): RecordCounts {
  return { page: 0, annotation: 0, text: 0, visit: 0, actor: 0 };
}
