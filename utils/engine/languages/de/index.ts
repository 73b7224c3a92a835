import { type LanguageData, type LanguagePack, WordClass } from '../../language-pack';
import { ABBREVIATIONS } from './abbreviations';
import { ANONYMITY } from './anonymity';
import { GERMAN_GRAMMAR } from './grammar';
import { GIVEN_NAMES, MEDIA, MEDIA_ENDINGS, TITLES } from './names';
import { GENDERS, HEADS, NOUNS_ALIKE } from './nouns';
import { PLACES, SIDES } from './places';
import { STANDING_RULES } from './standing';
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
};

/** What the engine knows of German. */
export const german: LanguagePack = { ...data, grammar: GERMAN_GRAMMAR };

function buildLexicon(): ReadonlyMap<string, number> {
  const lexicon = new Map<string, number>();
  const add = (list: Iterable<string>, bit: number) => {
    for (const word of list) lexicon.set(word, (lexicon.get(word) ?? 0) | bit);
  };
  add(words.DETERMINERS, WordClass.determiner);
  add(words.POSSESSIVES, WordClass.possessive);
  add(words.PRONOUNS, WordClass.pronoun);
  add(words.OBJECTS, WordClass.object);
  add(words.PREPOSITIONS, WordClass.preposition);
  add(words.COORDINATORS, WordClass.coordinator);
  add(words.SUBORDINATORS, WordClass.subordinator);
  add(words.BE, WordClass.be);
  add(words.HAVE, WordClass.have);
  add(words.BECOME, WordClass.do);
  add(words.MODALS, WordClass.modal);
  add(words.NEGATIONS, WordClass.negation);
  add(words.ADVERBS, WordClass.adverb);
  add(words.TIME, WordClass.time);
  add(words.QUANTITIES, WordClass.quantity);
  add(words.FINITE, WordClass.finite);
  add(words.REPORTIVE, WordClass.reportive);
  add(TITLES, WordClass.title);
  add(forms.keys(), WordClass.cue);
  add(CUE_NOUNS.keys(), WordClass.cueNoun);
  return lexicon;
}
