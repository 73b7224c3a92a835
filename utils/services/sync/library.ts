/** The document by which the machines of a library know it, and each other's encryption. */
import * as v from 'valibot';
import { FORMAT } from '../../sync/document';
import {
  keysFor,
  LEAST_ROUNDS,
  type LibraryKeys,
  MOST_ROUNDS,
  newSealing,
  type Sealing,
  seal,
  sealedName,
  unseal,
} from '../../sync/seal';
import { type Machine, MachineSchema as StampMachineSchema } from '../../sync/stamp';
import type { Couch, Doc } from './couch';
import { SyncError } from './errors';
import { written } from './written';

export const LIBRARY_DOC = 'whence';

const base64 = v.pipe(v.string(), v.base64(), v.maxLength(2_000));
const LibrarySchema = v.object({
  format: v.pipe(v.number(), v.integer()),
  /** Another library under the same address has another name. */
  library: v.pipe(v.string(), v.uuid()),
  sealing: v.optional(
    v.object({
      salt: base64,
      rounds: v.pipe(v.number(), v.integer(), v.minValue(LEAST_ROUNDS), v.maxValue(MOST_ROUNDS)),
      check: base64,
    }),
  ),
});

export interface Library {
  readonly library: string;
  readonly sealing: Sealing | null;
}

export interface OpenLibrary extends Library {
  /** null: what is in it is not sealed. */
  readonly keys: LibraryKeys | null;
}

/** The library of that database; null: there is none yet. Throws `SyncError`. */
export async function libraryOf(couch: Couch): Promise<Library | null> {
  const [found] = await couch.read([LIBRARY_DOC]);
  return found?.doc ? libraryIn(found.doc) : null;
}

const MACHINE_DOC = 'machine:';
const LONGEST_PERSON = 500;
const MachineSchema = v.object({
  machine: StampMachineSchema,
  person: v.pipe(v.string(), v.maxLength(LONGEST_PERSON)),
});

/** Its stamps are sealed: its name would tell who keeps the server which machines there are, and nothing else has it in the clear. */
async function machineDoc(machine: Machine, keys: LibraryKeys | null): Promise<string> {
  return `${MACHINE_DOC}${keys === null ? machine : await sealedName(keys, machine)}`;
}

/** `refused`: the server lets this login read, and not write. `unsure`: it was not taken, for a reason that is none of the login's. */
export type Said = 'said' | 'refused' | 'unsure';

/**
 * Says whose machine this is, to all who share the library. Said before, it is said again: only what is written shows whether the
 * login may write. Throws `SyncError`.
 */
export async function sayWhose(
  couch: Couch,
  machine: Machine,
  person: string,
  keys: LibraryKeys | null,
): Promise<Said> {
  const _id = await machineDoc(machine, keys);
  const content = { machine, person: person.slice(0, LONGEST_PERSON) };
  const body = keys === null ? content : { sealed: await seal(keys, _id, content) };
  let rev: string | null = null;
  for (let round = 0; round < 2; round++) {
    const [outcome] = await written(couch, [{ _id, ...(rev !== null && { _rev: rev }), format: FORMAT, ...body }]);
    if (outcome === undefined) return 'unsure';
    if (!('refused' in outcome)) return 'said';
    if (outcome.refused === 'forbidden') return 'refused';
    if (outcome.refused !== 'conflict') return 'unsure';
    rev = (await couch.revisionsOf([_id])).get(_id) ?? null;
  }
  return 'unsure';
}

export function isMachineDoc(id: string): boolean {
  return id.startsWith(MACHINE_DOC);
}

/** Whose machine a document says that it is; null where it says nothing that can be read. */
export async function whoseIn(doc: Doc, keys: LibraryKeys | null): Promise<readonly [Machine, string] | null> {
  const content = keys === null ? doc : await unseal(keys, doc._id, String(doc.sealed));
  const parsed = v.safeParse(MachineSchema, content);
  if (!parsed.success || doc._id !== (await machineDoc(parsed.output.machine, keys))) return null;
  return [parsed.output.machine, parsed.output.person];
}

export function isLibraryDoc(id: string): boolean {
  return id === LIBRARY_DOC;
}

/**
 * The library of that database, made now where there is none. `passphrase`: null where the reader wants nothing sealed. Nothing
 * but this document is written. Throws `SyncError`: `needs-passphrase`, `wrong-passphrase`, `not-sealed`, and as the server does.
 */
export async function joinLibrary(couch: Couch, passphrase: string | null, newId: () => string): Promise<OpenLibrary> {
  const there = await libraryOf(couch);
  if (there !== null) return unlock(there, passphrase);
  const made = passphrase === null ? null : await newSealing(passphrase);
  const library = newId();
  const doc = { _id: LIBRARY_DOC, format: FORMAT, library, ...(made && { sealing: made.sealing }) };
  const [outcome] = await written(couch, [doc]);
  if (outcome === undefined) throw new SyncError('strange', 'The server took nothing.');
  if (!('refused' in outcome)) return { library, sealing: made?.sealing ?? null, keys: made?.keys ?? null };
  if (outcome.refused !== 'conflict')
    throw new SyncError(outcome.refused === 'forbidden' ? 'not-allowed' : 'strange', outcome.reason);
  // Another machine was first.
  const other = await libraryOf(couch);
  if (other === null) throw new SyncError('strange', 'The library is there and is not.');
  return unlock(other, passphrase);
}

async function unlock(library: Library, passphrase: string | null): Promise<OpenLibrary> {
  if (library.sealing === null) {
    if (passphrase !== null) throw new SyncError('not-sealed');
    return { ...library, keys: null };
  }
  if (passphrase === null) throw new SyncError('needs-passphrase');
  const keys = await keysFor(passphrase, library.sealing);
  if (keys === null) throw new SyncError('wrong-passphrase');
  return { ...library, keys };
}

function libraryIn(doc: Doc): Library {
  const { format } = doc;
  if (typeof format === 'number' && format > FORMAT) throw new SyncError('newer-format');
  const parsed = v.safeParse(LibrarySchema, doc);
  if (!parsed.success) throw new SyncError('strange', 'The document that names the library is damaged.');
  const { library, sealing } = parsed.output;
  return { library, sealing: sealing ?? null };
}
