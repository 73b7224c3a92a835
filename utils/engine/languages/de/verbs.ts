import type { CueForm, CueVerb, VerbForm } from '../../language-pack';

/**
 * Verbs that carry attributions. Source: the verbs of saying and thinking in the "Handbuch deutscher Kommunikationsverben" (Harras et al.
 * 2004), cut down to those of news prose, with the complements that Duden's "Die Grammatik" gives them.
 *
 * Complements, in the letters of `CueVerb.complements`: `t` a clause with "dass", `w` with "ob", "wie" …, `b` a main clause (in the subjunctive
 * as a rule), `i` a "zu" infinitive, `n` an object, `p` a phrase that opens with a preposition, `q` a quotation or colon, or content before it.
 */
type Options = Partial<Pick<CueVerb, 'prepositions' | 'objectBy' | 'passive'>>;
type Row = readonly [lemmas: string, complements: string, options?: Options];

const HEARSAY = { passive: 'hearsay' } as const;

/** Weak verbs, by their infinitive; `|` parts a particle that stands apart. */
const SAID: readonly Row[] = [
  ['sagen', 'tbwq', HEARSAY],
  ['erklären', 'tbwq', HEARSAY],
  ['mit|teilen', 'tbwq', HEARSAY],
  ['berichten', 'tbwqp', { ...HEARSAY, prepositions: ['von', 'über'] }],
  ['betonen bekräftigen beteuern versichern', 'tbwqn'],
  ['erzählen schildern erläutern dar|legen', 'tbwqn'],
  ['antworten entgegnen erwidern kontern', 'tbq'],
  ['behaupten', 'tbqi', HEARSAY],
  ['vermuten mutmaßen', 'tbqn', HEARSAY],
  ['an|kündigen', 'tbqni', HEARSAY],
  ['ein|räumen', 'tbqni'],
  ['bestätigen', 'tbwqn', HEARSAY],
  ['dementieren leugnen', 'tbqni'],
  ['melden vermelden', 'tbqn', HEARSAY],
  ['meinen glauben', 'tbq'],
  ['kritisieren bemängeln rügen', 'tbqn'],
  ['beklagen', 'tbqn'],

  ['warnen', 'tbqpi', { prepositions: ['vor', 'davor'] }],
  ['mahnen', 'tbq'],
  ['hinzu|fügen ergänzen', 'tbq'],
  ['fragen nach|fragen', 'wq'],
  ['fest|stellen klar|stellen', 'tbwq'],
  ['konstatieren resümieren bilanzieren prognostizieren diagnostizieren', 'tbqn'],
  ['erwarten', 'tn'],
  ['schätzen', 'tbq', HEARSAY],
  ['urteilen argumentieren spotten scherzen', 'tbq'],
  ['begründen', 'qp', { prepositions: ['mit', 'damit'] }],
  ['verkünden', 'tbqn'],
  ['äußern', 'q'],
  ['aus|sagen', 'tbwq'],
  ['zitieren', 'n'],
  ['werten bewerten', 'p', { prepositions: ['als'] }],
  ['twittern posten', 'tbq'],
  ['an|merken bemerken vermerken', 'tbq'],
  ['an|führen', 'tbq'],
  ['zu|sichern', 'tbqni'],
  ['drohen', 'tbqi'],
  ['nach|legen', 'q'],
  ['informieren', 't'],
  ['signalisieren an|deuten suggerieren', 'tbqn'],
  ['spekulieren', 'tq'],
  ['enthüllen offenbaren', 'tbwqn'],
  ['zeigen belegen', 'twn', { objectBy: 'text' }],
  ['folgern', 'tbq'],
  ['überzeugen', 'tbq'],
  ['erinnern', 'tq'],
  ['analysieren', 'q'],
  ['protestieren', 'tq'],
  ['loben würdigen', 'tbqn'],
  ['prophezeien', 'tbqn'],
  ['verlauten', 'tbq'],
];

