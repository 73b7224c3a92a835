import type { HeadNoun } from '../../language-pack';

type Heads = ReadonlyMap<string, HeadNoun>;

/** Nouns that end so in the nominative too. */
const LASTING = /(?:us|is|os|as|ss|x)$/;
/** Neuters in "-e", of which the genitive takes but the "s". */
const IN_E = /(?:gebäude|gewerbe|gebirge|gelände|gefüge|getriebe|ende|interesse|[ée]e|é)s$/;

/** "Präsidenten", "Beamten", and with `genitive` also "Bauamts", "Hauses": the nominative of the singular; as written where nothing tells. */
export function singularOf(heads: Heads, written: string, genitive: boolean): string {
  const known = byLastPart(heads, written, (part) => weakOf(heads, part) ?? (genitive ? strongOf(heads, part) : null));
  if (known !== null || !genitive) return known ?? written;
  const word = written.toLowerCase();
  if (/[A-ZÄÖÜ]{2}s$/.test(written)) return written.slice(0, -1);
  if (LASTING.test(word) || /[A-ZÄÖÜ]$/.test(written) || !word.endsWith('s') || word.length < 5) return written;
  if (word.endsWith('nisses')) return written.slice(0, -3);
  return written.slice(0, word.endsWith('es') && !IN_E.test(word) ? -2 : -1);
}

/** The nominative of a plural without an article: "Beamte" of "Beamten", "Anwohner" of "Anwohnern". `definite`: an article stands before it. */
export function strongPluralOf(heads: Heads, written: string, definite: boolean): string {
  return (
    byLastPart(heads, written, (part) => {
      if (/(?:er|en)$/.test(part) && isAdjectival(heads, part.slice(0, -2)))
        return definite ? `${part.slice(0, -2)}en` : `${part.slice(0, -2)}e`;
      if (!part.endsWith('n')) return null;
      const bare = part.slice(0, -1);
      const number = heads.get(bare)?.number;
      const isPlural = number === 'many' || number === 'bodies' || /er$/.test(bare) || heads.has(part.slice(0, -2));
      return heads.has(bare) && isPlural && !/[sn]$/.test(bare) ? bare : null;
    }) ?? written
  );
}

/** "Beamte", "Vorsitzende": nouns with the endings of adjectives. */
const isAdjectival = (heads: Heads, stem: string) => heads.has(`${stem}er`) && heads.has(`${stem}e`);

function weakOf(heads: Heads, part: string): string | null {
  if (!part.endsWith('n')) return null;
  if (part.endsWith('en') && isAdjectival(heads, part.slice(0, -2))) return `${part.slice(0, -2)}er`;
  for (const cut of [2, 1]) if (heads.get(part.slice(0, -cut))?.number === 'one') return part.slice(0, -cut);
  return null;
}

function strongOf(heads: Heads, part: string): string | null {
  for (const ending of ['es', 's', 'ses']) {
    const bare = part.slice(0, -ending.length);
    if (part.endsWith(ending) && heads.has(bare)) return bare;
  }
  return null;
}

/** The word with its last part as `change` gives it, for the longest part that is a known head; null: there is none, or no change. */
function byLastPart(heads: Heads, written: string, change: (part: string) => string | null): string | null {
  const word = written.toLowerCase();
  for (let k = 0; k <= word.length - 3; k = k === 0 ? 3 : k + 1) {
    const part = word.slice(k);
    if (!heads.has(part) || (part.length < 4 && k > 0 && !/^(?:amt|rat)$/.test(part))) continue;
    const next = change(part);
    if (next === null) return null;
    let same = 0;
    while (same < part.length && part[same] === next[same]) same++;
    return written.slice(0, k + same) + next.slice(same);
  }
  return null;
}
