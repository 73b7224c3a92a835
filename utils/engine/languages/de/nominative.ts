import { type Analysis, spanOf } from '../../analysis';
import { has, isCapital, isQuoted, isWord, wordAt } from '../../attribution/grammar';
import { WordClass } from '../../language-pack';
import type { Range } from '../../quotes';
import { Shape } from '../../tokens';
import { singularOf, strongPluralOf } from './declension';
import { isAttributive, isNoun } from './noun';
import type { Core } from './sourcing';

/** Forms of the masculine and neuter singular that are no nominative. */
const OBLIQUE_ONE = /^(?:des|dem|(?:ein|kein|sein|ihr|unser|dies|jen)e[sm]|k?einen)$/;
const GENITIVE = /^(?:des|(?:ein|kein|sein|ihr|unser|dies|jen)es)$/;
/** Of the feminine where a noun in the singular follows, and of the plural. */
const OBLIQUE_FEMALE = /^(?:der|(?:ein|kein|sein|ihr|unser|dies|jen)er)$/;
const SEVERAL =
  /^(?:(?:mehrere|viele|einige|manche|zahlreiche|wenige|etliche)[rn]?|zwei|zweier|drei|dreier|vier|fünf|sechs)$/;
const FEMALE =
  /(?:(?<!ere|gaz)in|ung|ion|heit|keit|schaft|tät|ie|ik|age|anz|enz|schrift|umfrage|antwort|klage|notiz|quelle|person)$/;
const NEUTER =
  /(?:amt|haus|[ie]um|zentrum|ment|gericht|institut|kabinett|team|unternehmen|kommando|werk|theater|labor|lager|magazin|blatt|radio|fernsehen|portal|bündnis|militär|heer|kreuz|büro|land|papier|schreiben|gutachten|protokoll|dokument|urteil|video|foto|buch|interview|gesetz|abkommen|mitglied|opfer|chen|lein|komitee|referat|dezernat|kommissariat)$/;
/** Adjectives that are a part of a name and have its capital: "des *Deutschen* Wetterdienstes". */
const CAPITAL_ADJECTIVE =
  /(?:isch|lich|ig|deutsch|vereint|vereinigt|rot|grün|blau|weiß|schwarz|neu|alt|frei|groß|oberst|national|international|regional|zentral)(?:e|en|em|er|es)$/;

/** Nouns for what somebody says, behind which the genitive tells whose it is: "nach Angaben Hahls". */
export const WORDS_OF =
  /^(?:angaben|worten|ansicht|informationen|erkenntnissen|einschätzung|auffassung|überzeugung|darstellung|aussage|aussagen|schätzung|schätzungen|berechnung|berechnungen|meinung|bericht|berichten|mitteilung|auskunft|lesart|beobachtung|beobachtungen|recherchen|prognose|prognosen|aussagen|schilderung|schilderungen|kenntnis|urteil|darlegung)$/;

/** A noun with its article, as `nominativeOf` reads them. */
interface Declined {
  /** Lower case; empty: none. */
  readonly article: string;
  /** The article is not shown, so that the adjective has to tell the gender. */
  readonly hidden: boolean;
  readonly many: boolean;
  readonly noun: string;
}

/**
 * The words of the source `range` from token `from` on, as a list of actors has them: its first noun and what stands before it in the nominative, as
 * far as articles, endings and lists of nouns tell; the rest stays as it is written.
 */
export function nominativeOf(analysis: Analysis, range: Range, { head, headAt, name, to }: Core, from: number): string {
  const { tokens } = analysis;
  const owns = isOwner(analysis, range.from);
  const at = headAt >= 0 ? headAt : name && !owns ? -1 : to - 1;
  if (at < from || isQuoted(analysis, at)) return textOf(analysis, { from, to: range.to }, new Map());
  const isArticle = has(tokens, range.from, WordClass.determiner | WordClass.possessive | WordClass.quantity);
  const article = isArticle ? wordAt(tokens, range.from) : '';
  const hidden = from > range.from || article === '' || /^(?:des|dem)$/.test(article);
  const isOne = head?.number === 'one' || head?.number === 'body' || head === null;
  const written = textAt(analysis, at);
  const isPlural = !isOne || (head === null && article === 'den' && /n$/.test(written));
  const many = SEVERAL.test(article) || ((article === '' || article === 'den') && isPlural);
  const noun = owns
    ? singularOf(analysis.pack.heads, written, true)
    : nounOf(analysis, written, { article, hidden, many });
  const changed = new Map([[at, noun]]);
  for (let i = at - 1; i >= from && isAdjective(analysis, i); i--)
    changed.set(i, adjectiveOf(textAt(analysis, i), { article, hidden, many, noun }));
  const start = from === range.from && article !== '' && hidden ? from + 1 : from;
  if (start === range.from && isArticle) changed.set(start, articleOf(textAt(analysis, start), noun));
  return textOf(analysis, { from: start, to: range.to }, changed);
}

