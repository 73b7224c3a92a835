/** How what sync needs to know lies in the database. None of it is a record of the reader's. */

import type { LibraryKeys } from '../../sync/seal';
import type { Machine, Stamp } from '../../sync/stamp';
import type { Parallel, Pending, Stamps } from '../../sync/version';

/** What was edited here since the server last had it. Written in the transaction of the edit itself (see `track-edits.ts`). */
export interface EditRow extends Pending {
  /** As `refText` writes it. */
  readonly id: string;
  /** When the record was removed for good; null: it is there. */
  readonly removed: Stamp | null;
  /** What the reader has not chosen from yet, of a record that the server does not have: else `SyncedRow` has it. */
  readonly parallel?: readonly Parallel[];
}

/** What the server had of a record when this machine last heard of it. */
export interface SyncedRow {
  /** As `refText` writes it. */
  readonly id: string;
  /** Name of its document. */
  readonly doc: string;
  /** The document's revision, which the server wants to see before it takes a new one. */
  readonly rev: string;
  /** Packed, as in documents. */
  readonly at: Stamps;
  /** Edits that later ones overwrote, those that the reader has settled since left out. */
  readonly parallel?: readonly Parallel[];
  /** 1 where there are any: the index of those. */
  readonly torn?: 1;
}

/** This machine's name among those that share the library, and the last stamp it gave. Absent: edits are not written down. */
export interface MachineRow {
  readonly what: 'machine';
  readonly machine: Machine;
  readonly last: Stamp | null;
}

/** How far this machine has come with the library of that name. */
export interface ProgressRow {
  readonly what: 'progress';
  /** The library's own name: another one under the same address is another library. */
  readonly library: string;
  /** All changes of the server up to here are in; null: from the beginning. */
  readonly since: string | null;
  /** What was here before sync was switched on has been looked at up to the page of this key; null: all of it has. */
  readonly walked: string | null;
  /** Names of documents up to there that this version of Whence cannot read, left as they are. Absent: none. */
  readonly unreadable?: readonly string[];
  /** Of the same, those that a later version of Whence wrote; none of them is in `unreadable`. Absent: none. */
  readonly later?: readonly string[];
  /** There are more of either than names are kept of. */
  readonly unnamed?: true;
  /** The version of Whence that last looked at all of them. Absent: they are to be looked at again. */
  readonly lookedBy?: string;
  /** The revision of the document that names the library, when it was last read. Absent: it is to be read. */
  readonly revision?: string;
  /** The newest document of the server that is known here, as it was then: a server that has never had it is in an earlier state. */
  readonly proof?: { readonly doc: string; readonly rev: string };
}

/** The server that the reader named. Lies where the notes lie: who can read the one can read the other. */
export interface AccountRow {
  readonly what: 'account';
  /** Of the database: `https://couch.example/whence-ann`. */
  readonly url: string;
  readonly user: string;
  readonly password: string;
  /** null: what is sent is not sealed. The browser uses them and gives them to nobody. */
  readonly keys: LibraryKeys | null;
  /** True: the server let this login read, and not write, when it was last asked. Absent: it may write, as far as is known. */
  readonly readOnly?: boolean;
  /** True: the server has yet to be told whose machine this is under this login. */
  readonly toSay?: boolean;
  /** True: the reader had let Whence into the server's host for reading before. That access is theirs, and stays. */
  readonly isSite?: boolean;
}

/** How it goes, for whoever shows it. Times as `toISOString` writes them. */
export interface StatusRow {
  readonly what: 'status';
  /** `resting`: both sides have the same. `waiting`: it is tried again at `retryAt`. `stopped`: the reader is needed. */
  readonly state: 'working' | 'resting' | 'waiting' | 'stopped';
  /** Documents that came and records that went, in this go. */
  readonly received: number;
  readonly sent: number;
  /** Records that are to be sent, as far as was looked. */
  readonly left: number;
  /** A code of `SYNC_ERRORS`, or `storage-full` or `failed`; null: nothing is wrong. */
  readonly error: string | null;
  /** What the server or the browser said of it, for who looks after the server. */
  readonly message: string;
  readonly retryAt: string | null;
  /** When both sides last had the same; null: never yet. */
  readonly inStepAt: string | null;
  /** Records that the server does not take, and documents that this version cannot read. */
  readonly refused: number;
  readonly unreadable: number;
  /** Documents that a later version of Whence wrote. */
  readonly later: number;
}

/** Whose machine it is: the login that it uses at the server. */
export interface PersonRow {
  readonly what: `person ${Machine}`;
  readonly person: string;
}

/** In the reader's own database alone: the libraries shared with others. */
export interface SharedRow {
  readonly what: 'shared';
  readonly libraries: readonly { readonly id: string; readonly name: string }[];
  /** Ids of those that are being added or left, or were when the browser was ended: what there is of them goes. Absent: none. */
  readonly going?: readonly string[];
}

export type SyncingRow = MachineRow | ProgressRow | AccountRow | StatusRow | PersonRow | SharedRow;
