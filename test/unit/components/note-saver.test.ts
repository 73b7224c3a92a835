import { describe, expect, it } from 'vitest';
import { createNoteSaver } from '@/components/parts/note-saver';

/** A store that answers when told to, and writes what is asked at that moment, as one behind a retried message does. */
function slowStore() {
  const asked: { readonly words: string; finish(): Promise<void>; fail(): Promise<void> }[] = [];
  let kept = 'first';
  const settle = () => new Promise<void>((resolve) => setTimeout(resolve));
  return {
    asked: () => asked.map(({ words }) => words),
    kept: () => kept,
    last: () => asked.at(-1)!,
    at: (i: number) => asked[i]!,
    write: (words: string) =>
      new Promise<void>((resolve, reject) => {
        asked.push({
          words,
          finish() {
            kept = words;
            resolve();
            return settle();
          },
          fail() {
            reject(new Error('timeout'));
            return settle();
          },
        });
      }),
  };
}

describe('saving a note while it is written', () => {
  it('asks for one save at a time, and ends with the newest words however late the first is answered', async () => {
    const store = slowStore();
    const saver = createNoteSaver('first', store.write);
    const all = ['a', 'ab', 'abc'].map((words) => saver.save(words));
    expect(store.asked()).toEqual(['a']);
    await store.last().finish();
    expect(store.asked()).toEqual(['a', 'abc']);
    expect(saver.stored).toBe('a');
    await store.last().finish();
    await Promise.all(all);
    expect([store.kept(), saver.stored]).toEqual(['abc', 'abc']);
  });

  it.each([0, 1, 2, 3, 4, 5, 6])('misses no words that come %i turns after others', async (turns) => {
    const written: string[] = [];
    const saver = createNoteSaver('first', async (words) => {
      written.push(words);
    });
    void saver.save('a');
    for (let turn = 0; turn < turns; turn++) await null;
    await saver.save('ab');
    expect([written.at(-1), saver.stored]).toEqual(['ab', 'ab']);
  });

  it('asks for nothing where the words are stored, or are being stored', async () => {
    const store = slowStore();
    const saver = createNoteSaver('first', store.write);
    await saver.save('first');
    expect(store.asked()).toEqual([]);
    const twice = [saver.save('a'), saver.save('a')];
    await store.last().finish();
    await Promise.all(twice);
    expect(store.asked()).toEqual(['a']);
  });

  it('goes back to the words that were stored before, also while others are on their way', async () => {
    const store = slowStore();
    const saver = createNoteSaver('first', store.write);
    const both = [saver.save('a'), saver.save('first')];
    await store.last().finish();
    await store.last().finish();
    await Promise.all(both);
    expect([store.asked(), store.kept()]).toEqual([['a', 'first'], 'first']);
  });

  it('says that the newest words failed, knows what is stored, and tries again when asked', async () => {
    const store = slowStore();
    const saver = createNoteSaver('first', store.write);
    const failing = expect(saver.save('a')).rejects.toThrow('timeout');
    await store.last().fail();
    await failing;
    expect(saver.stored).toBe('first');
    const again = saver.save('a');
    await store.last().finish();
    await again;
    expect([store.asked(), saver.stored]).toEqual([['a', 'a'], 'a']);
  });

  it('does not complain of older words that failed when newer ones are stored', async () => {
    const store = slowStore();
    const saver = createNoteSaver('first', store.write);
    const both = [saver.save('a'), saver.save('ab')];
    await store.last().fail();
    await store.last().finish();
    await Promise.all(both);
    expect(store.kept()).toBe('ab');
  });

  it('sends the words of a page that goes away at once, and once more if it lives on', async () => {
    const store = slowStore();
    const saver = createNoteSaver('first', store.write);
    const both = [saver.save('a'), saver.saveLeaving('ab')];
    expect(store.asked()).toEqual(['a', 'ab']);
    await store.at(1).finish();
    await store.at(0).finish();
    expect(store.kept()).toBe('a');
    await store.last().finish();
    await Promise.all(both);
    expect(store.kept()).toBe('ab');
  });

  it('sends them once where nothing else is on its way', async () => {
    const store = slowStore();
    const saver = createNoteSaver('first', store.write);
    const leaving = saver.saveLeaving('a');
    await store.last().finish();
    await leaving;
    expect(store.asked()).toEqual(['a']);
  });

  it('follows what another window stored', async () => {
    const store = slowStore();
    const saver = createNoteSaver('first', store.write);
    saver.follow('theirs', true);
    await saver.save('theirs');
    expect(store.asked()).toEqual([]);
    const mine = saver.save('first');
    await store.last().finish();
    await mine;
    expect(store.kept()).toBe('first');
  });

  describe('says what the words were made of', () => {
    const pairs = async (type: (saver: ReturnType<typeof createNoteSaver>) => Promise<unknown>) => {
      const asked: (readonly [string, string])[] = [];
      const saver = createNoteSaver('first', async (words, was) => void asked.push([was, words]));
      await type(saver);
      return asked;
    };

    it('which is what was stored last, as it is written on', async () => {
      const written = await pairs(async (saver) => {
        await saver.save('a');
        saver.follow('a', true);
        await saver.save('ab');
      });
      expect(written).toEqual([
        ['first', 'a'],
        ['a', 'ab'],
      ]);
    });

    it('which is not what came from elsewhere while they were typed', async () => {
      const written = await pairs(async (saver) => {
        saver.follow('theirs', false);
        await saver.save('first, and more');
        await saver.save('first, and more, and more');
      });
      expect(written).toEqual([
        ['first', 'first, and more'],
        ['first, and more', 'first, and more, and more'],
      ]);
    });

    it('which is what came from elsewhere, once that stands in the field', async () => {
      const written = await pairs(async (saver) => {
        saver.follow('theirs', true);
        await saver.save('theirs, and mine');
      });
      expect(written).toEqual([['theirs', 'theirs, and mine']]);
    });
  });
});
