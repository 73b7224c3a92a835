/** One author, in two parts where they can be told apart, else as the page gives the name. */
export type Author = { readonly family: string; readonly given: string } | { readonly literal: string };

const NAME = /^\p{Lu}[\p{L}\p{M}’'.-]*(?: \p{Lu}[\p{L}\p{M}’'.-]*){1,2}$/u;
/** What an outlet signs with, or what belongs to a name and not before it. */
const NO_NAME =
  /\b(?:staff|news|desk|editors?|reporters?|correspondents?|agency|agencies|press|post|times|van|von|de|del|der|di|la|le|al|bin|jr|sr|ii|iii)\b/i;

/**
 * The authors in a byline. They are taken apart only where it is plain: names of two or three capitalised words, joined by
 * "and" or "&", with commas before only where one of these follows. Everything else is one author, letter for letter; an
 * empty list where nothing is said.
 */
export function authorsOf(byline: string | null, site: string | null): Author[] {
  const said = (byline ?? '').replace(/\s+/g, ' ').trim();
  if (said === '') return [];
  const names = said.replace(/^by[: ]\s*/i, '').split(/,? (?:and|&) /);
  const listed =
    names.length > 1 ? names.flatMap((part, i) => (i < names.length - 1 ? part.split(', ') : [part])) : names;
  const isPlain = listed.every((name) => NAME.test(name) && !NO_NAME.test(name) && name !== site);
  if (!isPlain) return [{ literal: said.replace(/^by[: ]\s*/i, '') || said }];
  return listed.map((name) => {
    const at = name.lastIndexOf(' ');
    return { family: name.slice(at + 1), given: name.slice(0, at) };
  });
}
