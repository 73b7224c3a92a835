import type { Analysis } from '../analysis';
import { isWord } from '../attribution/grammar';
import type { Entry } from './entry';

/** Past so many sentences a mention is forgotten. */
const REACH = 7;
/** So many mentions are looked at, however long the sentences are. */
const MAX_MENTIONS = 100;
/** What is left of a mention's weight one sentence later. */
const DECAY = 0.55;
/** A sentence that is all quotation moves its speaker away by this much of a sentence. */
const QUOTED_STEP = 0.35;
/** Whoever only asked is so much less in view for who answers. */
const ASKED = 0.35;
/** What further mentions add to the weightiest one. */
const AGAIN = 0.12;

/** How much a mention puts somebody in view. Source: Lappin and Leass, "An Algorithm for Pronominal Anaphora Resolution", 1994. */
export const WEIGHT = {
  speaker: 2.6,
  inHand: 6,
  subject: 2,
  other: 1,
  behindPreposition: 0.75,
  possessor: 0.65,
  indefinite: 0.4,
  quoted: 0.3,
  owning: 1.4,
  /** Factors. */
  told: 0.6,
  introduced: 1.25,
} as const;

interface Mention {
  readonly entry: Entry;
  readonly at: number;
  readonly weight: number;
  readonly asks: boolean;
}

/** What a place tells of who can be in view there. */
export interface Looking {
  /** Tokens whose mentions do not count. */
  readonly hidden?: (token: number) => boolean;
  /** Who cannot be meant. */
  readonly apart?: (entry: Entry) => boolean;
  /** It asks itself, and goes on from who asked. */
  readonly asks?: boolean;
}

export interface InView {
  readonly entry: Entry;
  readonly score: number;
}

/** Who was spoken of, in the order of the text, and how much they are in view at a place. One per reading. */
export class Discourse {
  readonly #mentions: Mention[] = [];
  readonly #counts = new Map<Entry, number>();
  /** Where each sentence stands, in sentences of narration. */
  readonly #place: Float32Array;
  readonly #sentenceOf: Int32Array;

  constructor(analysis: Analysis) {
    const { sentences, sentenceOf } = analysis;
    this.#sentenceOf = sentenceOf;
    this.#place = new Float32Array(sentences.length);
    let place = 0;
    for (let s = 0; s < sentences.length; s++) {
      this.#place[s] = place;
      place += isAllQuoted(analysis, s) ? QUOTED_STEP : 1;
    }
  }

  /** How often it was spoken of so far, as a factor: what an article is about is taken up by other words. */
  fame(entry: Entry): number {
    return 1 + Math.log2(1 + (this.#counts.get(entry) ?? 0)) / 4;
  }

  /** Whom the text spoke of most before token `at`, of those who fit; null: nobody. */
  mostSpokenOf(at: number, fits: (entry: Entry) => boolean): Entry | null {
    let most: Entry | null = null;
    let best = 0;
    const counts = new Map<Entry, number>();
    for (const mention of this.#mentions) {
      if (mention.at >= at || !fits(mention.entry)) continue;
      const count = (counts.get(mention.entry) ?? 0) + 1;
      counts.set(mention.entry, count);
      if (count > best) {
        best = count;
        most = mention.entry;
      }
    }
    return most;
  }

  /** Mentions come in the order of the text. */
  note(entry: Entry, at: number, weight: number, asks = false): void {
    this.#mentions.push({ entry, at, weight, asks });
    this.#counts.set(entry, (this.#counts.get(entry) ?? 0) + 1);
  }

  /**
   * Who is in view before token `at` and fits, the one most in view first. Looks back over `REACH` sentences, and `MAX_MENTIONS` mentions.
   */
  inView(at: number, fits: (entry: Entry) => boolean, { hidden, apart, asks = false }: Looking = {}): InView[] {
    const here = this.#placeOf(at);
    const best = new Map<Entry, number>();
    const all = new Map<Entry, number>();
    const oldest = Math.max(0, this.#mentions.length - MAX_MENTIONS);
    for (let k = this.#mentions.length - 1; k >= oldest; k--) {
      const mention = this.#mentions[k];
      if (!mention) break;
      const distance = here - this.#placeOf(mention.at);
      if (distance > REACH) break;
      const { entry } = mention;
      if (mention.at >= at || hidden?.(mention.at) || apart?.(entry) || !fits(entry)) continue;
      const score = mention.weight * DECAY ** distance * (mention.asks && !asks ? ASKED : 1);
      best.set(entry, Math.max(best.get(entry) ?? 0, score));
      all.set(entry, (all.get(entry) ?? 0) + score);
    }
    return [...best]
      .map(([entry, score]) => ({ entry, score: score + AGAIN * ((all.get(entry) ?? 0) - score) }))
      .sort((a, b) => b.score - a.score);
  }

  #placeOf(token: number): number {
    return this.#place[this.#sentenceOf[token] ?? 0] ?? 0;
  }
}

function isAllQuoted({ tokens, quotes, sentences }: Analysis, sentence: number): boolean {
  const range = sentences[sentence];
  if (!range) return false;
  for (let i = range.from; i < range.to; i++) if (isWord(tokens, i) && (quotes.of[i] ?? -1) < 0) return false;
  return true;
}
