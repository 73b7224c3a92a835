import type { ActorKind } from '../../../model';
import type { HeadNoun } from '../../language-pack';

type Options = Omit<HeadNoun, 'kind' | 'number'>;
type Row = readonly [kind: ActorKind, nouns: string, options?: Options];
const ANONYMOUS = { anonymous: true } as const;
const SPEAKS_FOR = { speaksFor: true } as const;

/**
 * Head nouns of sources, by the sourcing tables of this project's labelling guidelines and the roles that German newspapers give
 * their sources. Compounds are known by their last part ("Polizeisprecherin", "Innenministerium": `noun.ts`), so that each stands here once.
 *
 * Persons: masculines in "-er", "-or" and the like, whose plural is told by the article; "-in" and "-innen" are made from them.
 */
const PERSONS: readonly Row[] = [
  ['person', 'sprecher wortführer', SPEAKS_FOR],
  ['anonymous', 'insider informant informanten hinweisgeber whistleblower', ANONYMOUS],
  [
    'government',
    `minister kanzler präsident präsidenten bürgermeister oberbürgermeister senator senatoren politiker diplomat diplomaten botschafter
    unterhändler beamter beamte beamten abgeordneter abgeordnete abgeordneten staatssekretär staatssekretäre regierungschef kommissar
    kommissare gouverneur gouverneure landrat landräte dezernent dezernenten stadtrat außenpolitiker oppositionsführer fraktionschef
    parteichef vorsitzender vorsitzende vorsitzenden berater kandidat kandidaten gesandter gesandte gesandten bürgerrechtler premier
    ministerpräsident ministerpräsidenten regierungssprecher monarch könig vertreter amtsträger funktionär funktionäre
    beigeordneter beigeordnete beauftragter beauftragte beauftragten`,
  ],
  [
    'military',
    `general generäle soldat soldaten kommandeur kommandeure offizier offiziere befehlshaber admiral oberst kämpfer rebell rebellen milizionär
    milizionäre`,
  ],
  ['court', 'richter staatsanwalt staatsanwälte oberstaatsanwalt ankläger schöffe schöffen'],
  [
    'expert',
    `experte experten fachmann fachleute forscher wissenschaftler ökonom ökonomen analyst analysten professor professoren historiker
    gutachter sachverständiger sachverständige sachverständigen arzt ärzte mediziner virologe virologen epidemiologe epidemiologen
    psychologe psychologen soziologe soziologen jurist juristen politologe politologen meteorologe meteorologen geologe geologen
    biologe biologen klimaforscher statistiker beobachter kommentator kommentatoren kritiker ermittler prüfer kenner volkswirt volkswirte
    ingenieur ingenieure statiker techniker seismologe seismologen studienautor studienautoren physiker chemiker hydrologe hydrologen`,
  ],
  [
    'media',
    'journalist journalisten reporter korrespondent korrespondenten redakteur redakteure moderator moderatoren',
  ],
  [
    'person',
    `mann männer frau frauen junge jungen mädchen person personen mensch menschen leute bewohner anwohner nachbar nachbarn zeuge zeugen
    augenzeuge augenzeugen opfer überlebender überlebende überlebenden demonstrant demonstranten aktivist aktivisten anhänger gegner wähler
    arbeiter mitarbeiter angestellter angestellte angestellten beschäftigter beschäftigte beschäftigten manager geschäftsführer
    direktor direktoren leiter chef chefs inhaber eigentümer besitzer gründer anwalt anwälte rechtsanwalt rechtsanwälte verteidiger
    freund freunde kollege kollegen verwandter verwandte verwandten angehöriger angehörige angehörigen vater mutter sohn tochter bruder
    schwester witwe witwer eltern spieler trainer fan fans lehrer schüler student studenten bauer bauern landwirt landwirte fahrer kunde
    kunden händler tourist touristen patient patienten pfarrer bischof bischöfe priester investor investoren anleger aktionär aktionäre
    banker unternehmer vorstand vorstände vorstandschef vorstandsvorsitzender vorstandsvorsitzende aufsichtsrat mitglied mitglieder
    teilnehmer helfer retter feuerwehrmann feuerwehrleute polizist polizisten häftling häftlinge angeklagter angeklagte angeklagten
    beschuldigter beschuldigte beschuldigten verdächtiger verdächtige verdächtigen täter kläger nebenkläger autor autoren schriftsteller
    künstler schauspieler sänger regisseur regisseure kurator kuratoren mieter vermieter steuerzahler verbraucher pendler gewerkschafter
    betriebsrat betriebsräte bergmann bergleute fischer wirt wirte verkäufer passant passanten gast gäste besucher pilot piloten kapitän
    kapitäne befragter befragte befragten betroffener betroffene betroffenen flüchtling flüchtlinge unterstützer organisator
    organisatoren veranstalter züchter gärtner architekt architekten hausmeister pfleger pflegekraft hebamme sanitäter notarzt
    einsatzleiter dorfbewohner schwager onkel tante neffe nichte cousin cousine großvater großmutter enkel enkelin gefährte mandant
    mandanten intendant intendanten rektor rektoren schatzmeister geschäftsmann sportler stürmer torwart bundestrainer`,
  ],
];