/** Wanting, hoping, taking a side: no claim in the everyday sense. */
const OTHER: readonly Row[] = [
  ['rechnen', 'p', { prepositions: ['mit', 'damit'] }],
  ['bedauern begrüßen', 'tqn'],
  ['fordern verlangen', 'tbqn'],
  ['klagen', 'tbqp', { prepositions: ['über', 'darüber'] }],
  ['hoffen', 'tbqp', { prepositions: ['auf', 'darauf'] }],
  ['fürchten befürchten', 'tbqn'],
  ['appellieren', 'q'],
  ['an|regen', 'tqn'],
  ['plädieren', 'p', { prepositions: ['für', 'dafür'] }],
  ['befürworten unterstützen', 'n'],
];

/** Strong verbs, with their forms: third person present, plural present or infinitive, past, past plural, subjunctive, participle. */
const STRONG: readonly (readonly [
  forms: string,
  complements: string,
  options?: Options & { readonly class?: 'other' },
])[] = [
  ['schreiben schreibt schrieb schrieben schreibe geschrieben', 'tbwq', HEARSAY],
  ['zurück|weisen weist wies wiesen weise gewiesen', 'qnt'],
  ['hin|weisen weist wies wiesen weise gewiesen', 't'],
  ['verweisen verweist verwies verwiesen verweise verwiesen', 'p', { prepositions: ['auf', 'darauf'] }],
  ['vor|werfen wirft warf warfen werfe geworfen', 'tbnqi', HEARSAY],
  ['zu|geben gibt gab gaben gebe gegeben', 'tbqi'],
  ['bekannt|geben gibt gab gaben gebe gegeben', 'tbwqn'],
  ['an|geben gibt gab gaben gebe gegeben', 'tbqi'],
  ['zu|rufen ruft rief riefen rufe gerufen', 'q'],
  ['rufen ruft rief riefen rufe gerufen', 'q'],
  ['bestreiten bestreitet bestritt bestritten bestreite bestritten', 'tbqni'],
  ['ab|streiten streitet stritt stritten streite gestritten', 'tbqni'],
  ['gestehen gesteht gestand gestanden gestehe gestanden', 'tbqni'],
  ['unterstreichen unterstreicht unterstrich unterstrichen unterstreiche unterstrichen', 'tbqn'],
  ['hervor|gehen geht ging gingen gehe gegangen', 't'],
  ['stehen steht stand standen stehe gestanden', 'tq'],
  ['hervor|heben hebt hob hoben hebe gehoben', 'tqn'],
  ['widersprechen widerspricht widersprach widersprachen widerspreche widersprochen', 'q'],
  ['sprechen spricht sprach sprachen spreche gesprochen', 'p', { prepositions: ['von', 'davon'] }],
  ['versprechen verspricht versprach versprachen verspreche versprochen', 'tbqni'],
  ['beschreiben beschreibt beschrieb beschrieben beschreibe beschrieben', 'nqw', HEARSAY],
  ['an|sehen sieht sah sahen sehe gesehen', 'p', { prepositions: ['als'] }],
  ['halten hält hielt hielten halte gehalten', 'p', { prepositions: ['für'] }],
  ['finden findet fand fanden finde gefunden', 'tbq'],
  ['denken denkt dachte dachten denke gedacht', 'tbq'],
  ['fest|halten hält hielt hielten halte gehalten', 'tbq'],
  ['entscheiden entscheidet entschied entschieden entscheide entschieden', 'tq'],
  ['aus|gehen geht ging gingen gehe gegangen', 't'],
  ['ergeben ergibt ergab ergaben ergebe ergeben', 't'],
  ['heißen heißt hieß hießen heiße geheißen', 'tbq', HEARSAY],
  ['schließen schließt schloss schlossen schließe geschlossen', 't'],
  ['nennen nennt nannte nannten nenne genannt', 'n'],
  ['bezeichnen bezeichnet bezeichnete bezeichneten bezeichne bezeichnet', 'p', { ...HEARSAY, prepositions: ['als'] }],
  ['verbreiten verbreitet verbreitete verbreiteten verbreite verbreitet', 'n'],
  ['aus|rufen ruft rief riefen rufe gerufen', 'q'],
  ['empfehlen empfiehlt empfahl empfahlen empfehle empfohlen', 'tbqi', { class: 'other' }],
  ['vor|schlagen schlägt schlug schlugen schlage geschlagen', 'tqn', { class: 'other' }],
  ['raten rät riet rieten rate geraten', 'tbqi', { class: 'other' }],
  ['werben wirbt warb warben werbe geworben', 'q', { class: 'other' }],
];

