import type { Analysis } from '../analysis';
import { has, isCapital, isComma, isName, isNominal, isQuoted, isWord, wordAt } from '../attribution/grammar';
import { WordClass } from '../language-pack';
import type { Range } from '../quotes';
import { Shape } from '../tokens';
import { goesOnAsPerson, speaksAlone } from './evidence';
import { FIRM, isBodyName, isPersonNoun, showsPerson } from './person';

export type Gender = 'male' | 'female' | null;

/** A person's name as it stands in the text, titles left out. */
export interface PersonName extends Range {
  /** First token of the titles and roles with a capital before it, or `from`. */
  readonly titleFrom: number;
  /** Its last word, lower case. */
  readonly surname: string;
  /** Two words or more. */
  readonly full: boolean;
  readonly gender: Gender;
  /** It is this given name alone, of somebody with that surname. */
  readonly given?: string;
}

/** Longest name that is read as one, in words. */
const MAX_WORDS = 5;
const PARTICLE = /^(?:de|del|della|di|da|dos|van|von|der|den|ter|bin|ibn|al|el|la|le)$/;
/** "J.", "J.M." before a surname. */
const INITIALS = /^(?:[a-z]\.){1,3}$/;
/** Words that open a sentence before a name. */
const OPENER =
  /^(?:given|like|unlike|despite|asked|told|called|calling|citing|including|following|meanwhile|perhaps|maybe|yes|no|poor|presumptive|[a-z]{3,}ly)$/;
const SUFFIX = /^(?:jr\.?|sr\.?|ii|iii|iv)$/;
/** Honours and degrees behind a name: they are no part of it. */
const HONOUR = /^(?:kc|qc|mbe|obe|cbe|dbe|kbe|md|phd|esq)$/;
/** Seats of a parliament behind a name; behind the name of a place they are a role: "Harrow East MP". */
const SEAT = /^(?:mp|msp|mep|mla)$/;
/** Before a given name alone: "Sir Karl". */
const BY_GIVEN_NAME = /^(?:sir|dame|king|queen|prince|princess)$/;
/** Ranks that are a word or a thing in small letters. */
const RANK = /^(?:pc|di|dci)$/;
/** What an office is held of, before the name: "Secretary of State Ann Hale". */
const OFFICE_OF =
  /^(?:state|defen[cs]e|justice|finance|health|education|labou?r|energy|commerce|transport|transportation|agriculture)$/;

/**
 * The names of persons in the text, in order. Two to four capitalised words are one where the text shows it once: by a
 * title, a role or an age beside them, a given name, or by giving them a quotation (`quoting`: tokens of such sources);
 * then every surname of theirs is one. Linear.
 */
export function personNames(analysis: Analysis, quoting: ReadonlySet<number>): PersonName[] {
  const runs = withoutHeadline(analysis, nameRuns(analysis));
  const surnames = new Map<string, Gender>();
  const places = placeNames(analysis, runs);
  const isPlace = (name: PersonName) =>
    name.titleFrom === name.from && (places.has(placeKey(analysis, name)) || isKnownPlace(analysis, name));
  const given = new Set(runs.filter(({ full }) => full).map(({ from }) => wordAt(analysis.tokens, from)));
  for (const name of runs) {
    if (isBodyName(analysis, name) || isPlace(name) || !isShown(analysis, name, quoting)) continue;
    if (!name.full && BY_GIVEN_NAME.test(wordAt(analysis.tokens, name.from - 1)) && given.has(name.surname)) continue;
    surnames.set(name.surname, surnames.get(name.surname) ?? name.gender);
  }
  const small = writtenSmall(analysis, runs);
  for (const word of small) surnames.delete(word);
  // "Bradley Weil … Weil": a body is called by its first word, a person by the last.
  const alone = surnamesAlone(analysis, runs);
  for (const name of runs) {
    if (!name.full || surnames.has(name.surname) || (alone.get(name.surname) ?? 0) < 2) continue;
    if (
      !isPlace(name) &&
      !isBodyName(analysis, name) &&
      !isKnownNoun(analysis, name.surname) &&
      !small.has(name.surname)
    )
      surnames.set(name.surname, name.gender);
  }
  // "Ann Hale and Emil Dorn": who stands beside a person is one.
  for (const [k, name] of runs.entries()) {
    const next = runs[k + 1];
    if (!next?.full || !name.full || next.titleFrom !== name.to + 1) continue;
    if (wordAt(analysis.tokens, name.to) !== 'and' || isBodyName(analysis, name) || isBodyName(analysis, next))
      continue;
    const shown = surnames.has(name.surname) ? next : surnames.has(next.surname) ? name : null;
    if (shown && !surnames.has(shown.surname)) surnames.set(shown.surname, shown.gender);
  }
  const shown = runs.filter((name) => surnames.has(name.surname) && !isBodyName(analysis, name) && !isPlace(name));
  const called = givenNamesOf(analysis, shown);
  return [...shown, ...runs.flatMap((name) => calledByGivenName(name, called, surnames))]
    .sort((a, b) => a.from - b.from)
    .map((name) => (name.gender ? name : { ...name, gender: name.full ? null : (surnames.get(name.surname) ?? null) }));
}

