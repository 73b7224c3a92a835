import type { ActorKind } from '../../model';
import type { Analysis } from '../analysis';
import { has, isName, wordAt } from '../attribution/grammar';
import { type HeadNoun, WordClass } from '../language-pack';
import type { Range } from '../quotes';
import type { Discourse } from './discourse';
import type { Entry, Register } from './entry';
import { isPersonNoun } from './person';
import { clearest } from './pronoun';

/** A body or a person without a name of their own is taken up only where nobody else is nearly as much in view. */
const EPITHET_MARGIN = 1.35;
/** So many times as much in view. */
const OUTSHINES = 2.5;

/** How much more a body may be meant by a noun that it was called by, or that tells its kind, than by one that may be any body's. */
const CALLED = 2.5;
const SAME_KIND = 1.5;

/** "the new poll" is the one that the article is about, not the last one it compares it with. */
const NEWS = /^(?:new|latest)$/;
/** "the second official": told from the one who was spoken of. */
const ANOTHER = /^(?:first|second|third|fourth|other|rival|opposing)$/;
/** Who is somebody's is not the one in office: "the president" is no chief of staff. */
const IN_OFFICE = /^(?:president|premier|chancellor|governor|mayor|minister)$/;
const STAFF: readonly string[] =
  'aide adviser advisor spokesman lawyer attorney solicitor chief manager strategist assistant agent'.split(' ');
/** What is a firm is none of these, nor the other way round: a union is not "the company". */
const FIRMS: readonly string[] =
  'company retailer airline maker manufacturer lender insurer developer supplier startup operator'.split(' ');
const NO_FIRMS: readonly string[] =
  'union ministry department council party watchdog regulator police court commission government university committee'.split(
    ' ',
  );

const isCalled = (register: Register, entry: Entry, nouns: readonly string[]) =>
  nouns.some((noun) => register.called(noun).includes(entry));

/** "the central bank", "the police department": no other bank or department is called so. */
const OF_ITS_OWN = /^(?:central|world|supreme|high|police|fire|health|school|county|district|trade|opposition)$/;
const DEFINITE = /^(?:the|that|this|these|those|both)$/;

/** The noun that calls what phrases with head `noun` speak of: one for all nouns that take each other up. */
export function callOf({ pack }: Analysis, noun: string): string {
  return pack.nounsAlike.get(noun) ?? noun;
}

/**
 * Whom a definite phrase without a name takes up, or null where that is nobody the text spoke of: what was called by
 * its noun or one like it ("a survey … the poll"), or, for a noun of its own ("the tycoon", "the firm"), who of that
 * kind is clearly most in view.
 */
