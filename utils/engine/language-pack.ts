import type { ActorKind, StandingValue } from '../model';
import type { LanguageGrammar } from './language-grammar';
import type { ReasonKey } from './reasons';

/** What the engine knows of one language: `languages/<code>/` holds one pack each. */
export interface LanguagePack extends LanguageData {
  readonly grammar: LanguageGrammar;
}

/**
 * The words of a language, as plain data: strings, numbers, lists, `Map`, `Set` and `RegExp` alone, so that it can be written into a file
 * and read back (`language-file.ts`).
 *
 * `lexicon` gives the classes of a lower-cased word as a bit set of `WordClass`; a word that is missing is a content
 * word (noun, adjective, verb) of which nothing more is known.
 */
export interface LanguageData {
  /** BCP 47. */
  readonly code: string;
  readonly lexicon: ReadonlyMap<string, number>;
  /** Inflected forms of verbs that can carry an attribution, lower case. */
  readonly cueForms: ReadonlyMap<string, readonly CueForm[]>;
  /** Nouns that can carry an attribution when a clause follows ("the claim that …"). */
  readonly cueNouns: ReadonlyMap<string, CueNoun>;
  /** Abbreviations, lower case with their full stop. */
  readonly abbreviations: ReadonlyMap<string, Abbreviation>;
  /** Head nouns of sources and what they say of the source, lower case. */
  readonly heads: ReadonlyMap<string, HeadNoun>;
  /** Names of news outlets, lower case, words parted by one space. */
  readonly media: ReadonlySet<string>;
  /** Last words of names of outlets ("the Redmarsh Gazette"), lower case. */
  readonly mediaEndings: ReadonlySet<string>;
  /** Given name to grammatical gender, for pronouns. */
  readonly givenNames: ReadonlyMap<string, 'male' | 'female'>;
  /** Nouns and titles that fix the gender of a person ("spokeswoman", "mrs."). */
  readonly genders: ReadonlyMap<string, 'male' | 'female'>;
  /** Nouns that take each other up ("a survey … the poll"), each to the one that stands for them all. */
  readonly nounsAlike: ReadonlyMap<string, string>;
  /** A title to the noun it is taken up by: "gov." to "governor". */
  readonly titleNouns: ReadonlyMap<string, string>;
  /** Nouns for one person that no ending shows, besides the heads: "tycoon". */
  readonly epithets: ReadonlySet<string>;
  /** Words with an ending of people that are not said of people: "power". */
  readonly noAgents: ReadonlySet<string>;
  /** Nouns for one person that are said of firms and states as well: "rival". */
  readonly eitherNouns: ReadonlySet<string>;
  /** Words that only names of bodies, places and works have: "holdings". */
  readonly bodyWords: ReadonlySet<string>;
  /** Nouns that may take up any body by name: "company". */
  readonly genericBodies: ReadonlySet<string>;
  /** Words that make an office another one: "vice". */
  readonly officePrefixes: ReadonlySet<string>;
  /** Adjectives that do not tell one thing from another of its kind: "new". */
  readonly genericModifiers: ReadonlySet<string>;
  /** Demonyms, capitals and seats of government to the country they stand for. */
  readonly sides: ReadonlyMap<string, string>;
  /** Names of places that are nobody's, lower case, words parted by one space: "new york". */
  readonly places: ReadonlySet<string>;
  readonly standingRules: readonly StandingRule[];
  /** Reporting verbs that do more than report, by their lemma. */
  readonly reportingVerbs: ReadonlyMap<string, VerbColour>;
  readonly anonymity: AnonymityPatterns;
  /** The commonest function words, by which the language is recognised. */
  readonly stopWords: ReadonlySet<string>;
  /** Every noun has a capital, so that a capital shows no name. */
  readonly capitalNouns: boolean;
  /** A figure with a full stop is an ordinal ("am 3. Mai") as a rule, and no end of a sentence. */
  readonly ordinalStops: boolean;
  /** Words behind a semicolon by which somebody's words go on: "that", "and". */
  readonly clauseJoiners: ReadonlySet<string>;
  /** What stands before the colon of a headline or paragraph and is nobody: "exclusive". */
  readonly headings: ReadonlySet<string>;
  /** Words by which the narrator remarks on what was said, lower case. */
  readonly remarks: ReadonlyMap<string, Remark>;
}

/** `takesUp`: a noun for what was said ("claim"); `denies`: what somebody does to it; `belies`: what it is called; `tells`: what was not done ("did not say"). */
type Remark = 'takesUp' | 'denies' | 'belies' | 'tells';

