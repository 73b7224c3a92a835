import { describe, expect, it } from 'vitest';
import { surenessOf } from '@/utils/sureness';

const said = (confidence: number) => ({ class: 'said', confidence }) as const;

describe('how sure a reading is', () => {
  it.each([
    [1, 'sure'],
    [0.7, 'sure'],
    [0.69, 'likely'],
    [0.5, 'likely'],
    [0.49, 'doubtful'],
    [0, 'doubtful'],
  ])('with confidence %d is called %s', (confidence, word) => {
    expect(surenessOf(said(confidence))).toBe(word);
    expect(surenessOf({ ...said(confidence), class: 'other' })).toBe(word);
  });

  it('is not claimed for rules alone, and stays as it is for the first part of a long text', () => {
    expect(surenessOf(said(0.95), 'no-weights')).toBe('unmeasured');
    expect(surenessOf(said(0.95), 'too-long')).toBe('sure');
  });

  it('is not said of a sentence that attributes nothing', () => {
    expect(surenessOf({ class: 'none', confidence: 0.7 })).toBeNull();
  });
});
