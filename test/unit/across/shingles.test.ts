import { describe, expect, it } from 'vitest';
import { cpuMs } from '@/scripts/bench/cpu';
import { containment, shinglesOf } from '@/utils/across/shingles';
import { MAX_COMPARED_WORDS } from '@/utils/across/words';

const near = (a: string, b: string) => containment(shinglesOf(a), shinglesOf(b));

describe('two contents that are one claim', () => {
  it.each([
    ['the same words', 'the ferry line will close in May', 'the ferry line will close in May'],
    [
      'another house style for quotation marks, dashes and apostrophes',
      '“We can’t pay for it – and we won’t pretend,”',
      '"We can\'t pay for it - and we won\'t pretend"',
    ],
    [
      'translated quotation marks and capitals',
      '«THE LAST GRAIN SHIP LEFT THE HARBOUR BEFORE DAWN»',
      '„The last grain ship left the harbour before dawn“',
    ],
    [
      'a word that an editor changed',
      'the pumping station had been flooded twice since the dam was opened',
      'the pumping station had been flooded twice since the dam was finished',
    ],
    [
      'a word more and a word less',
      'the council would sell the old quay to pay for a new bridge over the river',
      'the council would now sell the old quay to pay for a bridge over the river',
    ],
    [
      'a cut quotation',
      '“We warned the ministry in January, we warned it in March, and nobody came to look at the gate before the water did”',
      '“nobody came to look at the gate before the water did”',
    ],
    [
      'an indirect report that keeps the wording',
      'nobody had inspected the gate before the flood reached the lower town',
      'that nobody had inspected the gate before the flood reached the lower town, and that this was known',
    ],
    [
      'accents that one of them leaves out',
      'the café owners of Port Sarral had never been told about the closure',
      'the cafe owners of Port Sarral had never been told about the closure',
    ],
    [
      'another number in the same report, which is shown as a difference',
      'at least 12 dock workers were hurt when the crane fell onto the pier',
      'at least 14 dock workers were hurt when the crane fell onto the pier',
    ],
    [
      'a denial in the words of the claim, which is shown as a difference',
      'the ministry will pay for the repair of the northern sea wall',
      'the ministry will not pay for the repair of the northern sea wall',
    ],
  ])('are known by %s', (_, a, b) => {
    expect(near(a, b)).toBeGreaterThanOrEqual(0.5);
    expect(near(b, a)).toBe(near(a, b));
  });
});

describe('two contents that are two claims', () => {
  it.each([
    [
      'only a long name is shared',
      'the Ministry of Public Works and Housing of Redmarsh was late with the payment',
      'the Ministry of Public Works and Housing of Redmarsh would open a second office',
    ],
    [
      'only names and numbers are shared',
      'Ann Hale of the Port Sarral Dockers Union met 400 members',
      'the vote of 12 June went against Ann Hale of the Port Sarral Dockers Union',
    ],
    [
      'the same is said in other words',
      'the ferry line will close in May because the boats are too old',
      'an ageing fleet means that crossings end this spring',
    ],
    [
      'a turn of phrase is shared',
      'it was the first time since the end of the war that the market had opened',
      'for the first time since the end of the drought the reservoir filled in a night',
    ],
    ['both are short and common', 'it was over', 'it was over'],
    ['they are small words alone', 'they could not have been there with us', 'they could not have been there with us'],
    ['one is empty', '', 'the ferry line will close in May'],
    ['both are marks', '— “…” !', '— “…” !'],
  ])('stay two where %s', (_, a, b) => {
    expect(near(a, b)).toBe(0);
  });
});

describe('bad input', () => {
  it('takes the longest text there may be, by its first words', () => {
    const huge = 'the harbour gate was never closed '.repeat(80_000);
    const took = cpuMs(() => expect(shinglesOf(huge).length).toBeLessThanOrEqual(MAX_COMPARED_WORDS));
    expect(took).toBeLessThan(200);
  });

  it.each(['😀 '.repeat(1_000), '\ud800\udc00\ud800', 'a'.repeat(100_000), '<script>alert(1)</script> '.repeat(5)])(
    'takes any units',
    (text) => {
      expect(shinglesOf(text)).toEqual(shinglesOf(text));
    },
  );
});
