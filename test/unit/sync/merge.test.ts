import { describe, expect, it } from 'vitest';
import type { Fields, Json } from '@/utils/sync/fields';
import { stampAt } from '@/utils/sync/stamp';
import { after, annotation, edited, inStep, MADE, mergeWith, versionOf } from './sides';

const [LAMP, BUOY] = ['lamp0000', 'buoy0000'];
const EARLY = stampAt(2_000, LAMP);
const LATE = stampAt(3_000, BUOY);
const BASE = versionOf(annotation({ note: 'Who pays?', tags: ['money'] }));
const at = (stamp: string, changes: Fields) => edited(inStep(BASE), stamp, changes);
const serverAt = (stamp: string, changes: Fields) => at(stamp, changes).version;
const DELETED: Json = { deletedAt: '2026-05-06T10:00:00.000Z' };
const LIVE: Json = { deletedAt: null };

describe('edits of two fields', () => {
  it('both hold', () => {
    const { version, pending } = mergeWith(at(EARLY, { note: 'The mayor.' }), serverAt(LATE, { verdict: 'unclear' }));
    expect(version.fields).toMatchObject({ note: 'The mayor.', verdict: 'unclear' });
    expect(version.at).toMatchObject({ note: EARLY, verdict: LATE, claim: MADE });
    expect(version.parallel).toEqual([]);
    expect(pending?.at).toEqual({ note: EARLY });
  });

  it('leave nothing to send where this machine edited nothing', () => {
    const server = serverAt(LATE, { verdict: 'unclear' });
    expect(mergeWith(inStep(BASE), server)).toEqual({ version: server, pending: null });
  });
});

describe('edits of one field that knew nothing of each other', () => {
  it.each([
    ['here', at(LATE, { note: 'Mine.' }), serverAt(EARLY, { note: 'Theirs.' }), 'Mine.', 'Theirs.'],
    ['there', at(EARLY, { note: 'Mine.' }), serverAt(LATE, { note: 'Theirs.' }), 'Theirs.', 'Mine.'],
  ])('end as the later of them, made %s, and the reader is shown the other', (_, here, server, holds, shown) => {
    const { version, pending } = mergeWith(here, server);
    expect(version.fields.note).toBe(holds);
    expect(version.at.note).toBe(LATE);
    expect(version.parallel).toEqual([{ field: 'note', value: shown, at: EARLY }]);
    expect(pending?.at).toHaveProperty('parallel');
  });

  it.each<[string, Json, Json]>([
    ['verdict', 'supported', 'unclear'],
    ['correction', { speaker: 'Ama Stolz' }, { speaker: 'Tove Lind' }],
  ])('are shown where they are the reader’s judgement: %s', (field, mine, theirs) => {
    const { version } = mergeWith(at(LATE, { [field]: mine }), serverAt(EARLY, { [field]: theirs }));
    expect(version.fields[field]).toEqual(mine);
    expect(version.parallel).toEqual([{ field, value: theirs, at: EARLY }]);
  });

  it.each<[string, Json, Json]>([
    ['checker', 'Ama', 'Tove'],
    ['kept', false, true],
    ['claim', { quote: 'a' }, { quote: 'b' }],
  ])('are not shown where they are no words of the reader’s: %s', (field, mine, theirs) => {
    const { version } = mergeWith(at(LATE, { [field]: mine }), serverAt(EARLY, { [field]: theirs }));
    expect(version.fields[field]).toEqual(mine);
    expect(version.parallel).toEqual([]);
  });

  it('show nothing where what was overwritten is empty, or is in what holds', () => {
    for (const theirs of ['', 'Mine']) {
      const { version } = mergeWith(at(LATE, { note: 'Mine, and theirs.' }), serverAt(EARLY, { note: theirs }));
      expect(version.fields.note).toBe('Mine, and theirs.');
      expect(version.parallel).toEqual([]);
    }
  });

  it('show nothing where this machine overwrote what it had sent itself, and not heard of', () => {
    const sent = at(EARLY, { note: 'Sent.', tags: ['money', 'boats'] });
    const again = edited(sent, stampAt(4_000, LAMP), { note: 'Again.', tags: ['money'] });
    const { version } = mergeWith(again, sent.version, LAMP);
    expect(version.fields).toMatchObject({ note: 'Again.', tags: ['money'] });
    expect(version.parallel).toEqual([]);
  });

  it('are later than an earlier one also where both say the same', () => {
    const same = mergeWith(at(LATE, { verdict: 'unclear' }), serverAt(EARLY, { verdict: 'unclear' }));
    expect(same.pending?.at).toEqual({ verdict: LATE });
    const third = at(stampAt(2_500, 'third000'), { verdict: 'supported' });
    expect(mergeWith(third, same.version).version.fields.verdict).toBe('unclear');
  });

  it('keep no more than fifty of what was overwritten, those that came last', () => {
    const parallel = Array.from({ length: 50 }, (_, n) => ({ field: 'note', value: `Note ${n}.`, at: EARLY }));
    const server = { ...serverAt(EARLY, { note: 'Theirs.' }), parallel };
    const { version } = mergeWith(at(LATE, { note: 'Mine.' }), server);
    expect(version.parallel).toHaveLength(50);
    expect(version.parallel.at(-1)?.value).toBe('Theirs.');
    expect(version.parallel[0]?.value).toBe('Note 1.');
  });
});

