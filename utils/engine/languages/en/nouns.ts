import type { ActorKind } from '../../../model';
import type { CueNoun, HeadNoun } from '../../language-pack';

type Row = readonly [kind: ActorKind, nouns: string, options?: Omit<HeadNoun, 'kind' | 'number'>];
const ANONYMOUS = { anonymous: true } as const;
const SPEAKS_FOR = { speaksFor: true } as const;

/**
 * Head nouns of sources, singular; the plural is made from them. Source: the sourcing tables of this project's labelling
 * guidelines, the roles that newspapers give their sources (counted in PolNeAR train), and the AP entry "anonymous sources".
 */
const PEOPLE: readonly Row[] = [
  ['anonymous', 'source insider whistleblower informant tipster', ANONYMOUS],
  ['person', 'spokesman spokeswoman spokesperson', SPEAKS_FOR],
  [
    'government',
    `official minister secretary president premier chancellor governor mayor senator congressman congresswoman lawmaker
    legislator diplomat ambassador envoy negotiator delegate aide adviser advisor staffer councillor councilman
    councilwoman commissioner inspector bureaucrat representative mp deputy politician candidate
    nominee frontrunner front-runner incumbent leader premier chairman chairwoman chair`,
  ],
  [
    'military',
    'soldier commander general colonel officer admiral fighter veteran rebel militant pilot captain sergeant',
  ],
  ['court', 'judge justice prosecutor juror magistrate'],
  [
    'expert',
    `analyst expert economist scientist researcher scholar professor academic historian pollster strategist consultant
    psychologist doctor physician epidemiologist epidemiologist engineer sociologist statistician observer commentator pundit
    columnist critic specialist criminologist meteorologist geologist biologist investigator detective auditor author
    virologist surgeon nurse`,
  ],
  ['media', 'reporter journalist correspondent editor blogger anchor host'],
  [
    'person',
    `man woman boy girl person people resident neighbour neighbor witness victim survivor protester protestor activist supporter
    opponent voter worker employee executive director manager owner founder lawyer attorney solicitor barrister friend
    colleague relative father mother son daughter wife husband brother sister widow parent player coach fan teammate teacher
    student pupil farmer driver customer shopper tourist passenger patient pastor bishop priest imam rabbi donor investor
    trader banker broker dealer chief head boss ceo member participant attendee volunteer organiser organizer respondent
    campaigner conservationist user constituent backer loyalist democrat republican conservative liberal moderate progressive
    american european russian ukrainian briton christian muslim hispanic asian immigrant migrant refugee commuter taxpayer
    homeowner landlord tenant shareholder musician actor actress singer artist writer novelist designer spectator onlooker
    bystander caller guest policeman policewoman firefighter paramedic guard prisoner inmate defendant suspect plaintiff
    surveyor referee umpire groundsman midfielder striker defender goalkeeper winger librarian clerk accountant architect
    buyer seller steward grandson granddaughter grandfather grandmother uncle aunt cousin nephew niece servant tutor counsel
    claimant guy lady tradesman fisherman villager islander local native mogul billionaire businessman businesswoman`,
  ],
];

const BODIES: readonly Row[] = [
  [
    'government',
    `ministry department government administration agency council cabinet parliament senate congress house assembly embassy
    consulate treasury kremlin commission bureau authority office state city county municipality pentagon directorate
    inspectorate watchdog regulator delegation legislature border-force`,
  ],
  ['military', 'army navy force military regiment brigade battalion coastguard militia'],
  ['court', 'court tribunal jury inquest bench'],
  ['government', 'police'],
  ['media', 'newspaper magazine broadcaster channel station outlet network website television tv radio blog podcast'],
  [
    'organisation',
    `company firm group organisation organization association union foundation charity institute university college school
    hospital bank club team campaign party committee board federation league trust society corporation fund airline retailer
    manufacturer operator maker startup start-up chain museum church diocese panel coalition alliance movement caucus think-tank
    superpac pac industry business lender insurer developer supplier utility railway airport brewery publisher studio nonprofit
    ngo clinic laboratory lab centre center service family community public crowd audience electorate opposition side camp
    faction guild co-operative cooperative orchestra choir`,
  ],
];

