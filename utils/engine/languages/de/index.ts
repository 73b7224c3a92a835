import { type LanguageData, type LanguagePack, WordClass } from '../../language-pack';
import { lexiconOf } from '../../lexicon';
import { ABBREVIATIONS } from './abbreviations';
import { ANONYMITY } from './anonymity';
import { GERMAN_GRAMMAR } from './grammar';
import { GIVEN_NAMES, MEDIA, MEDIA_ENDINGS, TITLES } from './names';
import { GENDERS, HEADS, NOUNS_ALIKE } from './nouns';
import { PLACES, SIDES } from './places';
import { STANDING_RULES } from './standing/index';
import { CUE_NOUNS, cueForms, REPORTING_VERBS } from './verbs';
import * as words from './words';

const forms = cueForms();

const data: LanguageData = {
  code: 'de',
  lexicon: buildLexicon(),
  cueForms: forms,
  cueNouns: CUE_NOUNS,
  abbreviations: ABBREVIATIONS,
  heads: HEADS,
  media: MEDIA,
  mediaEndings: MEDIA_ENDINGS,
  givenNames: GIVEN_NAMES,
  genders: GENDERS,
  nounsAlike: NOUNS_ALIKE,
  titleNouns: new Map(),
  epithets: new Set(),
  noAgents: new Set(),
  eitherNouns: new Set(),
  bodyWords: new Set(),
  genericBodies: new Set(),
  officePrefixes: new Set(),
  genericModifiers: new Set(),
  sides: SIDES,
  places: PLACES,
  standingRules: STANDING_RULES,
  reportingVerbs: REPORTING_VERBS,
  anonymity: ANONYMITY,
  stopWords: new Set(words.STOP_WORDS),
  capitalNouns: true,
  ordinalStops: true,
  clauseJoiners: new Set(words.CLAUSE_JOINERS),
  headings: new Set(),
  remarks: new Map(),
};

/** What the engine knows of German. */
export const german: LanguagePack = { ...data, grammar: GERMAN_GRAMMAR };

function buildLexicon(): ReadonlyMap<string, number> {
  return lexiconOf([
    [words.DETERMINERS, WordClass.determiner],
    [words.POSSESSIVES, WordClass.possessive],
    [words.PRONOUNS, WordClass.pronoun],
    [words.OBJECTS, WordClass.object],
    [words.PREPOSITIONS, WordClass.preposition],
    [words.COORDINATORS, WordClass.coordinator],
    [words.SUBORDINATORS, WordClass.subordinator],
    [words.BE, WordClass.be],
    [words.HAVE, WordClass.have],
    [words.BECOME, WordClass.do],
    [words.MODALS, WordClass.modal],
    [words.NEGATIONS, WordClass.negation],
    [words.ADVERBS, WordClass.adverb],
    [words.TIME, WordClass.time],
    [words.QUANTITIES, WordClass.quantity],
    [words.FINITE, WordClass.finite],
    [words.REPORTIVE, WordClass.reportive],
    [TITLES, WordClass.title],
    [forms.keys(), WordClass.cue],
    [CUE_NOUNS.keys(), WordClass.cueNoun],
  ]);
}
