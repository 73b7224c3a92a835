import type { Abbreviation } from '../../language-pack';

const list = (words: string): string[] => words.trim().split(/\s+/);

const TITLES = list('dr. prof. hr. fr. dipl. st. gen. ing. med. jur. phil. hl. mag.');
const NUMBERS = list('nr. abs. art. bd. kap. s. str. ziff. jan. feb. aug. sept. okt. nov. dez.');
const WORDS =
  list(`z. b. d. h. u. a. o. ä. bzw. ca. usw. etc. vgl. ggf. evtl. inkl. max. min. mio. mrd. tel. sog. v. chr. km. std. geb. gest. zzgl. bspw.
  ebd. ff. insb. jh. jhd. rd. u.a. z.b. d.h. i.d.r. o.ä. e.v.`);

/** Abbreviations that newspapers write with a full stop. Source: Duden, "Die deutsche Rechtschreibung", its list of abbreviations. */
export const ABBREVIATIONS: ReadonlyMap<string, Abbreviation> = new Map<string, Abbreviation>([
  ...WORDS.map((word) => [word, 'word'] as const),
  ...NUMBERS.map((word) => [word, 'number'] as const),
  ...TITLES.map((word) => [word, 'title'] as const),
]);