const TEXTS: readonly Row[] = [
  [
    'document',
    `report study survey poll document statement filing complaint lawsuit suit indictment affidavit memo memorandum letter
    email e-mail tweet post message video recording transcript footage photo photograph book article story editorial column
    paper analysis review audit assessment data figure statistic number record minute bill law act constitution treaty
    agreement deal contract plan proposal guideline rule website page site advert ad advertisement flyer leaflet sign
    banner note diary file dossier invoice receipt text caption release communique communiqué bulletin forecast estimate
    index table chart map research finding evidence result tally census verdict ruling judgment judgement order opinion petition
    questionnaire brochure manual script speech testimony platform resolution amendment manifesto letter log logbook ledger
    image picture clip tape voicemail screenshot dispatch cable passage chapter replay inquiry investigation probe audit average
    missive ranking trial experiment polling gauge notice disclaimer card notebook survey datum voicemail`,
  ],
];

/**
 * More of what is written or recorded. They are in no class of the lexicon, which the tagger learned from: they tell only what a
 * source is that was found already.
 */
const PAPERS: readonly Row[] = [
  [
    'document',
    `draft deck slide guidance briefing spreadsheet presentation circular timeline handout factsheet fact-sheet pamphlet poster placard
    newsletter handbook playbook preprint blueprint directive decree ordinance regulation prospectus itinerary deposition subpoena
    summons writ pleading motion inscription plaque database dataset simulation thread webpage faq app documentary memoir essay
    obituary profile entry headline label alert reply response brief check fact-check copy work`,
  ],
];

const OTHERS: readonly Row[] = [
  [
    'person',
    `agent ally rival pensioner motorist cyclist pedestrian diver sailor carer reader viewer listener partner detractor foe enemy
    adversary sceptic skeptic doubter naysayer admirer`,
  ],
];

/** Plural only, or plural by irregular spelling. */
const PLURALS: ReadonlyMap<string, string> = new Map([
  ['man', 'men'],
  ['woman', 'women'],
  ['spokesman', 'spokesmen'],
  ['spokeswoman', 'spokeswomen'],
  ['congressman', 'congressmen'],
  ['businessman', 'businessmen'],
  ['policeman', 'policemen'],
  ['fisherman', 'fishermen'],
  ['wife', 'wives'],
]);

export const HEADS: ReadonlyMap<string, HeadNoun> = new Map<string, HeadNoun>([
  ...rows(BODIES, 'body', 'bodies'),
  ...rows(TEXTS, 'text', 'text'),
  ...rows(PEOPLE, 'one', 'many'),
  ['people', { kind: 'person', number: 'many' }],
  ['police', { kind: 'government', number: 'body' }],
  ['troops', { kind: 'military', number: 'many' }],
  ['authorities', { kind: 'government', number: 'many' }],
  ['regulators', { kind: 'government', number: 'many' }],
  ['staff', { kind: 'person', number: 'many' }],
  ['critics', { kind: 'group', number: 'many' }],
  ['public', { kind: 'group', number: 'many' }],
  ['crowd', { kind: 'group', number: 'many' }],
]);

/** What is known of any noun as the head of a source. */
export const SOURCE_HEADS: ReadonlyMap<string, HeadNoun> = new Map<string, HeadNoun>([
  ...rows(PAPERS, 'text', 'text'),
  ['media', { kind: 'media', number: 'body' }],
  ...rows(OTHERS, 'one', 'many'),
  ...HEADS,
]);

function* rows(
  table: readonly Row[],
  singular: HeadNoun['number'],
  plural: HeadNoun['number'],
): Generator<readonly [string, HeadNoun]> {
  for (const [kind, nouns, options] of table) {
    for (const noun of nouns.trim().split(/\s+/)) {
      yield [noun, { kind, number: singular, ...options }];
      yield [pluralOf(noun), { kind, number: plural, ...options }];
    }
  }
}

function pluralOf(noun: string): string {
  const irregular = PLURALS.get(noun);
  if (irregular) return irregular;
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

/**
 * Nouns that carry an attribution when "that" follows. Source: the shell nouns of Schmid, "English Abstract Nouns as
 * Conceptual Shells" (2000), chapters 7 and 8.
 */
const SAYING = `claim claims allegation allegations assertion assertions accusation accusations statement statements announcement
  report reports warning warnings suggestion suggestions admission acknowledgement acknowledgment argument arguments complaint
  complaints confession denial denials prediction predictions promise promises pledge vow assurance assurances insistence
  revelation revelations rumour rumours rumor rumors speculation belief confirmation charge charges contention testimony
  remark remarks observation conclusion`;
const FEELING =
  'fear fears hope hopes concern concerns worry worries doubt doubts view notion idea sense feeling opinion conviction';

export const CUE_NOUNS: ReadonlyMap<string, CueNoun> = new Map<string, CueNoun>([
  ...SAYING.split(/\s+/).map((noun) => [noun, { class: 'said' }] as const),
  ...FEELING.split(/\s+/).map((noun) => [noun, { class: 'other' }] as const),
]);
