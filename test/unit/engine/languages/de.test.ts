import { describe, expect, it } from 'vitest';
import { createEngine } from '@/utils/engine';
import { german } from '@/utils/engine/languages/de';
import {
  claimsOf,
  forbidden,
  foundAttributions,
  foundStandings,
  parse,
  wantedAttributions,
  wantedStandings,
} from '../notation';

const engine = createEngine(german);

/** All attributions of the text, no more and no fewer. */
const SENTENCES: readonly string[] = [
  // A verb, its subject and a clause.
  '[S Das Bauamt] [C sagte], dass [P die Brücke marode ist].',
  '[S Bürgermeisterin Anna Hahl] [C sagte], [P die Brücke sei sicher].',
  '[S Anna Hahl] [C sagte] am Montag in Harmstedt, [P die Brücke könne bleiben].',
  'Am Montag [C erklärte] [S der Stadtrat], [P die Brücke werde gesperrt].',
  '[S Die Werft] [C teilte] am Abend [C mit], dass [P zwei Schiffe fehlen].',
  'Am Abend [C teilte] [S die Werft] [C mit], [P zwei Schiffe seien gesunken].',
  '[S Der Vorstand] [C räumte ein], dass [P Rechnungen fehlten].',
  '[S Sie] [C fügte hinzu], [P das Geld sei verloren].',
  '[S Der Müller] [C wies darauf hin], dass [P der Bach steigt].',
  '[S Die Polizei] [C hatte] am Montag [C mitgeteilt], [P der Wagen sei gefunden worden].',
  'Dass [P die Kasse leer ist], [C bestätigte] [S das Rathaus].',
  '[S Die Stadt] [C kündigte an], [P die Brücke im Mai zu sperren].',
  '[S Emil Dorn] [C bestritt], [P den Brand gelegt zu haben].',
  '[S Der Rat] [C fragte], [P ob die Kasse stimmt].',
  '[S Emil Dorn, der Wirt der Mühle], [C sagte], [P das Rad stehe still].',
  '[S Der Wirt], der seit Mai fehlt, [C sagte], [P das Rad stehe still].',
  // Content first.
  '[P Die Brücke sei sicher], [C sagte] [S Anna Hahl].',
  '[P Die Brücke], [C sagte] [S sie], [P sei sicher].',
  '[P „Wir haben alles verloren“], [C sagte] [S Anna Hahl] der Zeitung.',
  '[P »Wir haben alles verloren«], [C sagte] [S Anna Hahl].',
  '[P „Kommt er wieder?“], [C fragte] [S Anna Hahl].',
  '[P „Wir gehen“], [C sagte] [S Anna Hahl], [P „und wir kommen nicht zurück.“]',
  '[S Anna Hahl] [C sagte]: [P „Wir haben alles verloren.“]',
  '[S Sie] [C betonte]: [P Die Brücke ist sicher.]',
  '[P „Wir gehen“], [C so] [S der Wirt].',
  '[P Die Brücke sei sicher], [C so] [S die Bürgermeisterin].',
  '[P Das sei ein „schwerer Fehler“], [C sagte] [S Anna Hahl].',
  // Two verbs, one subject.
  '[S1 [S2 Der Rat]] [C1 sagte], [P1 die Kasse sei leer], und [C2 kündigte] [P2 eine Prüfung] [C2 an].',
  // The rest of the sentence.
  '[C Laut] [S Polizei] [P fuhr der Wagen zu schnell].',
  '[P Der Wagen fuhr] [C laut] [S Polizei] [P zu schnell].',
  '[C Nach Angaben] [S der Werft] [P fehlen zwei Schiffe].',
  '[C Nach Angaben von] [S Anna Hahl] [P fehlen zwei Schiffe].',
  '[S Dem Bericht] [C zufolge] [P fehlen zwei Schiffe].',
  '[P Zwei Schiffe fehlen], wie [S die Werft] [C mitteilte].',
  'Wie [S die Zeitung „Der Bote“] [C berichtete], [P fehlen zwei Schiffe].',
  '[P In der Kasse fehlten neun Euro], [C heißt es] in [S dem Bericht].',
  // Objects.
  '[S Die Werft] [C bestätigte] am Montag [P den Verkauf].',
  '[S Die Bank] [C wies] [P die Vorwürfe] [C zurück].',
  '[S Der Verein] [C warnte vor] [P einer Flut].',
  '[P Die Vorwürfe] [C wies] [S er] [C zurück].',
  // No verb of saying.
  '[S Ein Nachbar] [C winkt] ab: [P „Da war nie jemand.“]',
  '[P „Da war nie jemand.“] Das [C sagte] [S Anna Hahl] im Rathaus.',
  'Auf die Frage, ob er gehe, [C antwortete] [S der Wirt]: [P „Nein, nie.“]',
  // More of the rest of the sentence.
  '[C Nach] [S russischen] [C Angaben] [P fehlen zwei Schiffe].',
  '[P [S Die Werft] hat] [C nach eigenen Angaben] [P zwei Schiffe verloren].',
  '[S Seiner] [C Meinung nach] [P fehlen zwei Schiffe].',
  'Wie aus [S dem Bericht] [C hervorgeht], [P fehlen zwei Schiffe].',
  '[S Sie] [C ist überzeugt], dass [P die Schiffe zurückkommen].',
  '[S Der Prüfer] [C hielt] es [C für] [P möglich], dass [P ein Bolzen fehlt].',
  // Nobody.
  '[P Der Kassierer] [C soll] [P das Geld gestohlen haben].',
  '[P Der Kassierer floh] [C angeblich] [P über die Grenze].',
  '[S Ein Nachbar] [C will] [P den Wagen gesehen haben].',
  // Nouns.
  'Hintergrund ist der [C Verdacht], [P er habe Geld gestohlen].',
  // The mood alone.
  '[S Der Wirt] [C sagte], [P das Rad stehe still]. [P Man müsse es sanieren.] Dann ging er.',
  '[S Der Wirt] [C sagte], [P das Rad stehe still]. [P Die Bauern hätten es verboten.] Dann ging er.',
  '[S Der Wirt] [C sagte], [P das Rad stehe still]. [P Man müsse es sanieren.] [P „Es ist alt und morsch.“]',
];

