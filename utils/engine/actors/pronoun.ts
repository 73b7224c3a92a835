import type { Analysis } from '../analysis';
import { wordAt } from '../attribution/grammar';
import type { Range } from '../quotes';
import type { Entry } from './entry';
import type { Gender } from './names';

/** How many sentences back a pronoun may reach for whom it stands for. */
const REACH = 4;

/** Whom the sentences of a text speak of, as the cast knows them. */
export interface Memory {
  /** Who speaks in the sentence, before token `before`, latest first. */
  speakers(sentence: number, before: number): readonly Entry[];
  /** The subject the sentence opens with, if it ends before token `before` and is no pronoun. */
  subject(sentence: number, before: number): Entry | null;
  /** The persons named outside quotations in the sentence before token `before`. */
  persons(sentence: number, before: number): readonly Entry[];
}

/**
 * Whom a pronoun at token `at` stands for, or null where the text leaves it open: a speaker or the subject of its own
 * sentence, else of the sentence before and so on, nearest first, as far as number and gender fit. A sentence that names
 * several fitting persons and makes none of them its subject ends the search. Gender counts where the text shows it.
 */
export function antecedent(analysis: Analysis, memory: Memory, pronoun: Range): Entry | null {
  const word = wordAt(analysis.tokens, pronoun.from);
  const fits = fitting(word);
  if (!fits) return null;
  const own = analysis.sentenceOf[pronoun.from] ?? 0;
  for (let sentence = own; sentence >= Math.max(0, own - REACH); sentence--) {
    const before = sentence === own ? pronoun.from : Number.POSITIVE_INFINITY;
    const speaker = memory.speakers(sentence, before).find(fits);
    if (speaker) return speaker;
    const subject = memory.subject(sentence, before);
    if (subject && fits(subject)) return subject;
    if (!isPersonal(word)) continue;
    const persons = new Set(memory.persons(sentence, before).filter(fits));
    if (persons.size > 1) return null;
    for (const person of persons) return person;
  }
  return null;
}

/** The gender of "he" and "she" and their forms; null for every other word. */
export function pronounGender(word: string): Gender {
  if (/^(?:he|his|him|himself)$/.test(word)) return 'male';
  return /^(?:she|her|hers|herself)$/.test(word) ? 'female' : null;
}

const isPersonal = (word: string) => pronounGender(word) !== null;

/** Tells whom the pronoun can stand for; null for a pronoun that points to nobody in the text ("I", "you"). */
function fitting(word: string): ((entry: Entry) => boolean) | null {
  const gender = pronounGender(word);
  if (gender !== null) return (entry) => entry.human && !entry.plural && (entry.gender ?? gender) === gender;
  if (/^its?$/.test(word)) return (entry) => !entry.human && !entry.plural;
  if (/^(?:they|their|them)$/.test(word)) return (entry) => (entry.plural || !entry.human) && entry.kind !== 'document';
  return null;
}
