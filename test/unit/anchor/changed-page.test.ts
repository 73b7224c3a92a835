import fc from 'fast-check';
import { expect, it, describe as suite } from 'vitest';
import { cpuMs } from '@/scripts/bench/cpu';
import { describe, find, findAll, wordDiff } from '@/utils/anchor';
import type { Span } from '@/utils/model';
import type { Selectors } from '@/utils/records';
import { prose } from './prose';

const LEAD = 'The ferry to Lower Quay was stopped on Monday after a survey of its hull.';
const CLAIM = 'Inspectors said that the operator may have ignored three written warnings about rust.';
const NEXT = 'The operator, Tidewater Lines, wants its own engineers to look at the ship.';
const LAST = 'Passengers were taken across by two fishing boats, and nobody was hurt.';
const TEXT = [LEAD, `${CLAIM} ${NEXT}`, LAST].join('\n');

const kept = (words: string, text: string, from = 0): Selectors => {
  const start = text.indexOf(words, from);
  return describe([start, start + words.length], text);
};
/** The words found, and how; null where nothing is. */
const foundIn = (text: string, selectors = kept(CLAIM, TEXT)): readonly [string, string] | null => {
  const found = find(selectors, text);
  return found && [text.slice(...found.span), found.how];
};
const changesIn = (text: string, selectors: Selectors) =>
  wordDiff(selectors.quote.exact, foundIn(text, selectors)?.[0] ?? '');

suite('a passage that was edited', () => {
  it('says which words were removed and added', () => {
    const text = TEXT.replace('may have ignored three', 'has ignored four');
    expect(changesIn(text, kept(CLAIM, TEXT))).toEqual([
      { kind: 'kept', text: 'Inspectors said that the operator ' },
      { kind: 'removed', text: 'may have ' },
      { kind: 'added', text: 'has ' },
      { kind: 'kept', text: 'ignored ' },
      { kind: 'removed', text: 'three ' },
      { kind: 'added', text: 'four ' },
      { kind: 'kept', text: 'written warnings about rust.' },
    ]);
  });

  it.each([
    ['the attribution dropped', 'The operator may have ignored three written warnings about rust.'],
    ['an attribution added', 'According to a leaked report, inspectors said that the operator may have ignored three.'],
    ['words added at its end', `${CLAIM.slice(0, -1)} in the engine room.`],
    ['its first and last words replaced', CLAIM.replace('Inspectors', 'Auditors').replace('rust', 'leaks')],
    ['half of it gone', 'Inspectors said that the operator may have ignored warnings.'],
  ])('is found with %s', (_, now) => {
    expect(foundIn(TEXT.replace(CLAIM, now))).toEqual([now, 'edited']);
    expect(foundIn(`A new first paragraph, of no matter.\n${TEXT.replace(CLAIM, now)}`)).toEqual([now, 'edited']);
  });

  it('is found to the end of its sentence where what followed has gone as well', () => {
    const text = TEXT.replace(`${CLAIM} ${NEXT}`, CLAIM.replace(' about rust', ''));
    expect(foundIn(text)).toEqual([CLAIM.replace(' about rust', ''), 'edited']);
  });

  it('is found with another first word that its neighbour had as well', () => {
    const text = TEXT.replace(CLAIM, CLAIM.replace('Inspectors', 'Hull')).replace('its hull', 'its plates');
    expect(foundIn(text)).toEqual([CLAIM.replace('Inspectors', 'Hull'), 'edited']);
  });

  it('is found in its own place, and not where a closer copy stands', () => {
    const own = CLAIM.replace('ignored three written', 'received two written');
    const copy = CLAIM.replace('three', 'some');
    const text = `${TEXT.replace(CLAIM, own)}\nIn a letter a reader wrote this. ${copy} That was all he wrote.`;
    expect(foundIn(text)).toEqual([own, 'edited']);
    expect(foundIn(text.replace(copy, CLAIM))).toEqual([own, 'edited']);
  });

  it('is found where paragraphs came between it and its neighbours', () => {
    const alone = [LEAD, CLAIM, LAST].join('\n');
    const added = 'Meanwhile the harbour choir sang for the crew, as it does every autumn on this day.';
    const own = CLAIM.replace('three', 'two');
    expect(foundIn([LEAD, added, own, added, LAST].join('\n'), kept(CLAIM, alone))).toEqual([own, 'edited']);
  });
});

suite('a passage that is gone', () => {
  it.each([
    ['with its paragraph', [LEAD, LAST].join('\n')],
    ['while both neighbours stand', TEXT.replace(`${CLAIM} `, '')],
    ['and another stands in its place', TEXT.replace(CLAIM, 'The mayor will open a new library at noon tomorrow.')],
  ])('is not found %s, nor is a look-alike elsewhere', (_, text) => {
    expect(foundIn(text)).toBeNull();
    const alike = CLAIM.replace('three written warnings', 'several verbal complaints');
    expect(foundIn(`${text}\nIn an older case this was said. ${alike} It came to nothing then.`)).toBeNull();
  });
});

suite('equal passages', () => {
  it('are told apart by what stands around them', () => {
    const answer = 'He declined to comment.';
    const text = [LEAD, answer, NEXT, answer, LAST].join('\n');
    const second = kept(answer, text, text.indexOf(NEXT));
    const changed = `A new lead.\n${text.replace('on Monday', 'on Tuesday')}`;
    expect(find(second, changed)?.span[0]).toBe(changed.lastIndexOf(answer));
    expect(find(kept(answer, text), changed)?.span[0]).toBe(changed.indexOf(answer));
    expect(foundIn(changed.replace(`${answer}\n${LAST}`, LAST), second)).toBeNull();
  });

  it('are found however short', () => {
    const text = `${TEXT} Rust?`;
    const changed = `More came later.\n${text}`;
    expect(foundIn(changed, kept('Rust?', text))).toEqual(['Rust?', 'moved']);
    expect(foundIn(changed, kept('ust', text, text.indexOf('Rust?')))).toEqual(['ust', 'moved']);
  });
});

