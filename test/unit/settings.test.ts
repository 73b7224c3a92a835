import { describe, expect, it } from 'vitest';
import { defaultSettings, readSettings } from '@/utils/settings';

const defaults = defaultSettings('unverified');

describe('stored settings', () => {
  it.each([undefined, null, 7, 'all', [], {}])('that are %j give the defaults', (stored) => {
    expect(readSettings(stored, defaults)).toEqual(defaults);
  });

  it('keep what is sound when one field is broken', () => {
    const stored = { strength: 'loud', highContrast: true, sitesOff: ['news.example'] };
    expect(readSettings(stored, defaults)).toEqual({ ...defaults, highContrast: true, sitesOff: ['news.example'] });
  });

  it('of a version that switched marks off beside their strength are off, and on ones keep their strength', () => {
    expect(readSettings({ marks: false, strength: 'all' }, defaults)).toEqual({ ...defaults, strength: 'off' });
    expect(readSettings({ marks: true, strength: 'all' }, defaults)).toEqual({ ...defaults, strength: 'all' });
  });

  it('of a version that knew no sureness stay as they were chosen, and marks as they were', () => {
    const stored = { ...defaults, strength: 'all', interpretation: true, sureness: undefined };
    expect(readSettings(stored, defaults)).toEqual({ ...stored, sureness: 'likely' });
  });

  it.each(['certain', 0.7, null])('with the sureness %j take the default for it alone', (sureness) => {
    expect(readSettings({ ...defaults, strength: 'off', sureness }, defaults)).toEqual({
      ...defaults,
      strength: 'off',
    });
  });

  it('keep every sound site beside a broken one', () => {
    const stored = { sitesOff: ['news.example', '', 7, 'ledger.example'] };
    expect(readSettings(stored, defaults).sitesOff).toEqual(['news.example', 'ledger.example']);
  });

  it('take nothing from a prototype and carry no field of their own', () => {
    const stored = JSON.parse('{"__proto__": {"marks": false}, "constructor": 1, "extra": true}');
    expect(readSettings(stored, defaults)).toEqual(defaults);
  });
});