/** Bits of `LanguagePack.lexicon`. */
export const WordClass = {
  determiner: 1,
  possessive: 1 << 1,
  /** A pronoun that can be a subject: "she", "they", "everyone". */
  pronoun: 1 << 2,
  /** A pronoun that can only be an object: "him", "them". */
  object: 1 << 3,
  preposition: 1 << 4,
  /** A preposition that can join two nouns into one phrase: "of", "for", "at". */
  linking: 1 << 5,
  coordinator: 1 << 6,
  subordinator: 1 << 7,
  be: 1 << 8,
  have: 1 << 9,
  do: 1 << 10,
  modal: 1 << 11,
  negation: 1 << 12,
  adverb: 1 << 13,
  wh: 1 << 14,
  /** A finite verb that is no auxiliary. */
  finite: 1 << 15,
  time: 1 << 16,
  title: 1 << 17,
  quantity: 1 << 18,
  cue: 1 << 19,
  cueNoun: 1 << 20,
  head: 1 << 21,
  /** A relative pronoun: "who", "which". */
  relative: 1 << 22,
  /** Opens a reduced clause of place or time after a cue: "in", "during", "on". */
  adjunct: 1 << 23,
  /** A verb in a mood that tells what others say: "sei", "habe". */
  reportive: 1 << 24,
  /** The first word of a sentence, in languages that write nouns with a capital: there alone a capital shows nothing. */
  opens: 1 << 25,
} as const;

/** `doubting`: keeps the claim at arm's length ("claimed"); `crediting`: takes it for a fact ("revealed"). */
export type VerbColour = 'doubting' | 'crediting';

/** How a text says that a source is not named and why. The patterns are run on single sentences. */
export interface AnonymityPatterns {
  /** Lower-case words of which one is in every sentence that says so. */
  readonly openers: ReadonlySet<string>;
  /** The source asked for it, or was granted it. */
  readonly asked: RegExp;
  /** A reason that starts there, where `asked` stands before it. */
  readonly reason: RegExp;
  /** A reason that says by itself that a source could not be named. */
  readonly ownReason: RegExp;
  /** What describes the voice of a body, or outlets: nobody whose name is kept back. */
  readonly ownVoice: RegExp;
  /** What describes somebody who knows from inside and is not named. */
  readonly insider: RegExp;
  /** What describes somebody who is told of only by what they know, or whom they know: "people familiar with". */
  readonly knowing: RegExp;
  /** Where a reason ends. */
  readonly reasonEnd: RegExp;
}

export type VerbForm = 'base' | 's' | 'past' | 'participle' | 'ing';

/**
 * The complements a verb takes as a cue, one letter each:
 * `t` a clause with "that", `b` a clause without it, `w` a clause with "whether", "how" …, `i` a "to" infinitive,
 * `n` a noun phrase, `p` a phrase that starts with one of `prepositions`, `q` a quotation or colon, or content before it.
 */
export interface CueVerb {
  readonly lemma: string;
  readonly class: 'said' | 'other';
  readonly complements: string;
  /** The words that may start a `p` complement. */
  readonly prepositions?: readonly string[];
  /** Its base and "-s" forms are nouns as often as verbs. */
  readonly nounLike: boolean;
  /** It gives a thing a name ("call X Y"), so that a bare object is no content. */
  readonly names?: boolean;
  /** A bare object is content only where a document gives it: "the poll shows a dead heat", not "she showed no emotion". */
  readonly objectBy?: 'text';
  /** Its object is content only with the value it is given: "puts the cost *at 4 million*". */
  readonly measures?: boolean;
  /** A person may stand between verb and content: "told reporters that". */
  readonly addressee?: boolean;
  /** A particle that makes the verb a cue: "pointed *out*". */
  readonly particle?: string;
  /** A passive with nobody behind it passes on hearsay ("is said to") or a forecast ("is expected to"). */
  readonly passive?: 'hearsay' | 'forecast' | 'esteem';
}

export interface CueForm {
  readonly verb: CueVerb;
  readonly form: VerbForm;
}

export interface CueNoun {
  readonly class: 'said' | 'other';
}

/** What the head noun of a source tells. */
export interface HeadNoun {
  readonly kind: ActorKind;
  /** `one`: a person, `many`: people, `body`: an organisation, `bodies`: several, `text`: a document or documents. */
  readonly number: 'one' | 'many' | 'body' | 'bodies' | 'text';
  /** Spokespeople speak for a body that can be looked up. */
  readonly speaksFor?: boolean;
  /** Anonymous by its very word: "source", "insider". */
  readonly anonymous?: boolean;
}

/**
 * One way in which a sentence tells how its claim stands. `patterns` are read by `standing/pattern.ts`. `hits` and
 * `misses` are sentences in the notation of the tests, the cue in `[T:value …]`, at least two of each, and are run as tests.
 */
export interface StandingRule {
  readonly id: string;
  readonly value: StandingValue;
  /** What a reader is told of it. */
  readonly reason: ReasonKey;
  readonly patterns: readonly string[];
  /** Where one of these stands, the words that it shares with a cue of this rule are no cue: "denied entry", "who might". */
  readonly unless?: readonly string[];
  readonly hits: readonly string[];
  readonly misses: readonly string[];
  /** Where the rule comes from: a guideline, a style book, a paper. */
  readonly source: string;
}

/**
 * `title` stands before a name, starts with a capital and never ends a sentence; `number` is one only before a figure
 * ("No. 4"); `word` may end a sentence.
 */
export type Abbreviation = 'title' | 'number' | 'word';
