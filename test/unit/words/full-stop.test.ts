import { describe, expect, it } from 'vitest';
import { withOneStop } from '@/utils/words/full-stop';

describe('a value that ends in a full stop', () => {
  it.each([
    ['at the end of a sentence', 'Збережено 5 травня 2031 р..', '5 травня 2031 р.', 'Збережено 5 травня 2031 р.'],
    ['before another sentence', 'Said by Emil Dorn Jr.. Undo?', 'Emil Dorn Jr.', 'Said by Emil Dorn Jr. Undo?'],
    ['with "$&", which is no pattern', 'By $& Co.. Undo?', '$& Co.', 'By $& Co. Undo?'],
    ['before a comma, where it stays', 'Emil Dorn Jr., twice.', 'Emil Dorn Jr.', 'Emil Dorn Jr., twice.'],
    ['that is an ellipsis of the value', 'Copied: and then....', 'and then...', 'Copied: and then....'],
  ])('%s', (_, message, value, said) => {
    expect(withOneStop(message, [value])).toBe(said);
  });

  it('takes nothing from values that are all dots, or none', () => {
    expect(withOneStop('Removed: ..', ['.'])).toBe('Removed: ..');
    expect(withOneStop('Removed: .', [''])).toBe('Removed: .');
  });
});
