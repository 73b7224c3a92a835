/** What a scaffold is made of: files to write and what is left to do. Nothing is written before all of it is known to fit. */
export interface Scaffold {
  /** By path from the root: the whole text of each file, new or changed. */
  readonly files: ReadonlyMap<string, string>;
  /** What is left to do, in the order to do it, one line each. */
  readonly next: readonly string[];
}

/** The text of a file by its path from the root; null where there is none. */
export type Read = (path: string) => string | null;

/** Collects the files of one scaffold; what it changes twice it changes in turn. */
export class Draft {
  readonly #files = new Map<string, string>();
  readonly #read: Read;

  constructor(read: Read) {
    this.#read = read;
  }

  get files(): ReadonlyMap<string, string> {
    return this.#files;
  }

  /** The text as it will be. Throws where there is no such file. */
  text(path: string): string {
    const text = this.#files.get(path) ?? this.#read(path);
    if (text === null) throw new Error(`There is no ${path}: this scaffold does not know the tree any more.`);
    return text;
  }

  /** A new file. Throws where there is one. */
  add(path: string, text: string): void {
    if (this.#read(path) !== null) throw new Error(`There is a ${path} already.`);
    this.#files.set(path, text);
  }

  /** Puts `words` behind the one place that `after` matches. Throws where it matches none. */
  insert(path: string, after: RegExp, words: string): void {
    const text = this.text(path);
    const match = after.exec(text);
    if (match === null)
      throw new Error(`${path} does not have ${after}: this scaffold does not know the tree any more.`);
    const at = match.index + match[0].length;
    this.#files.set(path, text.slice(0, at) + words + text.slice(at));
  }
}

/** Throws where `name` is not made of words of small letters and digits, joined by hyphens. */
export function checkName(kind: string, name: string): void {
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name))
    throw new Error(
      `"${name}" cannot name a ${kind}: small letters and digits, words joined by hyphens, as in "tide-table".`,
    );
}

/** "tide-table" as `TIDE_TABLE`. */
export const constantOf = (name: string) => name.replaceAll('-', '_').toUpperCase();

/** "tide-table" as `TideTable`. */
export const pascalOf = (name: string) => name.replace(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase());

/** Stands where a person has words to write; a test finds what is left of it. */
export const TO_DO = 'TODO';