suite('any script and any sign', () => {
  it.each([
    ['right to left', 'قال الوزير إن الميناء سيغلق يوم الاثنين بسبب العاصفة القوية.', 'الاثنين', 'الأحد'],
    ['without spaces', '大臣は港が月曜日に閉鎖されると述べたが理由は説明しなかった。', '月曜日', '日曜日'],
    ['emoji', 'The crew wrote 🚢🌊 that all is well 👩‍👩‍👧 and that they will land on Monday 🎉.', 'Monday', 'Sunday'],
    [
      'accents in two ways',
      'Le café du port a été fermé par la préfecture pour raison de sécurité.',
      'fermé',
      'rouvert',
    ],
  ])('%s', (_, sentence, word, other) => {
    const text = [LEAD, sentence, LAST].join('\n');
    const now = sentence.replace(word, other);
    const changed = `First of all.\n${text.replace(sentence, now)}`;
    expect(foundIn(changed, kept(sentence, text))).toEqual([now, 'edited']);
    expect(foundIn(`First of all.\n${text.normalize('NFD')}`, kept(sentence, text))?.[1]).toBe('moved');
  });

  it('does not mind quotation marks, dashes, ellipses and invisible characters', () => {
    const old = `Intro here. “It’s late” – said the mate… twice. Outro there.`;
    const quote = old.slice(12, old.indexOf(' Outro'));
    const changed = `New. Intro here. "It's la\u00adte" - said\u00a0the \u200bmate... twice. Outro there.`;
    expect(foundIn(changed, kept(quote, old))?.[1]).toBe('moved');
  });
});

suite('hostile input', () => {
  it.each([
    'constructor',
    '__proto__ toString valueOf',
    "$& $1 $` $'",
    '(a+)+$ [^]* \\b.*',
    '\ud800\udc00\ud800',
    '\0\0\0',
  ])('finds %j like other words', (words) => {
    const text = `${LEAD} ${words} ${LAST}`;
    const changed = `New. ${text}`;
    expect(foundIn(changed, kept(words, text))).toEqual([words, 'moved']);
    expect(foundIn(LEAD, kept(words, text))).toBeNull();
  });

  it('finds nothing in an empty text, and nothing of an empty passage', () => {
    expect(foundIn('')).toBeNull();
    expect(foundIn(' \n ')).toBeNull();
    const quote = { exact: '\u00ad', prefix: '', suffix: '' };
    expect(find({ quote, position: { start: 5, end: 6 } }, TEXT)).toBeNull();
  });
});

suite('findAll', () => {
  const sentences = prose(600, 21);
  const text = sentences.join(' ');
  const all = sentences.map((sentence) => kept(sentence, text));

  it('gives what find gives, each once, what stands in its place first', () => {
    const changed = text.replaceAll('ferry', 'boat').replace(/^/, 'Later. ');
    for (const now of [text, changed]) {
      const found = new Map([...findAll(all, now)].flatMap((step) => (step ? [step] : [])));
      expect(found.size).toBe(all.length);
      for (const [i, selectors] of all.entries()) expect(found.get(i)).toEqual(find(selectors, now));
    }
    expect([...findAll(all, text)]).not.toContain(null);
    const end = `${text.slice(0, text.length / 2)} Then it rained. ${text.slice(text.length / 2)}`;
    const order = [...findAll(all, end)];
    expect(order.indexOf(null)).toBeGreaterThan(200);
  });
});

suite('long texts', () => {
  const long = prose(6_500, 31).join(' ').slice(0, 500_000);

  it('takes no long step on half a million units', () => {
    const all = Array.from({ length: 40 }, (_, i) => describe([12_000 * i, 12_000 * i + 180], long));
    const changed = `New. ${long.replaceAll('crane', 'hoist')}`;
    let longest = 0;
    for (let run = 0; run < 3; run++) {
      const steps = findAll(all, changed);
      const times: number[] = [];
      for (let done: boolean | undefined = false; !done; )
        times.push(
          cpuMs(() => {
            done = steps.next().done;
          }),
        );
      longest = run === 0 ? Math.max(...times) : Math.min(longest, Math.max(...times));
    }
    // It takes some 18 ms; what grows with text and passages at once would take seconds.
    expect(longest).toBeLessThan(500);
  });

  it('finds a passage of many pages by its ends', () => {
    const selectors = describe([1_000, 301_000], long);
    const changed = `New. ${long.slice(0, 100_000)} Much was added here. ${long.slice(100_000)}`;
    const found = find(selectors, changed);
    const lead = long.slice(1_000).search(/\S/);
    expect(found?.span).toEqual([1_005 + lead, 301_005 + ' Much was added here. '.length]);
    const added = changesIn(changed, selectors)
      .filter(({ kind }) => kind === 'added')
      .map((change) => change.text);
    expect(added.join('')).toContain('Much was added here.');
  });
});

suite('any passage', () => {
  it('of an unchanged text is found where it was, and moves with what comes before it', () => {
    const unit = fc.constantFrom('a', 'Bo', ' ', ' ', '\n', '.', '’', '…', '\u00ad', '😀', 'é', '港', '$&');
    const text = fc.array(unit, { minLength: 1, maxLength: 80 }).map((units) => units.join(''));
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (any, a, b) => {
        const start = a % any.length;
        const span: Span = [start, start + 1 + (b % (any.length - start))];
        expect(find(describe(span, any), any)).toEqual({ span, how: 'same' });
      }),
    );
  });
});
