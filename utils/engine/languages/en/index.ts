import { type LanguageData, type LanguagePack, WordClass } from '../../language-pack';
import { CONFIRMED } from '../../standing/confirmed';
import { DISPUTED } from '../../standing/disputed';
import { HEARSAY } from '../../standing/hearsay';
import { INTERPRETATION } from '../../standing/interpretation';
import { SPECULATION } from '../../standing/speculation';
import { UNCONFIRMED } from '../../standing/unconfirmed';
import { ABBREVIATIONS } from './abbreviations';
import { EPITHETS, GENERIC_BODIES, GENERIC_MODIFIERS, NOUNS_ALIKE, OFFICE_PREFIXES, TITLE_NOUNS } from './actors';
import { ANONYMITY } from './anonymity';
import { cueForms } from './cue-forms';
import { ENGLISH_GRAMMAR } from './grammar';
import { GENDERS, GIVEN_NAMES, MEDIA, MEDIA_ENDINGS, TITLE_WORDS } from './names';
import { CUE_NOUNS, HEADS } from './nouns';
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
  heads: HEADS,
  media: MEDIA,
  mediaEndings: MEDIA_ENDINGS,
  givenNames: GIVEN_NAMES,
  genders: GENDERS,
  nounsAlike: NOUNS_ALIKE,
  titleNouns: TITLE_NOUNS,
  epithets: EPITHETS,
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
};

/** What the engine knows of English. */
export const english: LanguagePack = { ...data, grammar: ENGLISH_GRAMMAR };

function buildLexicon(): ReadonlyMap<string, number> {
  const lexicon = new Map<string, number>();
  const add = (list: Iterable<string>, bit: number) => {
    for (const word of list) lexicon.set(word, (lexicon.get(word) ?? 0) | bit);
  };
  add(words.DETERMINERS, WordClass.determiner);
  add(words.POSSESSIVES, WordClass.possessive);
  add(words.PRONOUNS, WordClass.pronoun);
  add(words.OBJECT_PRONOUNS, WordClass.object);
  add(words.PREPOSITIONS, WordClass.preposition);
  add(words.LINKING, WordClass.linking);
  add(words.COORDINATORS, WordClass.coordinator);
  add(words.SUBORDINATORS, WordClass.subordinator);
  add(words.BE, WordClass.be);
  add(words.HAVE, WordClass.have);
  add(words.DO, WordClass.do);
  add(words.MODALS, WordClass.modal);
  add(words.NEGATIONS, WordClass.negation);
  add(words.WH, WordClass.wh);
  add(words.RELATIVES, WordClass.relative);
  add(words.ADVERBS, WordClass.adverb);
  add(words.TIME, WordClass.time);
  add(words.ADJUNCTS, WordClass.adjunct);
  add(words.QUANTITIES, WordClass.quantity);
  add(words.FINITE, WordClass.finite);
  add(TITLE_WORDS, WordClass.title);
  add(forms.keys(), WordClass.cue);
  add(CUE_NOUNS.keys(), WordClass.cueNoun);
  add(HEADS.keys(), WordClass.head);
  return lexicon;
}
