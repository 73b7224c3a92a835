import type { ActorKind, Sourcing, Span } from '../../model';
import type { Gender } from './names';

/** An actor in the making. */
export interface Entry {
  readonly id: number;
  readonly name: string;
  readonly kind: ActorKind;
  readonly named: boolean;
  readonly sourcing: Sourcing;
  role: string | null;
  gender: Gender;
  /** More than one: "they", and neither "he" nor "it". */
  readonly plural: boolean;
  /** A human being: "he" or "she". */
  readonly human: boolean;
  readonly aliases: Set<string>;
  readonly mentions: Span[];
}

/** The actors met so far by the keys and short forms that call them; one per reading. */
export class Register {
  readonly #byKey = new Map<string, Entry>();
  /** "the ministry", "MOW", "the officer": the latest actor of that noun or those initials. */
  readonly #byShortForm = new Map<string, Entry>();
  #next = 1;

  /** The entry of the key, made of `make` where there is none. */
  entry(key: string, make: () => Omit<Entry, 'id' | 'aliases' | 'mentions'>): Entry {
    const known = this.#byKey.get(key);
    if (known) return known;
    const entry = { ...make(), id: this.#next++, aliases: new Set<string>(), mentions: [] };
    this.#byKey.set(key, entry);
    return entry;
  }

  shorten(word: string, entry: Entry): void {
    if (word.length > 1) this.#byShortForm.set(word, entry);
  }

  called(word: string): Entry | null {
    return this.#byShortForm.get(word) ?? null;
  }

  /** Every entry that is mentioned, in the order of its first mention. */
  mentioned(): Entry[] {
    return [...this.#byKey.values()].filter(({ mentions }) => mentions.length > 0);
  }
}
