import { describe, expect, it } from 'vitest';
import type { Lesson } from '@/utils/lesson/lesson';
import { parseLesson, writeLesson } from '@/utils/lesson/lesson-file';
import { isBlank, workOf } from '@/utils/lesson/same-work';
import { mark, WEIR } from './weir';

const MARK = mark('claim', 'the gates had failed twice');
const MARA = { pupil: 'Mara', marks: [MARK], revealedAt: null };
const fileOf = (lesson: Pick<Lesson, 'pupil' | 'marks' | 'revealedAt'> | null, made = '2026-03-02T09:41:00.000Z') =>
  parseLesson(writeLesson(WEIR, lesson, { made, version: '1.0.0' }));
const of = (lesson: Parameters<typeof fileOf>[0], made?: string) => workOf(fileOf(lesson, made));

describe('the files of a class', () => {
  it('are the same where they say the same, whenever they were saved', () => {
    expect(of(MARA, '2026-03-02T10:00:00.000Z')).toBe(of(MARA));
  });

  it('are not the same for two who marked the same, or for one who went on', () => {
    const twin = { ...mark('claim', 'the gates had failed twice') };
    for (const other of [
      { ...MARA, marks: [twin] },
      { ...MARA, pupil: 'Jonas' },
      { ...MARA, marks: [MARK, mark('source', 'Two officials')] },
      { ...MARA, revealedAt: '2026-03-02T09:50:00.000Z' },
    ])
      expect(of(other)).not.toBe(of(MARA));
  });

  it('are blank only where nobody did anything', () => {
    expect(isBlank(fileOf(null))).toBe(true);
    expect(isBlank(fileOf({ ...MARA, marks: [] }))).toBe(false);
    expect(isBlank(fileOf({ ...MARA, pupil: '' }))).toBe(false);
    expect(isBlank({ ...fileOf(null), lost: 1 })).toBe(false);
  });
});
