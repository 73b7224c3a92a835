import { describe, expect, it } from 'vitest';
import { sampleRuns } from '@/components/welcome/sample-runs';

describe('the sample paragraph', () => {
  it('is cut where a mark begins and ends', () => {
    expect(sampleRuns('[named:It is dark], she said. [open:It may stay so.]')).toEqual([
      { text: 'It is dark', mark: 'named' },
      { text: ', she said. ', mark: null },
      { text: 'It may stay so.', mark: 'open' },
    ]);
  });

  it('takes a bracket that names no mark as it is', () => {
    expect(sampleRuns('a [sic:b] c [named:')).toEqual([{ text: 'a [sic:b] c [named:', mark: null }]);
  });
});