/** "Ann Hale Speaks", in a headline with capitals: the name as the text gives it below. */
function withoutHeadline({ tokens, blockOf }: Analysis, runs: readonly PersonName[]): readonly PersonName[] {
  const pairs = new Set<string>();
  const pair = (from: number) => `${wordAt(tokens, from)} ${wordAt(tokens, from + 1)}`;
  for (const { from, to } of runs) if (blockOf[from] !== 0 && to - from === 2) pairs.add(pair(from));
  return runs.map((name) => {
    const { from, to } = name;
    if (blockOf[from] !== 0 || to - from < 3 || !pairs.has(pair(from))) return name;
    return { ...name, to: from + 2, surname: wordAt(tokens, from + 1) };
  });
}

/** Last words that the text writes small elsewhere, as no surname is, behind a word that is no given name: "Special Operations … operations". */
function writtenSmall({ tokens, pack }: Analysis, runs: readonly PersonName[]): ReadonlySet<string> {
  const doubtful = new Set<string>();
  const sure = new Set<string>();
  for (const { from, titleFrom, surname, full } of runs) {
    if (titleFrom < from || (full && pack.givenNames.has(wordAt(tokens, from)))) sure.add(surname);
    else if (full) doubtful.add(surname);
  }
  const small = new Set<string>();
  for (let i = 0; i < tokens.count; i++) {
    const word = wordAt(tokens, i);
    if (doubtful.has(word) && !isCapital(tokens, i) && !sure.has(word)) small.add(word);
  }
  return small;
}

/** The given names of which the text has one bearer, with the name of that one; null: several. */
function givenNamesOf({ tokens }: Analysis, shown: readonly PersonName[]): ReadonlyMap<string, PersonName | null> {
  const bearers = new Map<string, PersonName | null>();
  for (const name of shown) {
    if (!name.full) continue;
    const given = wordAt(tokens, name.from);
    const known = bearers.get(given);
    bearers.set(given, known === undefined || known?.surname === name.surname ? (known ?? name) : null);
  }
  return bearers;
}

/** "Ann" alone, where the text has one Ann. */
function calledByGivenName(
  name: PersonName,
  bearers: ReadonlyMap<string, PersonName | null>,
  surnames: ReadonlyMap<string, Gender>,
): PersonName[] {
  const bearer = name.full || surnames.has(name.surname) ? null : bearers.get(name.surname);
  return bearer ? [{ ...name, surname: bearer.surname, given: name.surname, gender: bearer.gender }] : [];
}

function isShown(analysis: Analysis, name: PersonName, quoting: ReadonlySet<number>): boolean {
  const { tokens, pack } = analysis;
  if (name.titleFrom < name.from) return true;
  // "the Charlotte Panthers"
  if (wordAt(tokens, name.from - 1) === 'the' && !isNominal(tokens, name.to)) return false;
  if (name.full && (pack.givenNames.has(wordAt(tokens, name.from)) || INITIALS.test(wordAt(tokens, name.from))))
    return true;
  if (name.full && (isHonour(tokens, name.to) || isHonour(tokens, isComma(tokens, name.to) ? name.to + 1 : -1)))
    return true;
  if (name.full && goesOnAsPerson(analysis, name)) return true;
  if (showsPerson(analysis, name) || (name.full && signsLetter(analysis, name))) return true;
  return name.full && quoting.has(name.to - 1) && !((tokens.shape[name.from] ?? 0) & Shape.allCapitals);
}

