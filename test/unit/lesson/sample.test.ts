import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ROOT } from '@/test/architecture/source';
import { shippedEngine } from '@/test/unit/engine/shipped';
import { whenceReading } from '@/utils/lesson/whence-marks';

describe('the text of the teachers’ guide', () => {
  const text = readFileSync(`${ROOT}/utils/lesson/low-water.txt`, 'utf8');
  const guide = readFileSync(`${ROOT}/docs/guide-teachers.md`, 'utf8');
  const { marks } = whenceReading(shippedEngine.read({ text }), 'likely');
  const wordsOf = (kind: string) =>
    marks.filter((mark) => mark.kind === kind).map(({ spans }) => spans.map((span) => text.slice(...span)).join(' … '));

  it('is read as the guide says', () => {
    expect(guide).toContain(
      `Whence reads ${wordsOf('claim').length} claims, ${wordsOf('source').length} sources and six places`,
    );
    expect(wordsOf('standing')).toHaveLength(6);
    for (const claim of ['Both pumps were … sold in June', 'a request for comment', 'the council of looking away'])
      expect(wordsOf('claim')).toContain(claim);
    for (const source of ['Its head', 'The council’s silence']) expect(wordsOf('source')).toContain(source);
    expect(wordsOf('source').join()).not.toContain('county engineers');
  });
});
