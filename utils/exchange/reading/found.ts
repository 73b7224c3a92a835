import type { Annotation, KeptActor, KeptPage, Version } from '../../records';

/** Why something of a file is not brought in: keys of messages that the interface says in the reader's language. */
export const REFUSALS = [
  /** There is nothing in the file. */
  'empty',
  /** No format that Whence reads. */
  'unknownFormat',
  /** A table without the columns `url` and `quote`. */
  'columns',
  /** `version`: the file is of a Whence to come. */
  'newerVersion',
  /** `version`: no version there ever was. */
  'unknownVersion',
  /** `limit`, in MB: only what Whence wrote itself is read piece by piece. */
  'tooLarge',
  /** `limit`, in MB: one line or row is longer. */
  'lineTooLong',
  /** The file breaks off here. */
  'truncated',
  /** Not JSON. */
  'notJson',
  /** Lists in lists in lists, or more of them than any notes need. */
  'tooDeep',
  /** `field`, its path; `rule`, what it breaks: the value is not what the record wants. */
  'invalid',
  /** What the line says of another page than its own. */
  'otherPage',
  /** `address`: not one of a page that could be kept. */
  'address',
  /** `address`: the note on a page that is there already. */
  'pageNote',
  /** Neither a quotation nor anything about a page. */
  'noWords',
  /** An answer to somebody's note. */
  'reply',
  /** A correction needs the article's claim, which only Whence's own file has. */
  'correction',
  /** The annotations are not in this file but at an address. */
  'elsewhere',
  /** Deleted where it comes from. */
  'deleted',
  /** `limit`: so much was refused that the rest is not tried. */
  'tooMany',
] as const;
export type Refusal = (typeof REFUSALS)[number];

export interface Refused {
  readonly kind: 'refused';
  /** Line of the file, or number of the record where a file has no lines that mean something; both from 1. null: all of it. */
  readonly line: number | null;
  readonly what: Refusal;
  readonly params: Readonly<Record<string, string | number>>;
}

/** One page may come several times, each time with more of what is kept of it. */
export interface FoundPage {
  readonly kind: 'page';
  readonly page: KeptPage;
  /** True: made up from an address, without a text and a reading. It must not take the place of one that has them. */
  readonly isHead: boolean;
  readonly annotations: readonly Annotation[];
  readonly versions: readonly Version[];
}

export interface FoundActor {
  readonly kind: 'actor';
  readonly actor: KeptActor;
  /** Id of the actor that it was joined to; null where it stands for itself. */
  readonly into: string | null;
}

/** What a file has, in its order. All records have passed the schemas of `records.ts`. */
export type Found = FoundPage | FoundActor | Refused;

export function refused(what: Refusal, line: number | null, params: Refused['params'] = {}): Refused {
  return { kind: 'refused', line, what, params };
}
