import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cpuMs } from '@/scripts/bench/cpu';
import { createEngine } from '@/utils/engine';
import { german } from '@/utils/engine/languages/de';
import { expectSound } from './sound';

const engine = createEngine(german);

/** Words and marks that make the rules for German work, strung together at random. */
const newsy = fc
  .array(
    fc.constantFrom(
      ...`“ ” " ‚ ‘ « » „ , . ? ! : ; — – ( ) … sagte teilte mit kündigte an wies zurück dass ob wie laut zufolge nach Angaben von so der die das Ministerium
      Sprecher Anna Hahl sie er es hieß heißt soll will haben genommen sein sei habe werde könnte angeblich nicht und aber ein Beamter Experten Frau Dr. 3. Mai 12. u. a. \n
      \uD800 שלום 🌧 Bericht Polizei im am Montag wurde bekannt Vorwurf unter Berufung auf eigenen seiner Meinung hat zurückgewiesen überzeugt davon geht aus hervor in möglich hielt für`
        .split(/ +/)
        .map((word) => word.replace(/^\n$/, '\n')),
    ),
    { maxLength: 120 },
  )
  .map((words) => words.join(' '));

const ARTICLE = `Kalkenau sperrt die Wehrbrücke
Die Brücke bleibt gesperrt. „Das Seil ist gerissen“, sagte Bürgermeisterin Thea Falkrieth am 3. März. Sie sei am Ufer gewesen.
Nach Angaben des Bauamts fehlen zwei Bolzen. Der Kassierer soll Geld genommen haben, die Werft wies den Vorwurf zurück.
Ein Beamter, der nicht genannt werden wollte, sagte, der Bericht liege in der Schublade.
`;

describe('a reading of German', () => {
  it('is sound whatever the text', () => {
    fc.assert(
      fc.property(newsy, (text) => expectSound(text, engine.read({ text, lang: 'de' }))),
      { numRuns: 500 },
    );
  });

  it('is the same for the same text', () => {
    expectSound(ARTICLE, engine.read({ text: ARTICLE }));
    expect(engine.read({ text: ARTICLE })).toEqual(createEngine().read({ text: ARTICLE }));
  });

  it.each([
    ['articles', ARTICLE.repeat(900)],
    ['no full stop', 'der Rat sagte und die Stadt sagte dass '.repeat(12_000)],
    ['commas only', 'Hahl, '.repeat(80_000)],
    ['brackets', 'Hahl ( '.repeat(60_000)],
    ['nouns', 'Brücke '.repeat(60_000)],
    ['articles of nouns', 'der die das '.repeat(40_000)],
    ['nested quotations', `${'„a '.repeat(1_000)}${'b“ '.repeat(1_000)}`.repeat(80)],
    ['nobody', 'laut laut zufolge so so '.repeat(20_000)],
    ['moods', 'Es sei so. '.repeat(40_000)],
  ])('takes a time that grows with the text: %s', (_, text) => {
    const took = cpuMs(() => engine.read({ text, lang: 'de' }));
    expect(took).toBeLessThan(9_000);
  });
});
