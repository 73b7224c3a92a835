import { describe, expect, it } from 'vitest';
import { createEngine } from '@/utils/engine';
import { german } from '@/utils/engine/languages/de';

const engine = createEngine(german);

const found = (text: string, kind: string) =>
  engine
    .read({ text, lang: 'de' })
    .findings.filter(({ key }) => key.startsWith(`finding.${kind}`))
    .map(({ key, params }) => ({ key: key.slice('finding.'.length), ...params }));

describe('sources that a German text does not name', () => {
  it.each([
    [
      'Ein Beamter, der anonym bleiben wollte, weil er nicht befugt war, über den Fall zu sprechen, sagte, der Damm sei unsicher.',
      'ein Beamter',
      'weil er nicht befugt war',
    ],
    [
      'Der Damm sei unsicher, sagte ein Mitarbeiter des Hafens, der aus Angst um seine Stelle nicht genannt werden wollte.',
      'ein Mitarbeiter des Hafens',
      'aus Angst um seine Stelle',
    ],
    [
      'Zwei mit der Prüfung vertraute Beamte sagten, der Damm sei gerissen. Sie wollten anonym bleiben, um die Gespräche nicht zu gefährden.',
      'zwei mit der Prüfung vertraute Beamte',
      'um die Gespräche nicht zu gefährden',
    ],
  ])('have the reason that it gives: %s', (text, who, words) => {
    expect(found(text, 'anonymity')).toEqual([{ key: 'anonymity.reason', who, words }]);
  });

  it.each([
    ['Eine Diplomatin sagte, der Damm werde verkauft.', 'eine Diplomatin', 1],
    ['Nach Angaben eines Soldaten ist der Damm unsicher. Der Soldat sagte, er werde gesperrt.', 'ein Soldat', 1],
    ['Zwei Beamte sagten, der Damm werde verkauft.', 'zwei Beamte', 2],
    ['Ein Beamter sagte unter der Bedingung der Anonymität, der Damm sei unsicher.', 'ein Beamter', 1],
  ])('or none: %s', (text, who, count) => {
    expect(found(text, 'anonymity')).toEqual([{ key: 'anonymity.noReason', who, count }]);
  });

  it('are told of together where they are several', () => {
    const text = 'Zwei Beamte sagten, der Damm werde verkauft. Ein Insider sagte, das sei falsch.';
    expect(found(text, 'anonymity')).toEqual([{ key: 'anonymity.noReasonMany', who: 'zwei Beamte; ein Insider' }]);
  });

  it.each([
    'Ein Nachbar sagte, der Damm sei unsicher.',
    'Ein Sprecher der Stadt sagte, der Damm sei unsicher.',
    'Mehrere Beamte sagten, der Damm sei unsicher.',
    'Ein Minister sagte, der Damm sei unsicher. Innenminister Emil Dorn sagte, er werde gesperrt.',
    'Der Bürgermeister sagte, der Damm sei unsicher.',
  ])('are no finding where nobody keeps a name back: %s', (text) => {
    expect(found(text, 'anonymity')).toEqual([]);
  });
});

describe('words that came by way of others in a German text', () => {
  it.each([
    ['Die Zeitung berichtete, der Minister habe gesagt, die Brücke sei marode.', 'Zeitung → Minister'],
    ['Laut „Bote“ sagte der Minister, die Brücke sei marode.', '„Bote“ → Minister'],
    ['Emil Dorn sagte, Anna Hahl habe ihm gesagt, die Brücke sei marode.', 'Emil Dorn → Anna Hahl'],
    ['Anna Hahl sagte, laut Bauamt sei die Brücke marode.', 'Anna Hahl → Bauamt'],
    [
      'Der „Harmstedter Bote“ berichtete unter Berufung auf Ermittler, die Brücke sei marode.',
      '„Harmstedter Bote“ → Ermittler',
    ],
  ])('%s: %s', (text, who) => {
    expect(found(text, 'chain')).toEqual([{ key: 'chain.links', who }]);
  });

  it.each([
    'Anna Hahl sagte, die Brücke sei marode.',
    'Der „Harmstedter Bote“ berichtete, die Brücke sei marode.',
    'Emil Dorn sagte, er hoffe, die Brücke halte.',
    'Emil Dorn sagte, 90 Prozent der Wähler hätten gesagt, die Brücke sei marode.',
  ])('none in: %s', (text) => {
    expect(found(text, 'chain')).toEqual([]);
  });
});
