import { MAX_ARTICLE_LENGTH, type ReadableText, type Reading } from '../model';
import { castOf } from './actors/index';
import { type Analysis, analyse } from './analysis';
import type { Attribution } from './attribution/attribution';
import { withInnerLinks } from './attribution/chain';
import { findAttributions } from './attributions';
import { buildClaims } from './claims';
import { findFindings } from './findings/index';
import { guessLanguage } from './language';
import type { LanguagePack } from './language-pack';
import { english } from './languages/en/index';
import { findStandings, indexRules } from './standing/index';
import { summarise } from './summary';
import { tagAttributions } from './tagger/tagger';
import type { Weights } from './tagger/weights-format';

export { decodeWeights, type Weights, WeightsError } from './tagger/weights-format';

/** Changes whenever a reading may: kept pages name the engine that read them. With weights, theirs is added. */
export const ENGINE_VERSION = 'rules-6';

export interface Engine {
  readonly version: string;
  /**
   * Who says what in the article, and what the text admits of its evidence. Any string is read, none throws. Without
   * `blocks`, the lines of the text are its paragraphs. Text past `MAX_ARTICLE_LENGTH` is left out (`too-long`); a text
   * in another language than the pack's has no claims (`language-not-supported`). The same text gives the same reading.
   * Linear in the length of the text.
   */
  read(article: ReadableText): Reading;
}

/** Finds who says what in a text that is cut already. The rules are one such pass; a learned tagger can be another. */
type AttributionPass = (analysis: Analysis) => readonly Attribution[];

/**
 * An engine for one language. It keeps nothing between readings. With `weights`, attributions are found by the tagger on top
 * of the rules; without, by the rules alone. null says that weights were wanted and could not be had: the rules read,
 * and every reading that is whole says `no-weights`.
 */
export function createEngine(pack: LanguagePack = english, weights?: Weights | null): Engine {
  const attribute: AttributionPass = weights ? (analysis) => tagAttributions(analysis, weights) : findAttributions;
  const rules = indexRules(pack);

  function read(article: ReadableText): Reading {
    const text = article.text.length > MAX_ARTICLE_LENGTH ? article.text.slice(0, MAX_ARTICLE_LENGTH) : article.text;
    const analysis = analyse(text, article.blocks, pack);
    const language = guessLanguage(analysis.tokens, article.lang ?? null, pack);
    if (!language.supported) return unread(language.lang);
    const attributions = withInnerLinks(analysis, attribute(analysis));
    const cast = castOf(analysis, attributions);
    const standings = findStandings(analysis, rules, attributions);
    const claims = buildClaims(analysis, attributions, cast, standings);
    const reading: Reading = {
      lang: language.lang,
      claims,
      actors: cast.actors,
      findings: findFindings({ ...article, text }, analysis, claims, cast.actors),
      summary: summarise(analysis.sentences.length, claims),
    };
    if (text.length < article.text.length) return { ...reading, degraded: 'too-long' };
    return weights === null ? { ...reading, degraded: 'no-weights' } : reading;
  }

  return { version: weights ? `${ENGINE_VERSION}+${weights.id}` : ENGINE_VERSION, read };
}

function unread(lang: string | null): Reading {
  return { lang, degraded: 'language-not-supported', claims: [], actors: [], findings: [], summary: summarise(0, []) };
}
