import { describe, expect, it } from 'vitest';
import { fromKept } from '@/utils/exchange/document';
import { TEXT } from '@/utils/exchange/text';
import { writeDocument } from '@/utils/exchange/write-document';
import { annotate } from '../store/sample';
import { keptPage, repeatedDocument, STAMP, sampleDocument } from './samples';

describe('quotations as plain text', () => {
  it('stand one after the other, each with who says it and where', () => {
    const blocks = writeDocument(TEXT, sampleDocument(), String).split('\n\n');
    expect(blocks).toHaveLength(4);
    expect(blocks[0]?.split('\n')).toEqual([
      '“The ferry line will close in May, Mayor Odile Brandt said on Monday.”',
      'Odile Brandt',
      'Ferry line to Lower Quay will close 🚢',
      'The Harbour Post, Noor Achterberg, 2026-05-04',
      expect.stringMatching(/^https:\/\/harbour-post\.example\/news\/ferry-line-to-close#:~:text=The%20ferry/),
    ]);
    expect(blocks[3]?.endsWith('\n')).toBe(true);
  });

  it('name an article without claims by its title, and go on with the next', () => {
    const empty = keptPage('https://a.example/one', { whole: false });
    const other = keptPage('https://a.example/two', { whole: false });
    const text = writeDocument(TEXT, fromKept([empty, other], [annotate(1, other, 0)], STAMP), String);
    expect(text.split('\n\n').map((block) => block.split('\n').filter((line) => line !== '').length)).toEqual([3, 5]);
  });

  it('have the speaker whom the reader names', () => {
    const page = keptPage(undefined, { whole: false });
    const correction = { dismissed: false, speaker: 'The clerk', sourcing: null, standing: null };
    const text = writeDocument(TEXT, fromKept([page], [annotate(1, page, 0, { correction })], STAMP), String);
    expect(text.split('\n')[1]).toBe('The clerk');
  });

  it('stand there once where a sentence has two claims of one speaker', () => {
    expect(writeDocument(TEXT, repeatedDocument(), String).split('\n\n')).toHaveLength(2);
  });

  it('of nothing are an empty file', () => {
    expect(writeDocument(TEXT, fromKept([], [], STAMP), String)).toBe('');
  });
});