/** Every form of the verbs: apart from its particle ("teilte … mit"), and with it ("mitteilte", "mitgeteilt", "mitzuteilen"). */
export function cueForms(): ReadonlyMap<string, readonly CueForm[]> {
  const forms = new Map<string, CueForm[]>();
  const strong = new Set(STRONG.map(([row]) => row.split(' ')[0]));
  for (const [rows, sort] of [
    [SAID, 'said'],
    [OTHER, 'other'],
  ] as const)
    for (const [lemmas, complements, options] of rows)
      for (const lemma of lemmas.split(' '))
        if (complements !== '' && !strong.has(lemma)) addVerb(forms, weakForms(lemma), complements, sort, options);
  for (const [row, complements, { class: sort = 'said', ...options } = {}] of STRONG)
    addVerb(forms, row.split(' '), complements, sort, options);
  return forms;
}

function weakForms(lemma: string): readonly string[] {
  const bar = lemma.indexOf('|');
  const verb = lemma.slice(bar + 1);
  const stem = verb.endsWith('en') ? verb.slice(0, -2) : verb.slice(0, -1);
  const e = /[td]$|[^aeiouäöülrh][mn]$|chn$/.test(stem) ? 'e' : '';
  const inseparable = /^(?:be|er|ver|ent|ge|zer|wider|unter|über|offenbar|prophe)/.test(verb) || /ieren$/.test(verb);
  const participle = `${inseparable && verb !== 'geben' ? '' : 'ge'}${stem}${e}t`;
  return [lemma, `${stem}${e}t`, `${stem}${e}te`, `${stem}${e}ten`, `${stem}e`, participle];
}

function addVerb(
  forms: Map<string, CueForm[]>,
  [first, present, past, pastPlural, subjunctive, participle]: readonly string[],
  complements: string,
  sort: CueVerb['class'],
  options: Options = {},
): void {
  const bar = first.indexOf('|');
  const particle = bar < 0 ? '' : first.slice(0, bar);
  const infinitive = first.slice(bar + 1);
  const verb: CueVerb = { lemma: particle + infinitive, class: sort, complements, nounLike: false, ...options };
  const apart: CueVerb = particle ? { ...verb, particle } : verb;
  const add = (word: string, form: VerbForm, whose: CueVerb) => {
    const known = forms.get(word) ?? [];
    if (known.some((one) => one.verb.lemma === whose.lemma && one.form === form)) return;
    forms.set(word, [...known, { verb: whose, form }]);
  };
  const finite = [
    [present, 's'],
    [infinitive, 's'],
    [past, 'past'],
    [pastPlural, 'past'],
    [subjunctive, 's'],
  ] as const;
  for (const [word, form] of finite) {
    add(word, form, apart);
    if (particle) add(particle + word, form, verb);
  }
  add(particle + participle, 'participle', verb);
  add(particle + infinitive, 'base', verb);
  if (particle) add(`${particle}zu${infinitive}`, 'base', verb);
}

/** Reporting verbs that do more than report, by their lemma. Source: dpa's and the Deutschlandfunk's guidance on attribution. */
export const REPORTING_VERBS = new Map([
  ...['behaupten', 'beteuern'].map((lemma) => [lemma, 'doubting'] as const),
  ...['einräumen', 'zugeben', 'gestehen', 'enthüllen', 'hinweisen', 'offenbaren'].map(
    (lemma) => [lemma, 'crediting'] as const,
  ),
]);

/** Nouns that carry an attribution where a clause with "dass" follows. */
export const CUE_NOUNS = new Map(
  `behauptung vorwurf vermutung annahme aussage ankündigung erklärung mitteilung hinweis hinweise warnung verdacht meldung meldungen
  bericht berichte gerücht gerüchte einschätzung feststellung eindruck angabe angaben`
    .split(/\s+/)
    .map((noun) => [noun, { class: 'said' }] as const),
);