export function takenUp(
  analysis: Analysis,
  discourse: Discourse,
  register: Register,
  core: Range,
  headAt: number,
  head: HeadNoun | null,
): Entry | null {
  const { tokens, pack } = analysis;
  const isOfState =
    headAt === core.to - 3 && wordAt(tokens, headAt + 1) === 'of' && wordAt(tokens, headAt + 2) === 'state';
  if (!DEFINITE.test(wordAt(tokens, core.from)) || (headAt !== core.to - 1 && !isOfState)) return null;
  if (isEpithet(analysis, core)) return byEpithet(analysis, discourse, core);
  if (isName(tokens, headAt) && core.to - core.from > 1 && head === null) return null;
  // "the State Health Agency": a name of its own is never that of another body.
  const isBodys = head?.number === 'body' || head?.number === 'bodies';
  if (isBodys && isName(tokens, headAt) && hasName(analysis, core.from + 1, headAt))
    return saidBefore(analysis, register, core.from + 1, headAt);
  let from = core.from + 1;
  // "the Redmarsh-based firm": where it sits tells it from no other.
  while (from < headAt && (pack.genericModifiers.has(wordAt(tokens, from)) || /.-based$/.test(wordAt(tokens, from))))
    from++;
  const noun = wordAt(tokens, headAt);
  if (ANOTHER.test(wordAt(tokens, from))) return null;
  const isOffice = from === headAt - 1 && pack.officePrefixes.has(wordAt(tokens, from));
  const isPerson = head ? head.number === 'one' && !head.anonymous && !head.speaksFor : isPersonNoun(analysis, headAt);
  const gender = pack.genders.get(noun) ?? null;
  const fits = (entry: Entry) =>
    entry.proper &&
    entry.human &&
    !entry.plural &&
    (gender === null || (entry.gender ?? gender) === gender) &&
    !(IN_OFFICE.test(noun) && isCalled(register, entry, STAFF));
  if (from === headAt || isOffice) {
    const called = register.called(isOffice ? `${wordAt(tokens, from)} ${noun}` : callOf(analysis, noun));
    const first = NEWS.test(wordAt(tokens, from - 1)) ? called[0] : undefined;
    if (!first && pack.genericBodies.has(noun))
      return ofBodies(analysis, discourse, register, called, core.from, noun, head);
    const taken = first ?? nearest(discourse, called, core.from);
    const other = isPerson && taken && !isOffice ? outshining(discourse, called, core.from, fits) : null;
    if (taken) return other ?? taken;
  }
  if (isOffice && wordAt(tokens, from) !== 'former') return null;
  for (let i = from; i < headAt; i++) {
    if (has(tokens, i, WordClass.quantity | WordClass.linking | WordClass.possessive)) return null;
  }
  if (isPerson) {
    const described = register.called(callOf(analysis, noun)).filter(fits);
    if (described.length > 0 && !hasName(analysis, from, headAt)) return nearest(discourse, described, core.from);
    // "the heckler", "the host": what somebody does, by which a text calls nobody whom it has not called so.
    return mayBeAnyone(analysis, noun, head) ? famous(discourse, core.from, fits) : null;
  }
  if (from < headAt) {
    const said = saidBefore(analysis, register, from, headAt);
    if (said || hasName(analysis, from, headAt) || OF_ITS_OWN.test(wordAt(tokens, headAt - 1))) return said;
    const called = register.called(callOf(analysis, noun));
    if (head?.number === 'text' && called.length === 1) return called[0] ?? null;
    if (!pack.genericBodies.has(noun)) return null;
    return ofBodies(analysis, discourse, register, [], core.from, noun, head);
  }
  return null;
}

/** People by where they come from, in the singular, who are no body: "Scot", "Frenchman", "Norwegian". */
const COUNTRYMAN =
  /^(?:scot|dane|swede|finn|pole|turk|serb|croat|czech|slovak|spaniard|briton|greek|israeli|iraqi|pakistani|(?:english|french|dutch|welsh|irish|scots)(?:wo)?man)$/;
const OF_AGE = /^\d{1,3}-year-old$/;

/** "The Scot", "the Norwegian", "the 54-year-old", "the Norway international": a person by what they are. */
export function isEpithet({ tokens, pack }: Analysis, core: Range): boolean {
  if (wordAt(tokens, core.from) !== 'the') return false;
  const word = wordAt(tokens, core.to - 1);
  // "the Veldria international", who plays for it
  if (core.to - core.from === 3 && word === 'international' && isName(tokens, core.to - 2))
    return !isName(tokens, core.to - 1);
  if (core.to - core.from !== 2) return false;
  if (OF_AGE.test(word)) return true;
  return (
    isName(tokens, core.to - 1) && (COUNTRYMAN.test(word) || (pack.sides.has(word) && /[^r]ian$|[mc]an$/.test(word)))
  );
}

/** Who is meant by such a word: somebody of that country in view, else whoever is clearly most in view; null: that is open. */
function byEpithet({ tokens, pack }: Analysis, discourse: Discourse, { from }: Range): Entry | null {
  const word = wordAt(tokens, from + 1);
  const side = pack.sides.get(word) ?? pack.sides.get(`${word}s`) ?? null;
  const gender = /woman$/.test(word) ? 'female' : /[hes]man$/.test(word) ? 'male' : null;
  const fits = (entry: Entry) =>
    entry.proper && entry.human && !entry.plural && (gender === null || (entry.gender ?? gender) === gender);
  const countrymen = side === null ? [] : discourse.inView(from, (entry) => fits(entry) && entry.side === side);
  return (
    countrymen[0]?.entry ?? famous(discourse, from, (entry) => fits(entry) && (side === null || entry.side === null))
  );
}

