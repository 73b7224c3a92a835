/** How English calls the same actor again. */

const list = (words: string): string[] => words.trim().split(/\s+/);

/**
 * Nouns that take each other up: "a survey … the poll", "the suit … the complaint". Source: read off the chains of the
 * 200 roles in `test/judged/links.jsonl` and widened with the sister terms of WordNet 3.1.
 */
const ALIKE: readonly string[] = [
  'poll survey',
  'report study review analysis inquiry investigation probe audit paper assessment',
  'lawsuit suit complaint filing',
  'statement remark speech comment address',
  'law legislation act bill measure statute',
  'agreement accord deal pact treaty',
  'email e-mail letter memo memorandum message',
  'editorial column article op-ed essay',
  'campaign camp',
  'company firm business corporation',
  'organisation organization group association nonprofit charity',
  'centre center',
  'ad advert advertisement commercial',
  'ruling decision verdict judgment judgement',
  'newspaper paper daily',
  'spokesman spokeswoman spokesperson',
  'crowd audience',
  'video clip footage recording',
];

const pluralOf = (noun: string) => (noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`);

/** Each of those nouns, also its plural, to the first one of its row. */
export const NOUNS_ALIKE: ReadonlyMap<string, string> = new Map(
  ALIKE.flatMap((row) => {
    const nouns = list(row);
    return nouns.flatMap((noun) => [
      [noun, nouns[0] ?? noun] as const,
      [pluralOf(noun), pluralOf(nouns[0] ?? noun)] as const,
    ]);
  }),
);

/** The noun a title before a name is taken up by: "Gov. Hale … the governor". Source: the AP Stylebook's entries on titles. */
export const TITLE_NOUNS: ReadonlyMap<string, string> = new Map([
  ['gov.', 'governor'],
  ['sen.', 'senator'],
  ['rep.', 'congressman'],
  ['gen.', 'general'],
  ['lt.', 'lieutenant'],
  ['sgt.', 'sergeant'],
  ['maj.', 'major'],
  ['capt.', 'captain'],
  ['col.', 'colonel'],
  ['adm.', 'admiral'],
  ['prof.', 'professor'],
  ['dr.', 'doctor'],
  ['dr', 'doctor'],
  ['rev.', 'reverend'],
]);

/** Words that, before a noun of office, make it another office: "vice president" is not "president". */
export const OFFICE_PREFIXES: ReadonlySet<string> = new Set(
  list('vice prime deputy assistant foreign defence defense attorney press first former interior finance health'),
);

/** Source: WordNet 3.1, hyponyms of "person" that newspapers use to take up a name. */
export const EPITHETS: ReadonlySet<string> = new Set(
  list(`tycoon magnate mogul hopeful contender rival foe heir heiress star celebrity favourite favorite veteran maverick darling
  firebrand populist socialist centrist hawk native champion legend icon pioneer laureate hero heroine dissident exile envoy
  businessman businesswoman billionaire mogul republican democrat conservative liberal progressive moderate man woman leader chief actor actress
  negotiator pontiff monarch sovereign despot autocrat strongman junior elder freshman hacker thief gunman bomber attacker
  pundit novelist playwright songwriter comedian rapper filmmaker footballer striker midfielder goalkeeper winger golfer boxer
  sprinter cyclist consultant surgeon singer historian`),
);

/** Source: the nouns for bodies of every kind, WordNet 3.1, hyponyms of "organization" to the second level, that newspapers use to take up a name. */
export const GENERIC_BODIES: ReadonlySet<string> = new Set(
  list(`company firm business corporation organisation organization group association nonprofit charity agency department institution
  body party network outlet paper newspaper magazine publication website site bank retailer airline maker manufacturer union
  authority regulator watchdog lender insurer developer supplier broadcaster startup start-up`),
);

/** Adjectives that do not tell one report from another: "the new poll" is the poll that was spoken of. */
export const GENERIC_MODIFIERS: ReadonlySet<string> = new Set(
  list(`new latest recent same full whole entire final interim original annual official so-called controversial whole two three four
  daily weekly monthly local state federal national`),
);

/** Words with an ending of people ("striker") that are not said of people. */
export const NO_AGENTS: ReadonlySet<string> = new Set(
  list(`under over former other later earlier never ever after however together number matter member-state paper power
  order water weather letter quarter center river winter summer october november december september reason season
  person-to-person floor door error factor sector motor major minor prior senior junior superior interior exterior
  german roman human woman-led christian indian asian russian italian austrian iranian syrian canadian brazilian
  egyptian ukrainian civilian committee degree fee coffee tree free`),
);

/** Words of names that are those of bodies, places and works: "Orlin Group", "Kestrel Air", "Bank of Vell". */
export const BODY_WORDS: ReadonlySet<string> = new Set(
  list(`inc inc. ltd ltd. plc llc corp corp. co. group holdings partners industries air airlines airways homes motors
  energy capital media semiconductor semiconductors technology technologies systems software pharmaceutical
  pharmaceuticals pharma biotech bank insurance logistics shipping ferries lines railway railways telecom telecoms
  communications foods petroleum electric electronics aerospace aviation automotive hotels supermarkets studios
  entertainment solutions services associates ventures securities investments financial united realty properties
  rovers city town county park street road island islands river mountain mountains valley house hall cup league
  university college hospital church bridge airport station party act bill court north south east west northern
  southern eastern western`),
);

/** Nouns for one person that newspapers give to firms and states as well. */
export const EITHER_NOUNS: ReadonlySet<string> = new Set(
  list(`rival competitor client customer owner buyer seller partner opponent donor investor leader backer dealer broker
  trader landlord tenant claimant plaintiff defendant founder observer author host user member participant player
  witness shareholder favorite favourite champion contender pioneer giant head`),
);
