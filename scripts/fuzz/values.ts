/** Values that programs have been fooled with, and any others. */
import fc from 'fast-check';

const FOOLING = [
  '',
  ' ',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '</script><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '[link](javascript:alert(1))',
  'javascript:alert(1)',
  'java\tscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '=1+1',
  '=HYPERLINK("http://evil.example","x")',
  '+1',
  '-1',
  '@SUM(A1)',
  '＝1',
  '\t=1',
  '\r=1',
  "'=1",
  'a,b;c\td"e',
  'line\nline\r\nline\rline\u2028line\u2029line\u0085line',
  'TY  - JOUR\r\nER  - ',
  '---\ntitle: x\n---',
  '<!--',
  '-->',
  ']]>',
  '&lt;b&gt;&amp;&#60;',
  '\u0000',
  '\u0007\u001b[31m',
  '\ud83d',
  '\ude00',
  'a\u202egpj.exe',
  '\ufeff',
  '\u200b\u00ad',
  '../../etc/passwd',
  'CON',
  '%',
  '%E0%A4%A',
  '\\',
  '😀👩‍👩‍👧🇫🇷',
  'e\u0301'.repeat(20),
  'x'.repeat(3_000),
  '('.repeat(500),
  ' '.repeat(500),
];

/** Any text, half of the time one that something has been fooled with, or two of those in a row. */
export const text: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(...FOOLING),
  fc.tuple(fc.constantFrom(...FOOLING), fc.constantFrom(...FOOLING)).map(([a, b]) => a + b),
);

const ADDRESSES = [
  'https://harbour-post.example/news/ferry-line-to-close',
  'http://xn--e1afmkfd.example/%D0%B0?a=1&a=2#!/x',
  'https://user:secret@a.example:8443/(x)_[y]?q="<b>"&x=%0d%0aTY%20%20-%20JOUR',
  'https://[::1]/',
  'https://a.example/#:~:text=a,-b',
  'javascript:alert(1)',
  'data:text/html,<b>',
  'file:///etc/passwd',
  'blob:https://a.example/1',
  'draft:0',
  'urn:uuid:1',
  '//a.example/x',
  'https://',
  'HTTPS://A.EXAMPLE',
  'https://a.example/\n/x',
  'https://a.example.\u3002/',
  'view-source:https://a.example/',
  'chrome-extension://a/library.html',
];

/** What is an address, looks like one, or must not be followed. */
export const address: fc.Arbitrary<string> = fc.oneof(
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  fc.constantFrom(...ADDRESSES),
  fc.tuple(fc.constantFrom(...ADDRESSES), text).map(([a, b]) => a + b),
  text,
);

/** JSON as others write it, with names that are of an object's own making among its names. */
export const json: fc.Arbitrary<unknown> = fc
  .tuple(
    fc.oneof(fc.jsonValue({ maxDepth: 3 }), text, fc.constantFrom(null, -1, 1e308, -0, 2 ** 53, true, [], {})),
    fc.constantFrom(
      '',
      '',
      '',
      '{"__proto__":{"polluted":1},"a":',
      '{"constructor":{"prototype":{"polluted":1}},"a":',
      // What asks such an object for its words runs into an error.
      '{"toString":1,"valueOf":"","toJSON":null,"length":-1,"a":',
      '[[',
    ),
  )
  .map(([value, around]) => {
    const inside = JSON.stringify(value) ?? 'null';
    const close = around === '' ? '' : around === '[[' ? ']]' : '}';
    return JSON.parse(`${around}${inside}${close}`) as unknown;
  });

/** Bytes of no kind, or of what looks like a file. */
export const bytes: fc.Arbitrary<Uint8Array<ArrayBuffer>> = fc
  .oneof(
    fc.uint8Array({ maxLength: 400 }),
    text.map((one) => new TextEncoder().encode(one)),
  )
  .map((given) => new Uint8Array(given));

const KEYS = [Object.prototype, Array.prototype, Function.prototype, String.prototype].map(
  (one) => [one, Reflect.ownKeys(one).length] as const,
);

/** Whether nothing was put on what every object is made of. */
export function worldIsAsItWas(): boolean {
  return !('polluted' in {}) && KEYS.every(([one, count]) => Reflect.ownKeys(one).length === count);
}

/** Throws where an object somewhere in `value` is made of anything but what objects and lists are made of. */
export function mustBePlain(value: unknown): void {
  const left: unknown[] = [value];
  for (let one = left.pop(); left.length > 0 || one !== undefined; one = left.pop()) {
    if (typeof one !== 'object' || one === null) continue;
    const made: unknown = Object.getPrototypeOf(one);
    if (made !== Object.prototype && made !== Array.prototype && made !== null)
      throw new Error('An object is made of what somebody sent.');
    left.push(...Object.values(one));
  }
}

/** Throws with those words where `holds` is false. */
export function must(holds: boolean, words: string): void {
  if (!holds) throw new Error(words);
}