/** No attribution. */
const NONE: readonly string[] = [
  'Die Brücke soll im Mai öffnen.',
  'Sie will den Hof verkaufen und in die Stadt ziehen.',
  'Im Saal war es sehr laut.',
  'Das Gasthaus „Zur Mühle“ hat geöffnet.',
  'Der Rat nahm den Bericht an.',
  'Sie teilte das Brot mit den Kindern.',
  'Er warf den Ball in den Fluss.',
];

describe('the engine in German', () => {
  it.each(SENTENCES)('reads %s', (notation) => {
    const marked = parse(notation);
    expect(foundAttributions(marked.text, engine, 'de')).toEqual(wantedAttributions(marked));
  });

  it.each(NONE)('finds nobody who speaks in %s', (text) => {
    expect(foundAttributions(text, engine, 'de')).toEqual([]);
  });
});

describe.each(german.standingRules.map((rule) => [rule.id, rule] as const))('the German rule %s', (id, rule) => {
  const rulesIn = (text: string, reader = engine) =>
    claimsOf(text, reader, 'de').flatMap(({ standing }) => standing.map((one) => one.rule));

  it.each(rule.hits)('finds its cue in: %s', (notation) => {
    const marked = parse(notation);
    expect(foundStandings(marked.text, engine, 'de')).toEqual(expect.arrayContaining(wantedStandings(marked)));
    expect(rulesIn(marked.text)).toContain(id);
  });

  it.each(rule.misses)('finds nothing in: %s', (sentence) => {
    expect(rulesIn(parse(sentence).text)).not.toContain(id);
  });

  it.each(rule.unless ?? [])('would find something in a miss without its veto: %s', (veto) => {
    const unless = rule.unless?.filter((other) => other !== veto) ?? [];
    const standingRules = german.standingRules.map((other) => (other === rule ? { ...rule, unless } : other));
    const without = createEngine({ ...german, standingRules });
    expect(rule.misses.filter((miss) => rulesIn(parse(miss).text, without).includes(id))).not.toEqual([]);
  });

  it('shows two hits and two near misses at least, and its source', () => {
    expect(rule.hits.length).toBeGreaterThan(1);
    expect(rule.misses.length).toBeGreaterThan(1);
    expect(rule.source).not.toBe('');
    expect(id).toMatch(new RegExp(`^${rule.value}\\.`));
  });
});

describe('the standings of a German sentence', () => {
  it.each([
    'Anna Hahl sagte, die Brücke könnte brechen.',
    '„Die Brücke könnte brechen“, sagte Anna Hahl.',
    'Laut Polizei soll der Wirt geflohen sein.',
    'Der Wirt [T:disputed bestritt] den Vorwurf.',
    'Die Werft hat den Verkauf [T:unconfirmed nicht bestätigt].',
    'Der Damm [T:speculation könnte] brechen.',
  ])('%s', (notation) => {
    const marked = parse(notation);
    expect(foundStandings(marked.text, engine, 'de')).toEqual(wantedStandings(marked));
    expect(forbidden(marked, '!T')).toEqual([]);
  });
});

describe('the sourcing of a German claim', () => {
  it.each([
    ['Bürgermeisterin Anna Hahl sagte, das Geld sei fort.', 'named'],
    ['Das Innenministerium sagte, das Geld sei fort.', 'named'],
    ['Ein Sprecher der Polizei sagte, das Geld sei fort.', 'named'],
    ['Eine Polizeisprecherin sagte, das Geld sei fort.', 'named'],
    ['Der Prüfbericht besagt nichts, laut Gutachten ist das Geld fort.', 'document'],
    ['Die Nachrichtenagentur Tagblatt meldete, das Geld sei fort.', 'media'],
    ['Medienberichten zufolge ist das Geld fort.', 'media'],
    ['Ein Beamter sagte, das Geld sei fort.', 'unnamed'],
    ['Zwei Beamte sagten, das Geld sei fort.', 'unnamed'],
    ['Ein Insider sagte, das Geld sei fort.', 'unnamed'],
    ['Ein Beamter, der nicht genannt werden wollte, sagte, das Geld sei fort.', 'unnamed'],
    ['Experten sagten, das Geld sei fort.', 'vague'],
    ['Mehrere Anwohner sagten, das Geld sei fort.', 'vague'],
    ['Angeblich ist das Geld fort.', 'none'],
  ])('%s: %s', (text, sourcing) => {
    expect(claimsOf(text, engine, 'de').map((claim) => claim.sourcing)).toEqual([sourcing]);
  });
});

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
  ])('%s', (text, names) => {
    expect(actorsIn(text)).toEqual(names);
  });
});

describe('German text', () => {
  it('is recognised, and its ordinals end no sentence', () => {
    const text = 'Am 3. Mai war die Brücke gesperrt, sagte Anna Hahl, und niemand kam. Nach dem 12. Spiel ging er.';
    const reading = engine.read({ text });
    expect(reading.lang).toBe('de');
    expect(reading.summary.sentences).toBe(2);
  });
});