/** A name alone in its paragraph above a place: "Ann Hale. / Redmarsh, Tal." */
function signsLetter({ tokens, blocks, blockOf }: Analysis, { titleFrom, to }: PersonName): boolean {
  const index = blockOf[titleFrom] ?? -1;
  const block = blocks[index];
  const below = blocks[index + 1];
  if (!block || !below || block.from !== titleFrom || block.to - to > 1 || below.to - below.from > 6) return false;
  for (let i = below.from; i < below.to; i++) if (isComma(tokens, i)) return true;
  return false;
}

/** How often each last word of a full name stands alone behind it, twice as often where it speaks; headlines apart, a text gives the full name first. */
function surnamesAlone(analysis: Analysis, runs: readonly PersonName[]): ReadonlyMap<string, number> {
  const { blockOf } = analysis;
  const alone = new Map<string, number>();
  const introduced = new Set<string>();
  for (const name of runs) {
    const { full, surname, from } = name;
    const weight = speaksAlone(analysis, name) ? 2 : 1;
    if (full) introduced.add(surname);
    else if (introduced.has(surname)) alone.set(surname, (alone.get(surname) ?? 0) + weight);
    else if (blockOf[from] !== 0) alone.set(surname, Number.NEGATIVE_INFINITY);
  }
  return alone;
}

/** "African American", "Senate Democrats": nouns and demonyms with a capital. */
function isKnownNoun({ pack }: Analysis, word: string): boolean {
  return pack.heads.has(word) || pack.sides.has(word);
}

/** What the text is in somewhere, as nobody is: "in Port Sarral". */
function placeNames(analysis: Analysis, runs: readonly PersonName[]): ReadonlySet<string> {
  const inside = runs.filter(({ titleFrom }) =>
    /^(?:in|into|across|throughout|near|outside)$/.test(wordAt(analysis.tokens, titleFrom - 1)),
  );
  const full = inside.filter((name) => name.full && !analysis.pack.givenNames.has(wordAt(analysis.tokens, name.from)));
  return new Set(full.map((name) => placeKey(analysis, name)));
}

function isKnownPlace({ tokens, pack }: Analysis, { from, to }: Range): boolean {
  return pack.places.has(to - from === 1 ? wordAt(tokens, from) : tokens.word.slice(from, to).join(' '));
}

const placeKey = ({ tokens }: Analysis, { from, surname }: PersonName) => `${wordAt(tokens, from)} ${surname}`;

/** Stretches of capitalised words that could be a person's name by their form. */
function nameRuns(analysis: Analysis): PersonName[] {
  const { tokens } = analysis;
  const runs: PersonName[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if (!isNameWord(analysis, i)) continue;
    let to = i + 1;
    while (to < tokens.count && analysis.sentenceOf[to] === analysis.sentenceOf[i]) {
      if (isNameWord(analysis, to)) to++;
      else {
        let next = to;
        while (PARTICLE.test(wordAt(tokens, next))) next++;
        if (next === to || !isNameWord(analysis, next)) break;
        to = next + 1;
      }
    }
    const run = nameIn(analysis, i, to);
    if (run) runs.push(run);
    i = to - 1;
  }
  return runs;
}

const isHonour = (tokens: Analysis['tokens'], i: number) => isName(tokens, i) && HONOUR.test(wordAt(tokens, i));

/** The token after a run, without the honours behind the name. */
function withoutHonours({ tokens, pack }: Analysis, from: number, end: number): number {
  let to = end;
  while (to - from > 2 && isHonour(tokens, to - 1)) to--;
  const seat = SEAT.test(wordAt(tokens, to - 1)) && to - from > 2;
  return seat && pack.givenNames.has(wordAt(tokens, to - 3)) ? to - 1 : to;
}

/** The token after the office that a run begins with: "State" of "Secretary of State Ann Hale"; its first token where it begins with none. */
function officeEnd({ tokens, pack }: Analysis, first: number, to: number): number {
  if (to - first < 3 || wordAt(tokens, first - 1) !== 'of' || !has(tokens, first - 2, WordClass.title)) return first;
  if (!isCapital(tokens, first - 2)) return first;
  return OFFICE_OF.test(wordAt(tokens, first)) || pack.givenNames.has(wordAt(tokens, first + 1)) ? first + 1 : first;
}

/** "HEARTBROKEN Danny Hale": how a paragraph of a tabloid opens, before a name that is none of its words. */
function isShouted(analysis: Analysis, i: number, to: number): boolean {
  const { tokens, blocks, blockOf } = analysis;
  const isCaps = (at: number) => ((tokens.shape[at] ?? 0) & Shape.allCapitals) !== 0;
  if (!isCaps(i) || to - i < 3 || wordAt(tokens, i).length < 5 || isCaps(i + 1)) return false;
  return blocks[blockOf[i] ?? -1]?.from === i && analysis.pack.givenNames.has(wordAt(tokens, i + 1));
}

