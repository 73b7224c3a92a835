/** Under which names an actor may be known again in another article. */
import type { Actor, ActorKind } from '../model';

/** What of an actor says who it is. */
export type NamedActor = Pick<Actor, 'name' | 'kind' | 'named' | 'aliases'>;

const CLASSES: Readonly<Record<ActorKind, 'human' | 'body' | 'text' | null>> = {
  person: 'human',
  expert: 'human',
  organisation: 'body',
  government: 'body',
  military: 'body',
  court: 'body',
  media: 'body',
  group: null,
  document: 'text',
  anonymous: null,
};

/** Before a name, and no part of it. */
const TITLES = new Set(
  'mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend fr sr saint st the president minister mayor'.split(
    ' ',
  ),
);
/** Between given name and surname; no name by themselves. */
const PARTICLES = new Set(
  'van der den de del della di da dos du la le von zu bin ibn al el ben ter ten of and'.split(' '),
);
/** Every country and town has one: no name without another word beside them. */
const EVERYWHERE = new Set(
  `the a an of for and ministry minister department government cabinet parliament senate assembly council court supreme high
  constitutional appeal appeals police army navy military armed forces air force defence defense foreign interior home
  health education finance justice interior state national federal regional local city town county district public
  office agency service services authority board commission committee union party company firm bank group university
  hospital school church association federation institute centre center fire brigade emergency rescue coast guard
  prosecutor prosecutors officials works transport energy trade press news media television radio newspaper spokesman
  statement report document letter court's affairs central general staff security`.split(/\s+/),
);

/** A name as it is compared: without case, accents, marks, titles and what follows a comma; single spaces. */
export function foldName(name: string): string {
  const words = wordsOf(properName(name));
  while (words.length > 1 && TITLES.has(words[0] ?? '')) words.shift();
  return words.join(' ');
}

/**
 * The folded names, the own one first, that may tell this actor in another article: none for one that has no name. A
 * person needs a given name and a surname: a bare surname, or one with a single initial, may be anybody's. A body needs a
 * word that is its own: a "foreign ministry" may be any country's. At most `MAX_NAMES`. Linear.
 */
export function tellingNames({ name, kind, named, aliases }: NamedActor): readonly string[] {
  const sort = CLASSES[kind];
  if (!named || sort === null) return [];
  const tells = sort === 'human' ? isFullName : isOwnName;
  const names = [name, ...aliases].map(properName).filter((one) => one.length <= MAX_NAME_LENGTH && tells(one));
  return [...new Set(names.map(foldName))].slice(0, MAX_NAMES);
}

/** More aliases than that are no names. */
const MAX_NAMES = 20;
/** Longer than any name with its office. */
const MAX_NAME_LENGTH = 200;

/** May these two kinds be one actor's? What one article has as an expert, another has as a person. */
export function areOfOneKind(a: ActorKind, b: ActorKind): boolean {
  return CLASSES[a] !== null && CLASSES[a] === CLASSES[b];
}

function isFullName(name: string): boolean {
  // "harbour pilot Weil" has one name, "ann hale" in a text without capitals has two.
  const hasCapital = /\p{Lu}/u.test(name);
  const parts = name
    .split(/\s+/)
    .map((part, at) => ({
      word: wordsOf(part).join(' '),
      isName: !hasCapital || !/^\p{Ll}/u.test(part),
      isInitial: /^(?:\p{L}\.)+$/u.test(part) || (at === 0 && /^\p{L}$/u.test(part)),
    }))
    .filter(({ word, isName }) => word !== '' && isName && !TITLES.has(word) && !PARTICLES.has(word));
  const initials = parts.filter(({ isInitial }) => isInitial).length;
  const words = parts.length - initials;
  // "J. R. Weil" is as good as a given name; "J. Weil" is not.
  return words >= 2 || (words === 1 && /(?:\p{L}\.\s*){2}/u.test(name));
}

function isOwnName(name: string): boolean {
  return wordsOf(name).some((word) => !EVERYWHERE.has(word) && /^\p{L}/u.test(word) && word.length > 1);
}

/** "Ann Hale, who heads the water board" is Ann Hale. */
function properName(name: string): string {
  return name.split(/[,;(]/)[0]?.trim() ?? '';
}

function wordsOf(name: string): string[] {
  const folded = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/['‘’ʼ`´]s\b/g, '')
    .replace(/['‘’ʼ`´]/g, '')
    .toLowerCase();
  return folded.match(/[\p{L}\p{N}]+/gu) ?? [];
}
