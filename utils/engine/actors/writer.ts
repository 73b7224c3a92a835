import type { Analysis } from '../analysis';
import { has, isComma, isName, isWord, wordAt } from '../attribution/grammar';
import { WordClass } from '../language-pack';
import type { Range } from '../quotes';
import type { Discourse } from './discourse';
import type { Entry } from './entry';
import type { PersonName } from './names';
import type { People } from './people';

/** So many paragraphs below a letter its name is looked for. */
const LETTER = 12;
/** The last paragraphs, of which one may say who wrote the text. */
const NOTE = 3;

/**
 * Whose "I" stands at token `at` outside quotation marks: who a transcript gives the paragraph to ("Hale: I think …", the "A:" of an
 * interview), whose name is alone below the letter, or whom the last lines present ("Ann Hale is the mayor of Redmarsh."). null: the text
 * does not name them.
 */
export function writerAt(analysis: Analysis, people: People, discourse: Discourse, at: number): Entry | null {
  const { blocks, blockOf } = analysis;
  const index = blockOf[at] ?? -1;
  const block = blocks[index];
  if (!block) return null;
  const speaker = labelOf(analysis, people, block);
  if (speaker) return people.entryOf(speaker);
  if (isAnswer(analysis, block)) {
    const interview = blocks.find((other) => isAnswer(analysis, other))?.from ?? at;
    return discourse.mostSpokenOf(interview, ({ human, proper, plural }) => human && proper && !plural);
  }
  for (let b = index + 1; b < blocks.length && b <= index + LETTER; b++) {
    const below = blocks[b];
    const name = below && nameAlone(analysis, people, below);
    if (name) return people.entryOf(name);
    if (below && isOnlyNames(analysis, below)) return null;
  }
  for (let b = blocks.length - 1; b > index && b >= blocks.length - NOTE; b--) {
    const note = blocks[b];
    const name = note && presented(analysis, people, note);
    if (name) return people.entryOf(name);
  }
  return null;
}

/** "Hale: I think it was late." */
function labelOf({ tokens }: Analysis, people: People, { from }: Range): PersonName | null {
  const name = people.at(from);
  return name && wordAt(tokens, name.to) === ':' ? name : null;
}

function isAnswer({ tokens }: Analysis, { from }: Range): boolean {
  return wordAt(tokens, from) === 'a' && wordAt(tokens, from + 1) === ':';
}

/** A paragraph that is a full name and nothing else, whom nothing before spoke of. */
function nameAlone({ tokens }: Analysis, people: People, { from, to }: Range): PersonName | null {
  const name = people.at(from);
  if (!name?.full || name.from !== from) return null;
  const ends = name.to === to || (name.to === to - 1 && !isWord(tokens, name.to));
  return ends && people.isNew(name) ? name : null;
}

/** A heading, or a name that nothing shows to be one: what stands below it may be somebody else's. */
function isOnlyNames({ tokens }: Analysis, { from, to }: Range): boolean {
  const last = isWord(tokens, to - 1) ? to : to - 1;
  if (last - from < 2 || last - from > 4) return false;
  for (let i = from; i < last; i++) if (!isName(tokens, i)) return false;
  return true;
}

/** "Ann Hale is the mayor of Redmarsh.", "Ann Hale, a farmer, lives in Thornby.": presented there for the first time. */
function presented({ tokens }: Analysis, people: People, { from }: Range): PersonName | null {
  const name = people.at(from);
  if (!name?.full || name.from !== from || !people.isNew(name)) return null;
  const next = name.to;
  const says =
    has(tokens, next, WordClass.be) ||
    /^(?:teaches|writes|serves|lives|works|edits|covers)$/.test(wordAt(tokens, next));
  return says || (isComma(tokens, next) && !isName(tokens, next + 1)) ? name : null;
}
