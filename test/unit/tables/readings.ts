import type { ReadingLine } from '@/scripts/tables/reading';

type ClaimLine = ReadingLine['claims'][number];

/** A claim of Ann Hale's, unless it says otherwise. */
export function claimOf(more: Partial<ClaimLine> = {}): ClaimLine {
  return { class: 'said', quotation: 'indirect', sourcing: 'named', standing: [], actor: 'a1', ...more };
}

/** A reading of the Redmarsh Gazette's, of March 2031, with one claim, unless it says otherwise. */
export function readingOf(id: string, more: Partial<ReadingLine> = {}): ReadingLine {
  return {
    id,
    engine: 'rules-6',
    site: 'Redmarsh Gazette',
    published: '2031-03-05T06:00:00Z',
    claims: [claimOf()],
    actors: [
      { id: 'a1', name: 'Ann Hale', kind: 'person' },
      { id: 'a2', name: 'two officials', kind: 'anonymous' },
    ],
    summary: { sentences: 10 },
    ...more,
  };
}
