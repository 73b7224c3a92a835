import * as v from 'valibot';
import type { PageRecords } from '@/utils/exchange/whence-json';
import { type Annotation, type KeptPage, type Version, VersionSchema } from '@/utils/records';
import { annotate } from '../store/sample';
import { HOSTILE, keptPage, pageWithFindings } from './samples';

export const ABOUT = { generator: { name: 'Whence', version: '0.1.0' }, made: '2026-05-08T12:00:00.000Z' };

/** What the reader found out about a claim. */
export const WORKSHEET: Pick<Annotation, 'verdict' | 'evidence' | 'checker'> = {
  verdict: 'contradicted',
  evidence: [
    { url: 'https://port.example/survey_(1).pdf', title: 'The *survey*, part | two', date: '2026-03-01' },
    { url: 'https://port.example/minutes?of=may&page=2', title: '', date: '' },
  ],
  checker: 'Ama Stolz',
};

export function versionOf(page: KeptPage, annotations: readonly Annotation[], hash = 'other'): Version {
  return v.parse(VersionSchema, {
    page: page.key,
    seenAt: '2026-05-07T08:00:00.000Z',
    lastSeenAt: '2026-05-07T09:00:00.000Z',
    textHash: hash,
    modified: '2026-05-07',
    passages: annotations.map(({ id }, n) => ({
      annotation: id,
      how: n === 0 ? 'edited' : 'same',
      words: n === 0 ? 'The ferry line will not close.' : null,
      senses: n === 0 ? [{ key: 'speaker-changed', words: 'he', before: 'she' }] : [],
    })),
  });
}

/** Two pages with everything that a record may have, hostile words among it, in the order of their keys. */
export function keptRecords(): PageRecords[] {
  const page = pageWithFindings();
  const correction = {
    dismissed: false,
    speaker: 'Clerk',
    sourcing: 'document' as const,
    standing: ['disputed' as const],
  };
  const annotations = [
    annotate(1, page, 0, { ...WORKSHEET, note: 'Who pays?', tags: ['money', 'ferry'] }),
    annotate(2, page, 1, { claim: null, speaker: null }),
    annotate(3, page, 2, { correction, kept: false }),
  ];
  const hostile = keptPage('https://a.example/one', { whole: false, note: HOSTILE.join('\n') });
  const kept = HOSTILE.map((note, n) =>
    annotate(100 + n, hostile, n % 3, { note, tags: [note], checker: note.slice(0, 200) }),
  );
  return [
    { page: hostile, annotations: kept, versions: [] },
    { page, annotations, versions: [versionOf(page, annotations), versionOf(page, annotations.slice(0, 1), 'third')] },
  ];
}