describe('an edit of what the server had', () => {
  it('holds whatever the clocks say, and overwrites nothing unseen', () => {
    const server = serverAt(LATE, { note: 'Theirs.' });
    const { version } = mergeWith(edited(inStep(server), `${LATE.slice(0, 12)}1${LAMP}`, { note: 'Mine.' }), server);
    expect(version.fields.note).toBe('Mine.');
    expect(version.parallel).toEqual([]);
  });
});

describe('lists', () => {
  it('are merged entry by entry, and say what the server has', () => {
    const { version, pending } = mergeWith(at(EARLY, { tags: ['boats'] }), serverAt(LATE, { tags: ['money', 'quay'] }));
    expect(version.fields.tags).toEqual(['quay', 'boats']);
    expect(pending?.before).toEqual({ tags: ['money', 'quay'] });
    expect((version.at.tags ?? '') > LATE).toBe(true);
  });
});

describe('times', () => {
  const later = '2026-05-07T10:00:00.000Z';
  it('are the greater one where something is sent', () => {
    const here = at(EARLY, { note: 'Mine.', updatedAt: later });
    expect(mergeWith(here, serverAt(LATE, { kept: false })).version.fields.updatedAt).toBe(later);
  });

  it('are the server’s where nothing is: they would differ from machine to machine', () => {
    const here = edited(inStep(BASE), EARLY, { checker: 'Ama', updatedAt: later });
    const server = serverAt(LATE, { checker: 'Tove' });
    expect(mergeWith(here, server)).toEqual({ version: server, pending: null });
  });
});

describe('a page that one machine keeps as a whole', () => {
  const place = (whole: boolean, stamp: string) => ({
    version: { fields: { whole, note: '' }, at: { whole: stamp, note: stamp }, parallel: [] },
    pending: { at: { whole: stamp }, before: {} },
    known: {},
  });

  it.each([
    ['earlier', EARLY, LATE],
    ['later', LATE, EARLY],
  ])('is kept as a whole, though another has only a claim of it, made %s', (_, mine, theirs) => {
    const whole = mergeWith(place(true, mine), place(false, theirs).version, LAMP, 'page');
    expect(whole.version.fields.whole).toBe(true);
    expect(whole.pending?.at).toHaveProperty('whole');
    const claim = mergeWith(place(false, mine), place(true, theirs).version, LAMP, 'page');
    expect(claim.version.fields.whole).toBe(true);
    expect(claim.pending).toBeNull();
  });
});

describe('deleting here while another writes', () => {
  it('holds where the other wrote before: it stays in the trash, with those words', () => {
    const { version } = mergeWith(at(LATE, { gone: DELETED }), serverAt(EARLY, { note: 'Theirs.' }));
    expect(version.fields).toMatchObject({ gone: DELETED, note: 'Theirs.' });
  });

  it.each<[string, Json]>([
    ['note', 'Theirs.'],
    ['tags', ['money', 'quay']],
    ['verdict', 'unclear'],
    ['evidence', [{ url: 'https://gazette.example/1', title: '', date: '' }]],
  ])('does not hold where the other wrote later: %s', (field, value) => {
    const { version, pending } = mergeWith(at(EARLY, { gone: DELETED }), serverAt(LATE, { [field]: value }));
    expect(version.fields).toMatchObject({ gone: LIVE, [field]: value });
    expect(pending).toBeNull();
  });

  it('holds where nothing but who checks it was changed later', () => {
    const { version } = mergeWith(at(EARLY, { gone: DELETED }), serverAt(LATE, { checker: 'Tove' }));
    expect(version.fields.gone).toEqual(DELETED);
  });
});

