import { type LanguageData, type LanguagePack, WordClass } from '../../language-pack';
import { lexiconOf } from '../../lexicon';
import { CONFIRMED } from '../../standing/confirmed';
import { DISPUTED } from '../../standing/disputed';
import { HEARSAY } from '../../standing/hearsay';
import { INTERPRETATION } from '../../standing/interpretation';
import { SPECULATION } from '../../standing/speculation';
import { UNCONFIRMED } from '../../standing/unconfirmed';
import { ABBREVIATIONS } from './abbreviations';
import {
  BODY_WORDS,
  EITHER_NOUNS,
  EPITHETS,
  GENERIC_BODIES,
  GENERIC_MODIFIERS,
  NO_AGENTS,
  NOUNS_ALIKE,
  OFFICE_PREFIXES,
  TITLE_NOUNS,
} from './actors';
import { ANONYMITY } from './anonymity';
import { cueForms } from './cue-forms';
import { ENGLISH_GRAMMAR } from './grammar';
import { GENDERS, GIVEN_NAMES, MEDIA, MEDIA_ENDINGS, TITLE_WORDS } from './names';
import { CUE_NOUNS, HEADS, SOURCE_HEADS } from './nouns';
import { PLACES, SIDES } from './places';
import { REPORTING_VERBS } from './reporting-verbs';
import * as words from './words';

const forms = cueForms();

const data: LanguageData = {
  code: 'en',
  lexicon: buildLexicon(),
  cueForms: forms,
  cueNouns: CUE_NOUNS,
  abbreviations: ABBREVIATIONS,
  heads: SOURCE_HEADS,
  media: MEDIA,
  mediaEndings: MEDIA_ENDINGS,
  givenNames: GIVEN_NAMES,
  genders: GENDERS,
  nounsAlike: NOUNS_ALIKE,
  titleNouns: TITLE_NOUNS,
  epithets: EPITHETS,
  noAgents: NO_AGENTS,
  eitherNouns: EITHER_NOUNS,
  bodyWords: BODY_WORDS,
  genericBodies: GENERIC_BODIES,
  officePrefixes: OFFICE_PREFIXES,
  genericModifiers: GENERIC_MODIFIERS,
  sides: SIDES,
  places: PLACES,
  standingRules: [...HEARSAY, ...UNCONFIRMED, ...DISPUTED, ...SPECULATION, ...INTERPRETATION, ...CONFIRMED],
  reportingVerbs: REPORTING_VERBS,
  anonymity: ANONYMITY,
  stopWords: new Set(words.STOP_WORDS),
  capitalNouns: false,
  ordinalStops: false,
  clauseJoiners: new Set(words.CLAUSE_JOINERS),
  headings: new Set(words.HEADINGS),
  remarks: new Map(words.REMARKS.flatMap(([kind, all]) => all.map((word) => [word, kind] as const))),
};

/** What the engine knows of English. */
export const english: LanguagePack = { ...data, grammar: ENGLISH_GRAMMAR };

function buildLexicon(): ReadonlyMap<string, number> {
  return lexiconOf([
    [words.DETERMINERS, WordClass.determiner],
    [words.POSSESSIVES, WordClass.possessive],
    [words.PRONOUNS, WordClass.pronoun],
    [words.OBJECT_PRONOUNS, WordClass.object],
    [words.PREPOSITIONS, WordClass.preposition],
    [words.LINKING, WordClass.linking],
    [words.COORDINATORS, WordClass.coordinator],
    [words.SUBORDINATORS, WordClass.subordinator],
    [words.BE, WordClass.be],
    [words.HAVE, WordClass.have],
    [words.DO, WordClass.do],
    [words.MODALS, WordClass.modal],
    [words.NEGATIONS, WordClass.negation],
    [words.WH, WordClass.wh],
    [words.RELATIVES, WordClass.relative],
    [words.ADVERBS, WordClass.adverb],
    [words.TIME, WordClass.time],
    [words.ADJUNCTS, WordClass.adjunct],
    [words.QUANTITIES, WordClass.quantity],
    [words.FINITE, WordClass.finite],
    [TITLE_WORDS, WordClass.title],
    [forms.keys(), WordClass.cue],
    [CUE_NOUNS.keys(), WordClass.cueNoun],
    [HEADS.keys(), WordClass.head],
  ]);
}
