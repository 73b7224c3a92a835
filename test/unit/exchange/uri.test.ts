import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { uriOf } from '@/utils/exchange/uri';

const ajv = new Ajv2020();
addFormats(ajv);
const isUri = ajv.compile({ type: 'string', format: 'uri' });

describe('an address as a URI', () => {
  it.each([
    'https://a.example',
    'https://a.example/x_(1).pdf?a=1&b=%7C#part',
    'http://[2001:db8::1]:8080/x',
    'https://a.example/#',
  ])('stays as it is: %s', (url) => {
    expect(uriOf(url)).toBe(url);
  });

  it.each([
    ['https://a.example/a b|c?q="<x>"&y=[1]#a#b', 'https://a.example/a%20b%7Cc?q=%22%3Cx%3E%22&y=%5B1%5D#a%23b'],
    ['https://fähre.example/ü', 'https://xn--fhre-loa.example/%C3%BC'],
    ['https://a.example/100%', 'https://a.example/100%25'],
  ])('encodes what a URI may not have: %s', (url, uri) => {
    expect(uriOf(url)).toBe(uri);
  });

  it('is one for every address of the web, and leads to the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const url = `https://a.example/${text}`;
        expect(isUri(uriOf(url)), uriOf(url)).toBe(true);
        expect(uriOf(uriOf(url))).toBe(uriOf(url));
      }),
      { numRuns: 2_000 },
    );
  });
});
