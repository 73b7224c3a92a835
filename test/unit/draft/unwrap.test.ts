import { describe, expect, it } from 'vitest';
import { cpuMs } from '@/scripts/bench/cpu';
import { unwrap } from '@/utils/draft/unwrap';

const MAIL = `> The weir at Redmarsh will stay open all winter, said
> Ann Hale, who runs the water board. Two officials said
> the gates had failed twice since the spring.
>
> The pumps were reportedly sold in June, and the hos-
> pital was told of it by letter a week after that day.`;

const PDF = `The weir at Redmarsh
The weir will stay open all winter, said Ann Hale, who
runs the water board. Two officials said the gates had
failed twice since the spring.
The pumps were reportedly sold in June. A well-
known firm from Arven, which was told of the sale by the
board itself, did not respond to a request for comment.`;

describe('text from mail, PDF copies and chats', () => {
  it('loses its signs of quoting, and its lines become paragraphs', () => {
    const { text, changes } = unwrap(MAIL);
    expect(text.split('\n')).toEqual([
      'The weir at Redmarsh will stay open all winter, said Ann Hale, who runs the water board. Two officials said the gates had failed twice since the spring.',
      'The pumps were reportedly sold in June, and the hospital was told of it by letter a week after that day.',
    ]);
    expect(changes).toEqual(['quotes', 'lines', 'hyphens']);
  });

  it('has its paragraphs told apart by their short last lines, and keeps hyphens that are the word’s own', () => {
    const { text, changes } = unwrap(PDF);
    const [title, first, second, ...rest] = text.split('\n');
    expect(title).toBe('The weir at Redmarsh');
    expect(first).toMatch(/^The weir will stay .* failed twice since the spring\.$/);
    expect(second).toMatch(/A well-known firm from Arven, which/);
    expect(rest).toEqual([]);
    expect(changes).toEqual(['lines']);
  });

  it('bears lines that end in CR LF', () => {
    expect(unwrap(PDF.replace(/\n/g, '\r\n')).text).toBe(unwrap(PDF).text);
  });

  it.each([
    ['paragraphs in one line each', `${'A long paragraph of an article. '.repeat(9)}\n\n${'Another one. '.repeat(20)}`],
    [
      'a chat',
      '[12:31] Ann: are you there?\n[12:32] Weil: yes\n[12:40] Ann: The pumps were sold, I hear.\n[12:41] Weil: ok',
    ],
    ['a list', 'Milk\nEggs\nBread\nA very long line about the butter that one should not forget to buy\nSalt'],
    ['one line', 'The weir will stay open.'],
    ['nothing', ''],
    ['a quotation of one line in a text', 'She said this:\n> We have the money.\nAnd went home.'],
  ])('is left as it is where it is %s', (_, text) => {
    expect(unwrap(text)).toEqual({ text, changes: [] });
  });

  it('loses no word, whatever is joined', () => {
    const words = (text: string) => text.replace(/[\s>-]+/g, '');
    for (const text of [MAIL, PDF]) expect(words(unwrap(text).text)).toBe(words(text));
  });

  it('takes half a million characters in a moment', () => {
    const took = cpuMs(() => {
      unwrap('> '.repeat(250_000));
      unwrap(`${PDF}\n`.repeat(1_500));
    });
    expect(took).toBeLessThan(3_000);
  });
});