describe('writing here while another deletes', () => {
  it('brings it back where this was later, for all machines', () => {
    const { version, pending } = mergeWith(at(LATE, { note: 'Mine.' }), serverAt(EARLY, { gone: DELETED }));
    expect(version.fields).toMatchObject({ gone: LIVE, note: 'Mine.' });
    expect(pending?.at).toHaveProperty('gone');
    expect((version.at.gone ?? '') > EARLY).toBe(true);
  });

  it('leaves it in the trash where this was before, with these words', () => {
    const { version } = mergeWith(at(EARLY, { note: 'Mine.' }), serverAt(LATE, { gone: DELETED }));
    expect(version.fields).toMatchObject({ gone: DELETED, note: 'Mine.' });
  });

  it('leaves it in the trash where this machine knew that it is there', () => {
    const server = serverAt(EARLY, { gone: DELETED });
    const { version } = mergeWith(edited(inStep(server), LATE, { note: 'Mine.' }), server);
    expect(version.fields).toMatchObject({ gone: DELETED, note: 'Mine.' });
  });
});

describe('two that never met', () => {
  const made = (stamp: string, changes: Fields) => {
    const version = versionOf(annotation(changes), 'annotation', stamp);
    return { version, pending: { at: version.at, before: {} }, known: {} };
  };

  it('are joined without losing a word or a tag', () => {
    const server = made(LATE, { note: 'Theirs.', tags: ['quay'] }).version;
    const { version } = mergeWith(made(EARLY, { note: 'Mine.', tags: ['money'] }), server);
    expect(version.fields).toMatchObject({ note: 'Theirs.', tags: ['quay', 'money'] });
    expect(version.parallel).toEqual([{ field: 'note', value: 'Mine.', at: EARLY }]);
  });

  it('have nothing to send where both are the same, although each was made by itself', () => {
    const server = made(stampAt(2_000, BUOY), { note: 'Both.' }).version;
    expect(mergeWith(made(EARLY, { note: 'Both.' }), server)).toEqual({ version: server, pending: null });
  });
});

describe('what the reader has chosen from', () => {
  const other = { field: 'note', value: 'Other.', at: EARLY };
  const torn = { ...BASE, parallel: [other] };

  it('is shown nowhere again, whatever was overwritten since', () => {
    const settled = {
      version: { ...torn, parallel: [] },
      pending: { at: { parallel: LATE }, before: { parallel: [other] as unknown as Json } },
      known: torn.at,
    };
    const third = { field: 'note', value: 'Third.', at: LATE };
    const server = { ...torn, parallel: [other, third] };
    const merged = mergeWith(settled, server);
    expect(merged.version.parallel).toEqual([third]);
    expect(mergeWith(after(merged, server), server).version.parallel).toEqual([third]);
  });

  it('is still shown on a machine that has not chosen', () => {
    expect(mergeWith(inStep(torn), torn)).toEqual({ version: torn, pending: null });
  });
});

describe('what somebody put on the server to make machines stumble', () => {
  const trap: Fields[string] = { toString: 1, valueOf: 2 };

  it('in the place of a time is taken for none', () => {
    const here = edited(inStep(versionOf(annotation())), stampAt(2_000, 'here0000'), { note: 'Ask the mayor.' });
    const { version } = mergeWith(here, versionOf(annotation({ updatedAt: trap })));
    expect(version.fields).toMatchObject({ note: 'Ask the mayor.', updatedAt: '2026-05-05T10:00:00.000Z' });
  });

  it('among the entries of a list is shown without it', () => {
    const before = inStep(versionOf(annotation({ correction: null })));
    const here = edited(before, stampAt(2_000, 'here0000'), { evidence: [{ url: 'https://port.example/' }] });
    const server = edited(before, stampAt(3_000, 'there000'), {
      evidence: [{ url: 'https://port.example/', title: trap }],
    });
    expect(() => mergeWith(here, server.version)).not.toThrow();
  });
});
