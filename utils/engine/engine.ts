import { MAX_ARTICLE_LENGTH, type ReadableText, type Reading } from '../model';
import { type Analysis, analyse, spanOf } from './analysis';
import type { Attribution } from './attribution/attribution';
import { buildClaims } from './claims';
import { findFindings } from './findings/index';
import { guessLanguages, type LanguageGuess } from './language';
import type { LanguagePack } from './language-pack';
import { indexLanguages, type KnownLanguage, type UnreadLanguages } from './language-words';
import { joined, type Part } from './parts';
import { findStandings, indexRules, type RuleIndex } from './standing/index';
import { summarise } from './summary';
import { tagAttributions } from './tagger/tagger';
import type { Weights } from './tagger/weights-format';

/** Changes whenever a reading may: kept pages name the engine that read them. With weights, theirs is added. */
export const ENGINE_VERSION = 'rules-10';

export interface Engine {
  readonly version: string;
  /**
   * Who says what in the article, and what the text admits of its evidence. Any string is read, none throws. Without
   * `blocks`, the lines of the text are its paragraphs. Each is read in its own language; one in a language that the engine
   * does not know has no claims and is in `unread`; a text of such paragraphs says `language-not-supported`. Text past `MAX_ARTICLE_LENGTH` is
   * left out (`too-long`). The same text gives the same reading. Linear in the length of the text.
   */
  read(article: ReadableText): Reading;
  /**
   * Languages (BCP 47) of paragraphs of the article that could be read if their packs were at hand, and are in `unread` as it is. What is
   * found out for that is kept for `read` of the same object.
   */
  awaits(article: ReadableText): readonly string[];
}

type Language = LanguagePack | KnownLanguage;

const isPack = (language: Language | null): language is LanguagePack => language !== null && 'grammar' in language;

/**
 * An engine for those of `known` that are packs, of which the first must be one. It keeps nothing between readings. By
 * `others` it knows paragraphs in other languages (`languages/unread.ts`). `weights`
 * are of the first language: with them its attributions are found by the tagger on top of the rules; all others, and without
 * weights that one too, are read by their rules alone. null says that weights were wanted and could not be had: readings that
 * they are missed in, and that are whole, say `no-weights`.
 */
export function engineOf(
  known: readonly [LanguagePack, ...Language[]],
  others: UnreadLanguages,
  weights?: Weights | null,
): Engine {
  const [first] = known;
  const languages = indexLanguages<Language>(known, others);
  const rules = new Map<LanguagePack, RuleIndex>(known.filter(isPack).map((pack) => [pack, indexRules(pack)]));
  const looked = new WeakMap<ReadableText, Looked>();

  function look(article: ReadableText): Looked {
    const text = article.text.length > MAX_ARTICLE_LENGTH ? article.text.slice(0, MAX_ARTICLE_LENGTH) : article.text;
    const whole = analyse(text, article.blocks, first);
    return { whole, language: guessLanguages(whole.tokens, whole.blocks, article.lang ?? null, languages) };
  }

  function awaits(article: ReadableText): readonly string[] {
    const now = look(article);
    looked.set(article, now);
    return [...new Set(now.language.packs.flatMap((one) => (one === null || isPack(one) ? [] : [one.code])))];
  }

  function read(article: ReadableText): Reading {
    const { whole, language } = looked.get(article) ?? look(article);
    looked.delete(article);
    const { text } = whole;
    const packs = language.packs.map((one) => (isPack(one) ? one : null));
    const found = new Set(packs.filter((pack) => pack !== null));
    if (found.size === 0) return unread(language.lang);
    const isWhole = found.size === 1 && packs.every((pack) => pack !== null);
    const parts = [...found].map((pack) => {
      const own = isWhole ? text : withBlanks(whole, packs, pack);
      const analysis = isWhole && pack === first ? whole : analyse(own, article.blocks, pack);
      return readPart({ ...article, text: own }, analysis);
    });
    const passedOver = whole.blocks.filter(({ from, to }, k) => from < to && packs[k] === null);
    const spans = passedOver.map((block) => spanOf(whole.tokens, block));
    const reading = { lang: language.lang, ...(spans.length > 0 && { unread: spans }), ...joined(parts) };
    if (text.length < article.text.length) return { ...reading, degraded: 'too-long' };
    return weights === null && found.has(first) ? { ...reading, degraded: 'no-weights' } : reading;
  }

  function readPart(article: ReadableText, analysis: Analysis): Part {
    const { pack } = analysis;
    const { attributions: byRules, withInnerLinks, cast: castOf } = pack.grammar;
    const tagged: readonly Attribution[] =
      weights && pack === first ? tagAttributions(analysis, weights) : byRules(analysis);
    const attributions = withInnerLinks(analysis, tagged);
    const cast = castOf(analysis, attributions);
    const standings = findStandings(analysis, rules.get(pack) ?? new Map(), attributions);
    const claims = buildClaims(analysis, attributions, cast, standings);
    return {
      claims,
      actors: cast.actors,
      findings: findFindings(article, analysis, claims, cast.actors),
      sentences: analysis.sentences.length,
    };
  }

  return { version: weights ? `${ENGINE_VERSION}+${weights.id}` : ENGINE_VERSION, read, awaits };
}

/** What is known of a text before it is read. */
interface Looked {
  readonly whole: Analysis;
  readonly language: LanguageGuess<Language>;
}

/** The text with spaces in place of all blocks that are not of the pack: every place stays where it was. */
function withBlanks(
  { text, tokens, blocks }: Analysis,
  of: readonly (LanguagePack | null)[],
  pack: LanguagePack,
): string {
  let own = '';
  let reached = 0;
  blocks.forEach((block, k) => {
    if (of[k] === pack) return;
    const [start, end] = spanOf(tokens, block);
    own += text.slice(reached, start) + ' '.repeat(end - start);
    reached = end;
  });
  return own + text.slice(reached);
}

function unread(lang: string | null): Reading {
  return { lang, degraded: 'language-not-supported', claims: [], actors: [], findings: [], summary: summarise(0, []) };
}
