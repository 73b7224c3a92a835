import type { Actor, Sourcing, Span } from '../../model';
import type { Analysis } from '../analysis';
import type { Attribution } from '../attribution/attribution';
import { isQuoted } from '../attribution/grammar';
import { speaksForItself } from '../outlet';
import { readSource, type SourceReading } from '../sourcing';
import { Casting } from './casting';
import type { Entry } from './entry';
import { nameRange } from './phrase';

export interface Cast {
  /** Who speaks, and the persons, outlets and offices that the text names, in the order of their first mention. */
  readonly actors: readonly Actor[];
  /** For each attribution the id of its actor; null where it has no source, or a pronoun that the text leaves open. */
  readonly actorOf: readonly (string | null)[];
  /** For each attribution its sourcing, pronouns read as whom they stand for. */
  readonly sourcingOf: readonly Sourcing[];
}

/**
 * Who speaks: one actor for a full name and its later surname, for a body and its acronym, for a pronoun and whom it
 * stands for. Unnamed and vague sources are actors too, with `named: false`. Linear.
 */
export function castOf(analysis: Analysis, attributions: readonly Attribution[]): Cast {
  const casting = new Casting(analysis, attributions, quotingTokens(analysis, attributions));
  casting.run();
  const actorOf: (string | null)[] = [];
  const sourcingOf: Sourcing[] = [];
  for (const attribution of attributions) {
    const range = attribution.source?.[0];
    const entry = range ? casting.entryOf(range) : casting.subjectOf(attribution);
    actorOf.push(entry ? idOf(entry) : null);
    const reading = readSource(analysis, attribution.source);
    const sourcing = !entry ? reading.sourcing : range ? sourcingAs(entry, reading) : entry.sourcing;
    sourcingOf.push(sourcing === 'media' && speaksForItself(analysis, attribution) ? 'named' : sourcing);
  }
  return { actors: casting.register.actors().map(toActor), actorOf, sourcingOf };
}

const idOf = ({ id }: Entry) => `a${id}`;

/** Words that stand before a noun already: "her lawyer", "two officials". */
const DETERMINED =
  /^(?:the|an?|his|her|its|their|our|my|your|this|that|these|those|both|all|some|many|most|any|no|neither|either|each|every|other|another|one|two|three|four|five|six|several|i|we)\b/;

/** Names that start small: "van der Berg", "al-Rashid". */
const PARTICLE = /^(?:al|el|de|del|della|di|da|dos|du|van|von|der|den|ter|bin|ibn|la|le|d)[ '’-]/;

/** What a reader is shown: "The mayor" for who is called "mayor", and a capital for every other name without one. */
function labelOf({ name, kind, named, proper }: Entry): string {
  const isWritten = !/^\p{Ll}/u.test(name) || /^\p{Ll}+\p{Lu}/u.test(name) || (proper && PARTICLE.test(name));
  if (isWritten) return name;
  // "spokesman for Hale", and not "former mayor Hale and Emil Dorn", who are named one by one.
  const isList = proper && kind === 'group';
  if (named && !isList && !DETERMINED.test(name)) return `The ${name}`;
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function toActor(entry: Entry): Actor {
  const { kind, named, role, side, aliases, mentions } = entry;
  const name = labelOf(entry);
  const others = [...new Set(aliases)].filter((alias) => alias.toLowerCase() !== name.toLowerCase());
  const actor = { id: idOf(entry), name, kind, named, aliases: others, mentions: sorted(mentions) };
  return { ...actor, ...(role && { role }), ...(side && { side }) };
}

/** How a source stands that reads so by itself and is this entry. */
function sourcingAs(entry: Entry, reading: SourceReading): Sourcing {
  if (reading.pronoun) return entry.sourcing;
  if (
    entry.named &&
    entry.sourcing === 'named' &&
    (entry.human || entry.kind === 'group') &&
    reading.sourcing !== 'media'
  )
    return 'named';
  // "The agency" is an office or an outlet, as what it takes up.
  const isBody = reading.head?.number === 'body';
  if (isBody && entry.sourcing === 'media' && reading.sourcing === 'named') return 'media';
  const isUnknown = entry.sourcing === 'unnamed' || (entry.sourcing === 'vague' && reading.head?.number === 'many');
  return isUnknown && reading.sourcing === 'named' ? entry.sourcing : reading.sourcing;
}

/** The last tokens of the names that are given a quotation: people speak, bodies seldom do. */
function quotingTokens(analysis: Analysis, attributions: readonly Attribution[]): ReadonlySet<number> {
  const last = new Set<number>();
  for (const { source, content } of attributions) {
    const range = source?.[0];
    if (range && content[0] && isQuoted(analysis, content[0].from)) last.add(nameRange(analysis, range).to - 1);
  }
  return last;
}

function sorted(mentions: readonly Span[]): Span[] {
  const seen = new Set<number>();
  return mentions
    .toSorted((a, b) => a[0] - b[0])
    .filter(([start]) => !seen.has(start) && seen.add(start) !== undefined);
}
