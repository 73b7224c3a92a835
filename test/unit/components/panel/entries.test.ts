import { describe, expect, it } from 'vitest';
import { entriesOf } from '@/components/panel/entries';
import { shownReading } from '@/utils/corrected';
import { claimWith, READING, TEXT } from '../harbour';
import { correctionOf, keptOn, LIKELY, listOf, outline } from './listed';

describe('the claims of the panel', () => {
  it('are all that have a mark, once, in the order of the text', () => {
    const reversed = { ...READING, claims: READING.claims.toReversed() };
    const { entries } = listOf([], reversed);
    expect(entries.map(({ claim }) => claim.id)).toEqual(READING.claims.map(({ id }) => id));
  });

  it('put an outer claim before the one that begins with it', () => {
    const inner = claimWith('ninth time');
    const outer = { ...inner, id: 'outer', content: [[inner.sentence[0], inner.sentence[1] + 40] as const] };
    const { entries } = listOf([], { ...READING, claims: [inner, outer] });
    expect(entries.map(({ claim }) => claim.id)).toEqual(['outer', inner.id]);
  });

  it('leave out what has nothing to show, unless the reader made it so', () => {
    const plain = { ...claimWith('remains unclear'), standing: [], mark: null };
    expect(listOf([], { ...READING, claims: [plain] }).entries).toEqual([]);
    const corrected = keptOn('remains unclear', { kept: false, correction: correctionOf({ standing: [] }) });
    expect(outline(listOf([corrected]).entries)).toContain('Whether the ');
  });

  it('keep in its place what the reader dismissed', () => {
    const dismissed = keptOn('ninth time', { kept: false, correction: correctionOf({ dismissed: true }) });
    const { entries } = listOf([dismissed]);
    expect(entries[2]).toMatchObject({ claim: { id: claimWith('ninth time').id }, dismissed: true, lessSure: false });
    expect(entries.filter((entry) => entry.dismissed)).toHaveLength(1);
  });

  it('name the actor where the article has a pronoun, and say apart what nobody and the article itself says', () => {
    const speakers = listOf().entries.map(({ speaker }) => ('name' in speaker ? speaker.name : speaker.kind));
    expect(speakers.slice(0, 4)).toEqual(['own-voice', 'Mara Ilves', 'Mara Ilves', 'Mara Ilves']);
    expect(speakers.filter((name) => name === 'nobody')).toHaveLength(2);
  });

  it('take the reader’s word for who says it', () => {
    const kept = [keptOn('Two engineers', { correction: correctionOf({ speaker: 'A. Stolz' }) })];
    const entry = listOf(kept).entries.find(({ claim }) => claim.id === kept[0]?.claimId);
    expect(entry).toMatchObject({ speaker: { kind: 'actor', name: 'A. Stolz' }, kept: kept[0] });
  });

  it('say which the engine is not sure enough of, by what the reader asks for', () => {
    const unsure = { ...claimWith('ninth time'), confidence: 0.6 };
    const shown = shownReading({ ...READING, claims: [unsure] }, []);
    expect(entriesOf(shown, [], TEXT, LIKELY)[0]?.lessSure).toBe(false);
    expect(entriesOf(shown, [], TEXT, { ...LIKELY, sureness: 'sure' })[0]?.lessSure).toBe(true);
  });

  it('are not misled by an actor whose id is a word of the language', () => {
    const claim = { ...claimWith('denied'), actor: '__proto__' };
    expect(listOf([], { ...READING, claims: [claim] }).entries[0]?.speaker).toEqual({
      kind: 'actor',
      key: 'words:The firm, Oster Marine',
      name: 'The firm, Oster Marine',
    });
  });

  it('are none of an empty reading', () => {
    expect(listOf([], { ...READING, claims: [], actors: [] }).entries).toEqual([]);
  });
});