function nameIn(analysis: Analysis, start: number, end: number): PersonName | null {
  const { tokens, pack } = analysis;
  const first = isShouted(analysis, start, end) ? start + 1 : start;
  const to = withoutHonours(analysis, first, end);
  let from = officeEnd(analysis, first, to);
  const titleFrom = from > first ? first - 2 : first;
  let gender: Gender = pack.genders.get(wordAt(tokens, titleFrom - 1)) ?? null;
  for (let i = to - 2; i >= from; i--) {
    if (!isTitle(analysis, i)) continue;
    for (let k = titleFrom; k <= i; k++) gender ??= pack.genders.get(wordAt(tokens, k)) ?? null;
    from = i + 1;
    break;
  }
  while (from < to - 2 && pack.sides.has(wordAt(tokens, from))) from++;
  // "Given Hale's vote", at the start of a sentence.
  if (from < to - 1 && !isWord(tokens, from - 1) && OPENER.test(wordAt(tokens, from))) from++;
  gender ??= pack.givenNames.get(wordAt(tokens, from)) ?? null;
  // In a headline with capitals a name may have any word before it.
  if (to - from > (analysis.blockOf[from] === 0 ? 3 : MAX_WORDS)) from = givenNameIn(analysis, from, to);
  let last = to - 1;
  while (last > from && SUFFIX.test(wordAt(tokens, last))) last--;
  const words = last + 1 - from;
  const isNoName = has(tokens, last, WordClass.title | WordClass.head) || FIRM.test(wordAt(tokens, last));
  if (words > MAX_WORDS || (words === 1 && isNoName)) return null;
  // "De Blasio said": no given name.
  const full = words > (PARTICLE.test(wordAt(tokens, from)) ? 2 : 1);
  return { titleFrom, from, to, surname: wordAt(tokens, last), full, gender };
}

/** The last given name of a long run that a name may start with: "Fleet Street Editor Ann Hale". */
function givenNameIn({ tokens, pack }: Analysis, from: number, to: number): number {
  for (let i = to - 2; i > from; i--) if (pack.givenNames.has(wordAt(tokens, i))) return i;
  return from;
}

/** A title or a role written with a capital: "Dr", "Colonel", "Groundsman Al Tranter". */
function isTitle(analysis: Analysis, i: number): boolean {
  const { tokens, pack } = analysis;
  if (pack.givenNames.has(wordAt(tokens, i)) || (PARTICLE.test(wordAt(tokens, i)) && !isCapital(tokens, i)))
    return false;
  if (RANK.test(wordAt(tokens, i)) && !((tokens.shape[i] ?? 0) & Shape.allCapitals)) return false;
  const next = wordAt(tokens, i + 1);
  // "Attorney General", but "City Attorney Ann Hale", "Deputy Ann Hale"
  if (pack.officePrefixes.has(wordAt(tokens, i)) && wordAt(tokens, i) !== 'attorney' && !pack.givenNames.has(next))
    return has(tokens, i + 1, WordClass.title) || isPersonNoun(analysis, i + 1);
  // "Central American Minors", "the Ferguson effect": a demonym or a surname, no role.
  if (
    pack.sides.has(wordAt(tokens, i)) ||
    (!has(tokens, i, WordClass.head | WordClass.title) && /(?:son|man)$/.test(wordAt(tokens, i)))
  )
    return false;
  return has(tokens, i, WordClass.title) || isPersonNoun(analysis, i);
}

function isNameWord(analysis: Analysis, i: number): boolean {
  const { tokens } = analysis;
  // "Ann May": neither a verb nor a month behind a given name.
  if (wordAt(tokens, i) === 'may' && isCapital(tokens, i)) return isName(tokens, i - 1);
  if (!isName(tokens, i) || wordAt(tokens, i) === 'i' || has(tokens, i, WordClass.time)) return false;
  // "Sens. Ann Hale and Tom Weil": a title of several is no part of a name.
  if (/^(?:sens|reps|govs|messrs)\.$/.test(wordAt(tokens, i))) return false;
  return !(isQuoted(analysis, i) && analysis.quotes.ranges[analysis.quotes.of[i] ?? -1]?.words === 1);
}