/** Whether a name or noun without an article at token `i` is a genitive: "nach Angaben *Hahls*". */
export function isOwner({ tokens }: Analysis, i: number): boolean {
  return WORDS_OF.test(wordAt(tokens, i - 1)) && isNoun(tokens, i);
}

function nounOf({ pack }: Analysis, noun: string, { article, hidden, many }: Omit<Declined, 'noun'>): string {
  if (OBLIQUE_ONE.test(article) || (article === 'den' && !many))
    return singularOf(pack.heads, noun, GENITIVE.test(article));
  if (article === 'der' && hidden && /e$/.test(noun) && pack.heads.has(`${noun.toLowerCase()}r`)) return `${noun}r`;
  const isOther = OBLIQUE_FEMALE.test(article) || (article === 'die' && hidden);
  return many || isOther ? strongPluralOf(pack.heads, noun, article === 'den' && !hidden) : noun;
}

function adjectiveOf(adjective: string, { article, hidden, many, noun }: Declined): string {
  const strong = NEUTER.test(noun.toLowerCase()) ? 'es' : 'er';
  let ending: string | null = null;
  if (OBLIQUE_ONE.test(article)) ending = strong;
  else if (article === 'den') ending = hidden ? (many ? 'e' : strong) : null;
  else if (many) ending = 'e';
  else if (OBLIQUE_FEMALE.test(article)) ending = /en$/.test(adjective) ? 'e' : hidden ? strong : null;
  else if (article === 'die') ending = hidden ? 'e' : null;
  else if (article === 'das') ending = hidden ? 'es' : null;
  else if (article === '') ending = /em$/.test(adjective) ? strong : null;
  return ending === null ? adjective : adjective.replace(/e[nmrs]?$/, ending);
}

function articleOf(written: string, noun: string): string {
  const next = written
    .replace(/^(ein|kein|sein|ihr|unser)(?:es|em)$/i, '$1')
    .replace(/^(k?ein)en$/i, '$1')
    .replace(/^(ein|kein|sein|ihr|unser)er$/i, '$1e')
    .replace(/^(zwei|drei)er$/i, '$1')
    .replace(/^(mehrere|viele|einige|manche|zahlreiche|wenige|etliche)[rn]$/i, '$1')
    .replace(/^(d)en$/i, '$1ie');
  return FEMALE.test(noun.toLowerCase()) ? next.replace(/^(d)er$/i, '$1ie') : next;
}

function isAdjective({ tokens }: Analysis, i: number): boolean {
  if (!isWord(tokens, i) || (tokens.shape[i] ?? 0) & Shape.number) return false;
  return isCapital(tokens, i) ? CAPITAL_ADJECTIVE.test(wordAt(tokens, i)) : isAttributive(tokens, i);
}

function textAt({ text, tokens }: Analysis, i: number): string {
  return text.slice(...spanOf(tokens, { from: i, to: i + 1 }));
}

function textOf({ text, tokens }: Analysis, { from, to }: Range, changed: ReadonlyMap<number, string>): string {
  let words = '';
  let last = tokens.start[from] ?? 0;
  for (const [i, word] of [...changed].sort(([a], [b]) => a - b)) {
    if (i < from || i >= to) continue;
    words += text.slice(last, tokens.start[i]) + word;
    last = tokens.end[i] ?? last;
  }
  words += text.slice(last, tokens.end[to - 1]);
  return words.replace(/\s+/g, ' ').replace(/[,;]$/, '');
}
