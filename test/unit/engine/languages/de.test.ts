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
  '[S Sie] dankte der Polizei und [C sagte], [P alles sei gut].',
  // The rest of the sentence.
  '[C Laut] [S Polizei] [P fuhr der Wagen zu schnell].',
  '[P Der Wagen fuhr] [C laut] [S Polizei] [P zu schnell].',
  '[C Laut] [S „Bote“] [P fehlen zwei Schiffe].',
  '[S1 Anna Hahl] [C1 sagte], [P1 [C2 laut] [S2 Bauamt] [P2 sei die Brücke marode]].',
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
  '[S Emil Dorn] [C warf] der Stadt [C vor], [P die Brücke sperren zu wollen].',
  '[S Die Opposition] [C warf] dem Minister [C vor], [P das Geld verschwendet zu haben].',
  '[S Er] [C warf] dem Bauamt [C vor], [P die Stadt hinhalten zu wollen].',
  '[S Der Wirt] [C warf] ihr [C vor], [P nicht helfen zu wollen].',
  '[S Die Anklage] [C wirft] Emil Dorn [C vor], [P den Brand gelegt zu haben].',
  '[S Hahl] [C warf] [P dem Rat Untätigkeit] [C vor].',
  '[S Sie] [C kündigte an], [P die Brücke nicht sperren zu wollen].',
  // A source that is told by what it is close to.
  '[S Zwei mit den Verhandlungen vertraute Personen] [C sagten], [P die Werft werde verkauft].',
  '[S Mit der Sache vertraute Beamte] [C sagten], [P die Werft werde verkauft].',
  '[S Eine den Ermittlern nahestehende Person] [C sagte], [P die Werft werde verkauft].',
  '[S Ein an den Gesprächen beteiligter Diplomat] [C sagte], [P die Werft werde verkauft].',
  'Aus [S mit dem Vorgang vertrauten Kreisen] [C hieß es], [P die Werft werde verkauft].',
  '[P Die Werft werde verkauft], [C sagten] [S mit den Plänen vertraute Personen].',
  '[S Mehrere mit der Sache direkt vertraute Personen] [C bestätigten] [P den Verkauf].',
  '[S Mit der Sache vertrauten Personen] [C zufolge] [P wird die Werft verkauft].',
  '[C Nach Angaben von] [S mit den Plänen des Konzerns vertrauten Personen] [P wird die Werft verkauft].',
  '[S Die Anwälte der in Ostrau festgehaltenen Frau] [C sagten], [P sie sei frei].',
  '[S Die am Montag gewählte Rektorin] [C sagte], [P die Werft werde verkauft].',
  '[S1 Der Wirt] [C1 sagte], [P1 das Rad stehe still]. [S2 Zwei mit dem Bau vertraute Personen] [C2 sagten], [P2 es sei morsch].',
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
  '[P Er] [C soll] [P in Haft sitzen].',
  '[P Das Papier] [C soll] [P dem Ministerium vorliegen].',
  'Der Mann, der [P in Ostrau leben] [C soll], kam nie an.',
  '[P Gestohlen haben] [C soll] [P er das Geld im Mai].',
  '[P Er] [C soll] [P sie geschlagen, getreten und bedroht haben].',
  '[P Der Vater] [C soll] [P den Sohn, der neun Jahre alt ist, geschlagen haben].',
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
  'Das Gesetz soll im Herbst kommen.',
  'Die Brücke soll 2031 fertig werden.',
  'Die Einigung soll den Streit beenden.',
  'Damit soll verhindert werden, dass der Damm bricht.',
  'Der Umbau soll bis Mai abgeschlossen sein.',
  'Künftig sollen sich die Gäste nur im Hof aufhalten.',
  'Sie will den Hof verkaufen und in die Stadt ziehen.',
  'Im Saal war es sehr laut.',
  'Das Gasthaus „Zur Mühle“ hat geöffnet.',
  'Der Rat nahm den Bericht an.',
  'Sie teilte das Brot mit den Kindern.',
  'Er warf den Ball in den Fluss.',
  'Sie vertraute Anna Hahl ihr Geld an.',
  'Der vom Amt bestätigte Plan hängt im Rathaus.',
  'Die Wirte wollen zahlen und haben es versucht.',
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
    ['Der „Harmstedter Bote“ meldete, das Geld sei fort.', 'media'],
    ['Der „Bote“ meldete, das Geld sei fort.', 'media'],
    ['Ein Beamter sagte, das Geld sei fort.', 'unnamed'],
    ['Zwei Beamte sagten, das Geld sei fort.', 'unnamed'],
    ['Ein Insider sagte, das Geld sei fort.', 'unnamed'],
    ['Mit der Sache vertraute Beamte sagten, das Geld sei fort.', 'unnamed'],
    ['Eine in die Pläne eingeweihte Beamtin sagte, das Geld sei fort.', 'unnamed'],
    ['Die der Zeitung vorliegenden Unterlagen zeigen, dass Geld fehlt.', 'document'],
    ['Am Streit beteiligte Firmen sagten, das Geld sei fort.', 'vague'],
    ['Ein Beamter, der nicht genannt werden wollte, sagte, das Geld sei fort.', 'unnamed'],
    ['Experten sagten, das Geld sei fort.', 'vague'],
    ['Mehrere Anwohner sagten, das Geld sei fort.', 'vague'],
    ['Angeblich ist das Geld fort.', 'none'],
  ])('%s: %s', (text, sourcing) => {
    expect(claimsOf(text, engine, 'de').map((claim) => claim.sourcing)).toEqual([sourcing]);
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
