/** Finding a passage again: selectors that came with a file, against the text of a page that says what it likes. */
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, find, findAll, wordDiff } from '../../../utils/anchor/index';
import { AnnotationSchema, type Selectors } from '../../../utils/records';
import { boundary } from '../boundary';
import { growsLinearly } from '../growth';
import { fitting } from '../schema-values';
import { must, text } from '../values';

const selectors = fc.oneof(
  fitting(AnnotationSchema.entries.selectors) as fc.Arbitrary<Selectors>,
  fc
    .tuple(text, text, text, fc.nat(300), fc.nat(300))
    .filter(([exact]) => exact !== '')
    .map(
      ([exact, prefix, suffix, start, end]): Selectors => ({
        quote: { exact, prefix, suffix },
        position: { start, end },
      }),
    ),
);
const page = fc.array(text, { maxLength: 8 }).map((all) => all.join(' '));
/** A page with the words somewhere in it, and selectors that may fit. */
const both = fc.tuple(selectors, page, fc.nat()).map(([one, words, at]) => {
  const place = at % (words.length + 1);
  return { one, words: words.slice(0, place) + (at % 2 === 0 ? one.quote.exact : '') + words.slice(place) };
});

export const ANCHORS = boundary('anchors', 'selectors of kept passages, against any text', [
  {
    says: 'a passage is found within the text, or not at all',
    property: fc.property(both, ({ one, words }) => {
      const found = find(one, words);
      if (found === null) return;
      const [start, end] = found.span;
      must(0 <= start && start < end && end <= words.length, `[${start}, ${end}) is not in the text.`);
    }),
  },
  {
    says: 'what is described is found where it stands',
    property: fc.property(page, fc.nat(), fc.nat(), (words, a, b) => {
      if (words === '') return;
      const start = a % words.length;
      const span = [start, start + 1 + (b % (words.length - start))] as const;
      const described = describe(span, words);
      must(v.is(AnnotationSchema.entries.selectors, described), 'It cannot be stored.');
      const found = find(described, words);
      must(found?.how === 'same' && String(found.span) === String(span), `It is found at ${found?.span}.`);
    }),
  },
  {
    says: 'many passages are found as each by itself',
    property: fc.property(fc.array(selectors, { maxLength: 4 }), page, (all, words) => {
      const found = [...findAll(all, words)].filter((one) => one !== null);
      must(found.length === all.length, 'One is missing.');
      for (const [i, one] of found) {
        const alone = all[i] && find(all[i], words);
        must(JSON.stringify(one) === JSON.stringify(alone ?? null), 'It is found elsewhere.');
      }
    }),
  },
  {
    says: 'what has changed tells the whole of the new text',
    property: fc.property(page, page, (before, after) => {
      const changes = wordDiff(before, after);
      const now = changes.filter(({ kind }) => kind !== 'removed').map((one) => one.text);
      must(now.join('') === after, 'The new text is another.');
    }),
  },
  {
    says: 'a passage is looked for in linear time',
    property: growsLinearly((words) => find(describe([0, Math.min(40, words.length)], words), `x ${words}`)),
    share: 0.02,
    timed: true,
  },
]);
