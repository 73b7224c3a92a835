import { describe, expect, it } from 'vitest';
import { fromKept } from '@/utils/exchange/document';
import type { Writer } from '@/utils/exchange/format';
import { FORMATS } from '@/utils/exchange/formats';
import { WEB_ANNOTATION } from '@/utils/exchange/web-annotation';
import { writeDocument } from '@/utils/exchange/write-document';
import { correctedDocument, keptPage, pageWithFindings, STAMP, sampleDocument } from './samples';
import { englishWords } from './words';

const DOCUMENTS = [sampleDocument(), correctedDocument(), fromKept([pageWithFindings(), keptPage()], [], STAMP)];

function pieces(writer: Writer, { pages, actors = [] }: (typeof DOCUMENTS)[number]): string[] {
  return [writer.begin(), ...pages.map(writer.page), writer.end({ actors })];
}

describe('a file that is written piece by piece', () => {
  it.each(FORMATS.map((format) => [format.id, format] as const))('is the same as at once, in %s', (_, format) => {
    for (const exported of DOCUMENTS) {
      const { generator, made, pages } = exported;
      const about = { generator, made, ids: pages.flatMap((page) => format.idsOn?.(page) ?? []) };
      expect(pieces(format.open(about, englishWords()), exported).join('')).toBe(
        writeDocument(format, exported, englishWords()),
      );
    }
  });

  it('has the ids in its head that its annotations have', () => {
    for (const exported of DOCUMENTS) {
      const { total, first } = JSON.parse(writeDocument(WEB_ANNOTATION, exported, englishWords()));
      const ids = exported.pages.flatMap((page) => WEB_ANNOTATION.idsOn?.(page) ?? []);
      expect(first.items.map(({ id }: { id: string }) => id)).toEqual(ids);
      expect(total).toBe(ids.length);
    }
  });

  it('is refused where its head needs ids that nobody gave', () => {
    const { generator, made } = sampleDocument();
    expect(() => WEB_ANNOTATION.open({ generator, made }, englishWords())).toThrow(RangeError);
  });

  it('starts anew with every writer', () => {
    const { generator, made, pages } = sampleDocument();
    const about = { generator, made, ids: pages.flatMap((page) => WEB_ANNOTATION.idsOn?.(page) ?? []) };
    const twice = [1, 2].map(() => pieces(WEB_ANNOTATION.open(about, englishWords()), sampleDocument()).join(''));
    expect(twice[0]).toBe(twice[1]);
  });
});
