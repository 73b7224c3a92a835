import { describe, expect, it } from 'vitest';
import { createEngine } from '@/utils/engine';
import { german } from '@/utils/engine/languages/de';

const engine = createEngine(german);

describe('who is who in a German text', () => {
  const actorsIn = (text: string) => {
    const { claims, actors } = engine.read({ text, lang: 'de' });
    const names = new Map(actors.map(({ id, name }) => [id, name]));
    return claims.map(({ actor }) => names.get(actor ?? '') ?? null);
  };

  it.each([
    ['Bürgermeisterin Anna Hahl sagte, die Kasse sei leer. Hahl sagte, sie gehe.', ['Anna Hahl', 'Anna Hahl']],
    ['Bürgermeisterin Anna Hahl sagte, die Kasse sei leer. Sie sagte, sie gehe.', ['Anna Hahl', 'Anna Hahl']],
    [
      'Bürgermeisterin Anna Hahl sagte, die Kasse sei leer. Die Bürgermeisterin sagte, sie gehe.',
      ['Anna Hahl', 'Anna Hahl'],
    ],
    ['Anna Hahl traf Emil Dorn. Er sagte, die Kasse sei leer.', ['Emil Dorn']],
    ['Der Angeklagte Torvin Brask sagte, er schweige. Brask sagte, er gehe.', ['Torvin Brask', 'Torvin Brask']],
    [
      'Das Innenministerium sagte, es prüfe. Laut Innenministerium fehlt Geld.',
      ['Innenministerium', 'Innenministerium'],
    ],
    ['Emil Dorn von der Werft sagte, er gehe. Dorn sagte, er komme.', ['Emil Dorn', 'Emil Dorn']],
    ['Ursula von der Mühle sagte, sie gehe.', ['Ursula von der Mühle']],
    ['„Wer lügt?“, rief Emil Dorn der Menge zu.', ['Emil Dorn']],
    ['Hahl sagte, sie gehe. Bürgermeisterin Anna Hahl sagte, sie komme.', ['Anna Hahl', 'Anna Hahl']],
    ['Anna Weils Plan ist alt. Am Montag sagte Anna Weil, sie gehe.', ['Anna Weil']],
    ['Der Bürgermeister, Jonas Arven, sagte, er gehe. Arven sagte, er komme.', ['Jonas Arven', 'Jonas Arven']],
    ['„Nein“, sagte die Leiterin des Amtes, Anna Hahl, am Dienstag.', ['Anna Hahl']],
    ['Der Sprecher sagte, Anna Hahl, die er kennt, gehe.', ['Sprecher']],
    ['Laut Bauamt fehlt Geld. Nach Angaben des Bauamts ist es fort.', ['Bauamt', 'Bauamt']],
  ])('%s', (text, names) => {
    expect(actorsIn(text)).toEqual(names);
  });
});

