import { describe, expect, it } from 'vitest';
import { defaultSettings, readSettings } from '@/utils/settings';

const defaults = defaultSettings('unverified');

describe('stored settings', () => {
  it.each([undefined, null, 7, 'all', [], {}])('that are %j give the defaults', (stored) => {
    expect(readSettings(stored, defaults)).toEqual(defaults);
  });

  it('keep what is sound when one field is broken', () => {
    const stored = { strength: 'loud', marks: false, sitesOff: ['news.example'] };
    expect(readSettings(stored, defaults)).toEqual({ ...defaults, marks: false, sitesOff: ['news.example'] });
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