/** A body that "the company" and the like takes up: one called by that noun, or one by name of which it may be said. */
function ofBodies(
  analysis: Analysis,
  discourse: Discourse,
  register: Register,
  called: readonly Entry[],
  at: number,
  noun: string,
  head: HeadNoun | null,
): Entry | null {
  const { pack } = analysis;
  const kinds = kindsOf(noun, head);
  const others = FIRMS.includes(callOf(analysis, noun)) ? NO_FIRMS : NO_FIRMS.includes(noun) ? FIRMS : [];
  if (called.length === 1 && called[0] && !called[0].proper) return called[0];
  const isBody = (entry: Entry) =>
    called.includes(entry) ||
    (entry.proper &&
      !entry.human &&
      !entry.plural &&
      fitsKind(entry, kinds) &&
      !isPlace(entry) &&
      !isCalled(register, entry, others));
  const isPlace = ({ name }: Entry) => pack.places.has(name.toLowerCase()) || pack.sides.has(name.toLowerCase());
  const standing = (entry: Entry) => {
    if (called.includes(entry)) return entry.proper ? CALLED : SAME_KIND;
    return kinds.includes(entry.kind) ? SAME_KIND : 1;
  };
  const inView = discourse.inView(at, isBody).map(({ entry, score }) => ({
    entry,
    score: score * discourse.fame(entry) * standing(entry),
  }));
  const clear = clearest(
    inView.sort((a, b) => b.score - a.score),
    EPITHET_MARGIN,
  );
  return clear ?? (inView.length === 0 ? (called.at(-1) ?? null) : null);
}

/** Nouns by which newspapers take up a person whom they never called so: offices, what everybody knows of the famous, and what they were. */
function mayBeAnyone({ pack }: Analysis, noun: string, head: HeadNoun | null): boolean {
  return head?.kind === 'government' || pack.epithets.has(noun) || /^ex-./.test(noun);
}

/** "the advisory panel", after "an advisory panel to the council": who was called by the noun with the same words before it. */
function saidBefore({ tokens, pack }: Analysis, register: Register, from: number, headAt: number): Entry | null {
  const words = tokens.word.slice(from, headAt + 1).join(' ');
  const noun = wordAt(tokens, headAt);
  const called = register.called(pack.nounsAlike.get(noun) ?? noun);
  return (
    called.findLast(
      ({ name, plural }) => !plural && (name.toLowerCase().endsWith(words) || name.toLowerCase().includes(`${words} `)),
    ) ?? null
  );
}

/** Of those called so the one most in view, else the latest; null: nobody is. */
export function nearest(discourse: Discourse, called: readonly Entry[], at: number): Entry | null {
  if (called.length < 2) return called[0] ?? null;
  const [first] = discourse.inView(at, (entry) => called.includes(entry));
  return first?.entry ?? called.at(-1) ?? null;
}

/** Somebody so much more in view than all who are called so that it must be them whom the noun means. */
function outshining(
  discourse: Discourse,
  called: readonly Entry[],
  at: number,
  fits: (entry: Entry) => boolean,
): Entry | null {
  const inView = discourse.inView(at, (entry) => fits(entry) || called.includes(entry));
  const [first] = inView;
  if (!first || called.includes(first.entry)) return null;
  const best = inView.find(({ entry }) => called.includes(entry))?.score ?? 0;
  return first.score > OUTSHINES * best ? first.entry : null;
}

/** Who fits and is clearly most in view, and most spoken of. */
function famous(discourse: Discourse, at: number, fits: (entry: Entry) => boolean): Entry | null {
  const inView = discourse
    .inView(at, fits)
    .map(({ entry, score }) => ({ entry, score: score * discourse.fame(entry) }));
  return clearest(
    inView.sort((a, b) => b.score - a.score),
    EPITHET_MARGIN,
  );
}

function hasName({ tokens }: Analysis, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isName(tokens, i)) return true;
  return false;
}

/** An agency is of the state, or of the news. */
function kindsOf(noun: string, head: HeadNoun | null): readonly ActorKind[] {
  if (!head) return [];
  return noun === 'agency' ? ['government', 'media'] : [head.kind];
}

/** A name of which nothing is known may be any body. */
function fitsKind({ kind }: Entry, kinds: readonly ActorKind[]): boolean {
  return kinds.includes(kind) || (kinds.length > 0 && kind === 'organisation');
}