/** The source as it stands in the text, and what the list of actors has. */
const NOMINATIVES: readonly (readonly [text: string, source: string, name: string])[] = [
  // The genitive of a noun that is known, and of one that is not.
  ['Nach Angaben des Bauamts fehlt Geld.', 'des Bauamts', 'Bauamt'],
  ['Nach Angaben des Bauamtes fehlt Geld.', 'des Bauamtes', 'Bauamt'],
  ['Nach Angaben des Bundeskanzleramts fehlt Geld.', 'des Bundeskanzleramts', 'Bundeskanzleramt'],
  ['Nach Angaben des Innenministeriums fehlt Geld.', 'des Innenministeriums', 'Innenministerium'],
  ['Nach Angaben des Sprechers fehlt Geld.', 'des Sprechers', 'Sprecher'],
  ['Nach Angaben eines Sprechers der Polizei fehlt Geld.', 'eines Sprechers der Polizei', 'Sprecher der Polizei'],
  ['Nach Angaben des Instituts in Ostrau fehlt Geld.', 'des Instituts in Ostrau', 'Institut in Ostrau'],
  ['Nach Angaben des Hauses fehlt Geld.', 'des Hauses', 'Haus'],
  ['Nach Angaben des Bundes fehlt Geld.', 'des Bundes', 'Bund'],
  ['Nach Angaben des Bündnisses fehlt Geld.', 'des Bündnisses', 'Bündnis'],
  ['Nach Angaben des Ausschusses fehlt Geld.', 'des Ausschusses', 'Ausschuss'],
  ['Nach Angaben des Komitees fehlt Geld.', 'des Komitees', 'Komitee'],
  [
    'Nach Angaben des Vereins „Harmstedter Boten“ fehlt Geld.',
    'des Vereins „Harmstedter Boten“',
    'Verein „Harmstedter Boten“',
  ],
  ['Nach Angaben der Polizei fehlt Geld.', 'der Polizei', 'Polizei'],
  ['Nach Angaben der Behörden fehlt Geld.', 'der Behörden', 'Behörden'],
  // No ending of a case.
  ['Nach Angaben von Jonas fehlt Geld.', 'Jonas', 'Jonas'],
  ['Nach Angaben von Jonas Behrens fehlt Geld.', 'Jonas Behrens', 'Jonas Behrens'],
  ['Nach Angaben des Zirkus Alba fehlt Geld.', 'des Zirkus Alba', 'Zirkus Alba'],
  ['Nach Angaben des AKN fehlt Geld.', 'des AKN', 'AKN'],
  ['Laut dem Landkreis fehlt Geld.', 'dem Landkreis', 'Landkreis'],
  // A name in the genitive.
  ['Nach Angaben Hahls fehlt Geld.', 'Hahls', 'Hahl'],
  ['Nach Angaben Anna Hahls fehlt Geld.', 'Anna Hahls', 'Anna Hahl'],
  // Nouns in "-en", and those that are adjectives.
  ['Nach Angaben des Präsidenten fehlt Geld.', 'des Präsidenten', 'Präsident'],
  ['Nach Angaben des Ex-Präsidenten fehlt Geld.', 'des Ex-Präsidenten', 'Ex-Präsident'],
  ['Nach Angaben des Zeugen fehlt Geld.', 'des Zeugen', 'Zeuge'],
  ['Nach Angaben eines Beamten fehlt Geld.', 'eines Beamten', 'Ein Beamter'],
  ['Nach Angaben mehrerer hoher Beamter fehlt Geld.', 'mehrerer hoher Beamter', 'Mehrere hohe Beamte'],
  ['Der Vorsitzende des Vereins sagte, er gehe.', 'Der Vorsitzende des Vereins', 'Vorsitzender des Vereins'],
  ['Nach Angaben der Vorsitzenden fehlt Geld.', 'der Vorsitzenden', 'Vorsitzende'],
  // The dative.
  ['Anwohnern zufolge fehlt Geld.', 'Anwohnern', 'Anwohner'],
  ['Laut einem Insider fehlt Geld.', 'einem Insider', 'Ein Insider'],
  ['Einer Studie zufolge fehlt Geld.', 'Einer Studie', 'Eine Studie'],
  ['Einem Bericht des Bauamts zufolge fehlt Geld.', 'Einem Bericht des Bauamts', 'Ein Bericht des Bauamts'],
  ['Laut einem internen Papier fehlt Geld.', 'einem internen Papier', 'Ein internes Papier'],
  // Adjectives: of a name they stay.
  ['Nach Angaben des örtlichen Krankenhauses fehlt Geld.', 'des örtlichen Krankenhauses', 'Krankenhaus'],
  [
    'Nach Angaben des Städtischen Krankenhauses fehlt Geld.',
    'des Städtischen Krankenhauses',
    'Städtisches Krankenhaus',
  ],
  ['Nach Angaben der Vereinigten Werften fehlt Geld.', 'der Vereinigten Werften', 'Vereinigte Werften'],
  ['Der Nationale Wetterdienst sagte, es regne.', 'Der Nationale Wetterdienst', 'Nationaler Wetterdienst'],
  [
    'Laut zwei mit der Sache vertrauten Personen fehlt Geld.',
    'zwei mit der Sache vertrauten Personen',
    'Zwei mit der Sache vertraute Personen',
  ],
];

describe('an actor of a German text', () => {
  it.each(NOMINATIVES)('%s: %s is %s', (text, source, name) => {
    const { claims, actors } = engine.read({ text, lang: 'de' });
    const [claim] = claims;
    expect(claim?.source?.map((span) => text.slice(...span))).toEqual([source]);
    expect(actors.find(({ id }) => id === claim?.actor)?.name).toBe(name);
  });

  it('has the role that stands before its name', () => {
    const text = 'Die Leiterin des Amtes, Anna Hahl, sagte, es regne.';
    expect(engine.read({ text, lang: 'de' }).actors).toMatchObject([{ name: 'Anna Hahl', role: 'Leiterin des Amtes' }]);
  });

  it('has a role in the nominative', () => {
    const text = 'Nach Angaben des Bürgermeisters Emil Dorn fehlt Geld.';
    expect(engine.read({ text, lang: 'de' }).actors).toMatchObject([{ name: 'Emil Dorn', role: 'Bürgermeister' }]);
  });
});
