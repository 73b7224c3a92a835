import { expect, it } from 'vitest';
import { claimsNow, find } from '@/utils/anchor';
import { claimSpan } from '@/utils/claim-span';
import { annotate, articleAt, contentOf, id, PARAGRAPHS, readingOf } from '../store/sample';

const OLD = contentOf();
const [HEAD = '', ...OTHERS] = PARAGRAPHS;
const edited = articleAt(undefined, [HEAD, ...OTHERS.map((text) => text.replace('have been sold', 'were sold off'))]);
/** As an engine reads the edited text: the sentence is another, so the claim has another id. */
const claims = readingOf(edited).claims.map((claim, i) => (i === 2 ? { ...claim, id: 'claim-3b' } : claim));
const last = claims[2] as (typeof claims)[number];

it('finds a claim by its id, and in an edited sentence by its passage', () => {
  expect(claimsNow([annotate(1, OLD, 0), annotate(2, OLD, 2)], edited.text, claims)).toMatchObject([
    { annotation: { id: id(1) }, claimId: 'claim-1' },
    { annotation: { id: id(2) }, claimId: 'claim-3b', span: claimSpan(last) },
  ]);
});

it('gives no claim to two annotations', () => {
  const anew = annotate(2, { ...OLD, article: edited, reading: { ...OLD.reading, claims } }, 2);
  const found = claimsNow([annotate(1, OLD, 2), anew], edited.text, claims);
  expect(found.map(({ claimId }) => claimId)).toEqual([null, 'claim-3b']);
});

it('places a passage without a claim, and has no place for what is gone', () => {
  const own = annotate(1, OLD, 0, { claim: null });
  const passage = find(own.selectors, edited.text)?.span;
  expect(passage).toBeDefined();
  expect(claimsNow([own], edited.text, claims)).toMatchObject([{ claimId: null, span: passage }]);
  const elsewhere = 'Nothing of it is left.';
  expect(claimsNow([own, annotate(2, OLD, 2)], elsewhere, [])).toMatchObject([
    { claimId: null, span: null },
    { claimId: null, span: null },
  ]);
});