/** Women of those that end otherwise than in "-in". */
const FEMALE = 'frau mutter tochter schwester witwe tante nichte cousine großmutter hebamme pflegekraft';
const MALE = 'mann vater sohn bruder witwer onkel neffe cousin großvater junge könig';

const BODIES: readonly Row[] = [
  [
    'government',
    `ministerium/ministerien behörde/behörden amt/ämter regierung/regierungen verwaltung/verwaltungen parlament/parlamente kabinett senat
    magistrat kommission/kommissionen rat/räte botschaft/botschaften polizei feuerwehr staat/staaten stadt/städte gemeinde/gemeinden kommune/kommunen
    landkreis/landkreise kreis bezirk präsidium/präsidien direktion/direktionen kreml bundestag landtag bundesrat kanzleramt zoll inspektion
    opposition koalition/koalitionen delegation/delegationen weltgesundheitsorganisation rathaus zentrale kammer/kammern
    aufsicht leitstelle bundesamt landesamt ratshaus`,
  ],
  [
    'military',
    'armee/armeen streitkräfte militär marine luftwaffe bundeswehr generalstab truppe/truppen miliz/milizen heer einheit/einheiten kommando',
  ],
  [
    'court',
    'gericht/gerichte staatsanwaltschaft/staatsanwaltschaften anklage bundesgerichtshof gerichtshof tribunal anklagebehörde verteidigung',
  ],
  [
    'media',
    `zeitung/zeitungen magazin/magazine sender/sender rundfunk nachrichtenagentur/nachrichtenagenturen blatt/blätter nachrichtenportal portal/portale
    nachrichtensender medium/medien fernsehen radio redaktion/redaktionen presse nachrichtendienst`,
  ],
  [
    'organisation',
    `unternehmen/unternehmen konzern/konzerne firma/firmen gesellschaft/gesellschaften verband/verbände verein/vereine gewerkschaft/gewerkschaften
    stiftung/stiftungen organisation/organisationen institut/institute universität/universitäten hochschule/hochschulen schule/schulen
    klinik/kliniken krankenhaus/krankenhäuser bank/banken partei/parteien fraktion/fraktionen club klub team mannschaft betreiber/betreiber
    hersteller/hersteller bahn airline reederei werft genossenschaft/genossenschaften initiative/initiativen bündnis vorstand geschäftsführung
    kirche/kirchen bistum diözese museum/museen theater zentralbank notenbank versicherer/versicherer betrieb/betriebe vermieterin werk
    ausschuss/ausschüsse gremium/gremien forschungszentrum zentrum labor lager familie/familien branche industrie gruppe/gruppen
    versorger/versorger anbieter/anbieter dienst/dienste zentralrat dachverband kanzlei börse leitung ag gmbh fc tochter
    wetterdienst seite/seiten kreise`,
  ],
];

const TEXTS = `bericht berichte studie studien umfrage umfragen erhebung dokument dokumente erklärung erklärungen mitteilung mitteilungen
  pressemitteilung klage anklageschrift gutachten protokoll protokolle brief briefe schreiben email e-mail e-mails mail mails nachricht tweet post
  beitrag video videos aufnahme aufnahmen aufzeichnung aufzeichnungen foto fotos buch artikel analyse analysen prüfbericht abschlussbericht
  daten statistik statistiken zahlen gesetz vertrag verträge abkommen entwurf akte akten ermittlungsakten unterlage unterlagen papier notiz vermerk
  urteil beschluss bescheid antrag stellungnahme resolution prognose schätzung schätzungen berechnungen untersuchung untersuchungen
  auswertung befund befunde ergebnisse messungen angaben liste bilanz strategiepapier positionspapier tagebuch logbuch website webseite
  internetseite meldung meldungen text rechnung rechnungen gesetzentwurf antwort agenturmeldung agenturmeldungen medienbericht medienberichte
  medienberichten presseberichte presseberichten einsatzbericht lagebericht polizeibericht geschäftsbericht jahresbericht zwischenbericht`;

