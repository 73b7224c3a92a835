import type { Abbreviation } from '../../language-pack';

const list = (words: string): string[] => words.trim().split(/\s+/);

const TITLES =
  list(`mr. mrs. ms. mx. dr. prof. sen. sens. rep. reps. gov. govs. gen. col. lt. sgt. maj. capt. cmdr. adm.
  cpl. pvt. pres. rev. fr. hon. st. ste. mt. messrs. mme. mlle. supt. insp. det. dep. asst. atty. amb. sec. treas.`);
const NUMBERS = list('no. nos. fig. art. vol. pp. ch. jan. feb. mar. apr. aug. sept. sep. oct. nov. dec.');
const WORDS =
  list(`jr. sr. inc. corp. ltd. co. cos. llc. plc. bros. assn. dept. univ. etc. al. ave. blvd. hwy. vs. v. e.g.
  i.e. cf. viz. approx. a.m. p.m. u.s. u.k. u.n. e.u. d.c. ph.d. m.d. b.a. m.a. calif. conn. del. fla. ga. ind. kan. ky. md.
  mich. minn. mo. mont. neb. nev. okla. pa. tenn. tex. va. vt. wis. wyo. ala. ariz. ark. colo. n.y. n.j. n.h. n.m. n.c. n.d.
  s.c. s.d. w.va. r.i.`);

/**
 * Abbreviations that newspapers write with a full stop. Source: the state, title and company entries of the AP Stylebook.
 * "Ill.", "Miss.", "Mass.", "Ore." and "Wash." are left out: they are commoner as words.
 */
export const ABBREVIATIONS: ReadonlyMap<string, Abbreviation> = new Map<string, Abbreviation>([
  ...WORDS.map((word) => [word, 'word'] as const),
  ...NUMBERS.map((word) => [word, 'number'] as const),
  ...TITLES.map((word) => [word, 'title'] as const),
]);
