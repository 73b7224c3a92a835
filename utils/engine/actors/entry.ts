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
  /** It has a name of its own, not only a description. */
  readonly proper: boolean;
  /** The country that its own words name, or null. */
  side: string | null;
  /** It is the source of an attribution. */
  speaks: boolean;
  /** A reader would want to see it listed although it says nothing: a full name, an outlet, a ministry. */
  involved: boolean;
  /** Other words it is called by, as its sources give them; may repeat. */
  readonly aliases: string[];
  readonly mentions: Span[];
}

export type NewEntry = Pick<Entry, 'name' | 'kind' | 'named' | 'sourcing' | 'gender' | 'plural' | 'human' | 'proper'>;

/** Several that the text names as one: a family, or persons or bodies that it joins by "and". */
export function namedGroup(name: string): NewEntry {
  return {
    name,
    kind: 'group',
    named: true,
    sourcing: 'named',
    gender: null,
    plural: true,
    human: false,
    proper: true,
  };
}

/** So many actors of one noun are told apart. */
const MAX_CALLED = 8;

/** The actors met so far by the keys and short forms that call them; one per reading. */
export class Register {
  readonly #byKey = new Map<string, Entry>();
  /** "ministry", "mow", "officer": the actors of that noun or those initials, the latest last. */
  readonly #byShortForm = new Map<string, Entry[]>();
  #next = 1;

  /** The entry of the key, made of `make` where there is none. */
  entry(key: string, make: () => NewEntry): Entry {
    const known = this.#byKey.get(key);
    if (known) return known;
    const { name, kind, named, sourcing, gender, plural, human, proper } = make();
    // Written out, for this is made for every noun phrase of a text: a spread costs three times as much.
    const entry: Entry = {
      id: this.#next++,
      name,
      kind,
      named,
      sourcing,
      role: null,
      gender,
      plural,
      human,
      proper,
      side: null,
      speaks: false,
      involved: false,
      aliases: [],
      mentions: [],
    };
    this.#byKey.set(key, entry);
    return entry;
  }

  /** Gives an actor a second key, where nobody has it. */
  know(key: string, entry: Entry): void {
    if (!this.#byKey.has(key)) this.#byKey.set(key, entry);
  }

  shorten(word: string, entry: Entry): void {
    if (word.length < 2) return;
    const known = this.#byShortForm.get(word);
    if (known === undefined) {
      this.#byShortForm.set(word, [entry]);
      return;
    }
    if (known.at(-1) === entry) return;
    const others = known.filter((other) => other !== entry);
    this.#byShortForm.set(word, [...others.slice(1 - MAX_CALLED), entry]);
  }

  /** Who is called so, the latest last. */
  called(word: string): readonly Entry[] {
    return this.#byShortForm.get(word) ?? [];
  }

  /** Who speaks, and who is involved, in the order of their first mention. */
  actors(): Entry[] {
    return [...new Set(this.#byKey.values())]
      .filter(({ speaks, involved, mentions }) => mentions.length > 0 && (speaks || involved))
      .sort((a, b) => (a.mentions[0]?.[0] ?? 0) - (b.mentions[0]?.[0] ?? 0));
  }
}
