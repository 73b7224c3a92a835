import { describe, expect, it } from 'vitest';
import { claimsBy } from '@/utils/store/claims-by';
import type { WhenceDatabase } from '@/utils/store/db';
import { deleteRecords } from '@/utils/store/trash';
import { changeClaims, putBackClaims } from '@/utils/store/worksheets';
import { keepAnnotation } from '@/utils/store/writes';
import { annotate, annotationOf, contentOf, id, search } from './sample';
import { withLibrary } from './with-library';

const PAGE = contentOf();
const MAY_5 = new Date('2026-05-05T10:00:00Z');
const MAY_6 = new Date('2026-05-06T10:00:00Z');
const BOTH = [id(1), id(2)];
const EVIDENCE = { url: 'https://register.example/boats', title: 'Register of boats', date: '2026-05-01' };

let db: WhenceDatabase;

withLibrary(async (fresh) => {
  db = fresh;
  await keepAnnotation(db, annotate(1, PAGE, 0, { tags: ['ferry'] }), PAGE, MAY_5);
  await keepAnnotation(db, annotate(2, PAGE, 1), PAGE, MAY_5);
});

const stateOf = async (n: number) => {
  const { tags, verdict, evidence, checker } = (await annotationOf(db, id(n))) ?? {};
  return { tags, verdict, evidence, checker };
};

describe('worksheets', () => {
  it('take a verdict, evidence and a checker, and are found by them', async () => {
    await changeClaims(db, [id(1)], { verdict: 'supported', addEvidence: [EVIDENCE], checker: 'Ida' }, MAY_6);
    expect(await annotationOf(db, id(1))).toMatchObject({ verdict: 'supported', evidence: [EVIDENCE], checker: 'Ida' });
    expect(await stateOf(2)).toEqual({ tags: [], verdict: null, evidence: [], checker: '' });
    expect((await claimsBy(db, 'verdict', 'supported')).map((one) => one.id)).toEqual([id(1)]);
    expect((await search(db, 'register ida')).annotations.map((one) => one.id)).toEqual([id(1)]);
  });

  it('change many at once and take it back, each to what it had', async () => {
    const before = await changeClaims(db, BOTH, { verdict: 'checking', addTags: ['boats', 'ferry'] }, MAY_6);
    expect([(await stateOf(1)).tags, (await stateOf(2)).tags]).toEqual([
      ['ferry', 'boats'],
      ['boats', 'ferry'],
    ]);
    await putBackClaims(db, before, MAY_6);
    expect([await stateOf(1), await stateOf(2)]).toMatchObject([
      { tags: ['ferry'], verdict: null },
      { tags: [], verdict: null },
    ]);
  });

  it('give back only what was changed, so that taking it back touches nothing else', async () => {
    const before = await changeClaims(db, BOTH, { addTags: ['ferry'] }, MAY_6);
    expect(before.map((one) => one.id)).toEqual([id(2)]);
    expect((await annotationOf(db, id(1)))?.updatedAt).toBe(annotate(1, PAGE, 0).updatedAt);
  });

  it('take tags away', async () => {
    await changeClaims(db, BOTH, { removeTags: ['ferry', 'none such'] }, MAY_6);
    expect((await stateOf(1)).tags).toEqual([]);
  });

  it('are taken back in what was changed and nothing else', async () => {
    const before = await changeClaims(db, BOTH, { addTags: ['boats'] }, MAY_6);
    await changeClaims(db, [id(1)], { addEvidence: [EVIDENCE], verdict: 'supported' }, MAY_6);
    await putBackClaims(db, before, MAY_6);
    expect(await stateOf(1)).toEqual({ tags: ['ferry'], verdict: 'supported', evidence: [EVIDENCE], checker: '' });
  });

  it('take a source in the place of the one of that address, and drop it', async () => {
    await changeClaims(db, [id(1)], { addEvidence: [{ ...EVIDENCE, title: '' }] }, MAY_6);
    await changeClaims(db, [id(1)], { addEvidence: [EVIDENCE] }, MAY_6);
    expect((await stateOf(1)).evidence).toEqual([EVIDENCE]);
    await changeClaims(db, [id(1)], { dropEvidence: [EVIDENCE.url] }, MAY_6);
    expect((await stateOf(1)).evidence).toEqual([]);
  });

  it('pass over what is deleted or unknown', async () => {
    await deleteRecords(db, { annotations: [id(2)], pages: [] }, MAY_5);
    expect((await changeClaims(db, [...BOTH, id(9)], { verdict: 'open' }, MAY_6)).map((one) => one.id)).toEqual([
      id(1),
    ]);
  });

  it.each([
    [{ verdict: 'true' as 'open' }],
    [{ addEvidence: [{ url: 'javascript:alert(1)', title: '', date: '' }] }],
    [{ addTags: [' '] }],
    [{ addTags: ['x'.repeat(201)] }],
    [{ checker: 'x'.repeat(201) }],
  ])('refuse %j and change nothing', async (change) => {
    await expect(changeClaims(db, BOTH, change, MAY_6)).rejects.toMatchObject({ code: 'failed' });
    expect(await stateOf(1)).toMatchObject({ tags: ['ferry'], verdict: null });
  });

  it('of a claim kept twice become one without losing evidence', async () => {
    await changeClaims(db, [id(1)], { addEvidence: [EVIDENCE], checker: 'Ida' }, MAY_6);
    const other = { url: 'https://port.example/log', title: '', date: '' };
    const again = annotate(3, PAGE, 0, { evidence: [EVIDENCE, other], checker: 'Bo', verdict: 'unclear' });
    await keepAnnotation(db, again, PAGE, MAY_6);
    expect(await stateOf(1)).toEqual({
      tags: ['ferry'],
      verdict: 'unclear',
      evidence: [EVIDENCE, other],
      checker: 'Ida',
    });
  });
});