const ANONYMOUS_MANY = 'quelle quellen kreise kreisen insiderkreise informantenkreise';

const list = (words: string): string[] => words.trim().split(/\s+/);

export const HEADS: ReadonlyMap<string, HeadNoun> = new Map<string, HeadNoun>([
  ...texts(),
  ...bodies(),
  ...persons(),
  ...list(ANONYMOUS_MANY).map((noun) => [noun, { kind: 'anonymous', number: 'many', anonymous: true }] as const),
]);

export const GENDERS: ReadonlyMap<string, 'male' | 'female'> = new Map([
  ...PERSONS.flatMap(([, nouns]) =>
    list(nouns)
      .filter((noun) => /(?:er|or|är|eur|ent|ist|iker|chef|arzt|anwalt|ler|loge|nom|rat)$/.test(noun))
      .flatMap((noun) => [[noun, 'male'] as const, [womanOf(noun), 'female'] as const]),
  ),
  ...list(FEMALE).map((noun) => [noun, 'female'] as const),
  ...list(MALE).map((noun) => [noun, 'male'] as const),
  ['herr', 'male'],
  ['herrn', 'male'],
]);

function* persons(): Generator<readonly [string, HeadNoun]> {
  for (const [kind, nouns, options] of PERSONS)
    for (const noun of list(nouns)) {
      const many = isPlural(noun);
      yield [noun, { kind, number: many ? 'many' : 'one', ...options }];
      if (many) continue;
      yield [womanOf(noun), { kind, number: 'one', ...options }];
      yield [`${womanOf(noun)}nen`, { kind, number: 'many', ...options }];
      yield [`${noun}s`, { kind, number: 'one', ...options }];
      if (/er$/.test(noun)) yield [`${noun}n`, { kind, number: 'many', ...options }];
    }
}

/** Forms that are plural whatever the article, or a masculine in "-en": "zwei Experten", "des Experten" (the article tells). */
function isPlural(noun: string): boolean {
  return /(?:leute|[^eun]en|innen|eltern|männer|frauen|ärzte|anwälte|chefs|fans|räte|freunde|gäste|mitglieder|nachbarn|bauern|linge|äre|eure|iere|wirte|säle|bischöfe|staatsanwälte)$/.test(
    noun,
  );
}

function womanOf(noun: string): string {
  if (noun.endsWith('arzt')) return noun.replace(/arzt$/, 'ärztin');
  if (noun.endsWith('anwalt')) return noun.replace(/anwalt$/, 'anwältin');
  if (noun.endsWith('rat')) return noun.replace(/rat$/, 'rätin');
  if (noun.endsWith('mann')) return noun.replace(/mann$/, 'frau');
  return `${noun.replace(/e$/, '')}in`;
}

function* bodies(): Generator<readonly [string, HeadNoun]> {
  for (const [kind, nouns, options] of BODIES)
    for (const pair of list(nouns)) {
      const [one, many] = pair.split('/');
      yield [one, { kind, number: 'body', ...options }];
      if (!/s$/.test(one)) yield [`${one}s`, { kind, number: 'body', ...options }];
      yield [`${one}es`, { kind, number: 'body', ...options }];
      if (many && many !== one) {
        yield [many, { kind, number: 'bodies', ...options }];
        if (!/[ns]$/.test(many)) yield [`${many}n`, { kind, number: 'bodies', ...options }];
      }
    }
}

function* texts(): Generator<readonly [string, HeadNoun]> {
  for (const noun of list(TEXTS)) {
    yield [noun, { kind: 'document', number: 'text' }];
    if (!/[sn]$/.test(noun)) yield [`${noun}s`, { kind: 'document', number: 'text' }];
    if (noun.endsWith('e')) yield [`${noun}n`, { kind: 'document', number: 'text' }];
    else yield [`${noun}es`, { kind: 'document', number: 'text' }];
  }
}

/** A form with an ending to the word it is listed by, for nouns that are taken up: "des Ministeriums" to "ministerium". */
export const NOUNS_ALIKE: ReadonlyMap<string, string> = new Map(
  [...HEADS.keys()].flatMap((noun) => {
    const base = noun.endsWith('es') ? noun.slice(0, -2) : noun.endsWith('s') ? noun.slice(0, -1) : '';
    return base !== '' && HEADS.has(base) ? [[noun, base] as const] : [];
  }),
);
