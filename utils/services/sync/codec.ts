/** Records as documents of the server, sealed or not. */
import { contentOf, FORMAT, recordIn, type SyncedRecord } from '../../sync/document';
import type { RecordRef } from '../../sync/fields';
import { type LibraryKeys, plainName, seal, sealedName, unseal } from '../../sync/seal';
import type { Doc, WrittenDoc } from './couch';

/** Pages and articles are known by their address, which is nobody's business: their documents are named after its hash. */
const BY_ADDRESS = new Set(['page', 'article']);

/** The name of the record's document. */
export async function docName({ kind, key }: RecordRef, keys: LibraryKeys | null): Promise<string> {
  if (!BY_ADDRESS.has(kind)) return `${kind}:${key}`;
  return `${kind}:${keys === null ? await plainName(key) : await sealedName(keys, key)}`;
}

/** The record as the document of that name that follows revision `rev`; null: the first one. */
export async function docOf(
  record: SyncedRecord,
  name: string,
  rev: string | null,
  keys: LibraryKeys | null,
): Promise<WrittenDoc> {
  const content = contentOf(record);
  const body = keys === null ? content : { sealed: await seal(keys, name, content) };
  return { _id: name, ...(rev !== null && { _rev: rev }), format: FORMAT, ...body };
}

/** Whether a later version of Whence wrote the document, in a way that this one must not touch. */
export function isOfLaterFormat({ format }: Doc): boolean {
  return typeof format === 'number' && format > FORMAT;
}

/** The record in a document; null where it is none that this version of Whence can read. */
export async function recordOf(doc: Doc, keys: LibraryKeys | null): Promise<SyncedRecord | null> {
  const { _id, sealed } = doc;
  if (isOfLaterFormat(doc)) return null;
  // Where everything is sealed, what is not was not written by who knows the passphrase.
  if (keys !== null && typeof sealed !== 'string') return null;
  const record = recordIn(keys === null ? doc : await unseal(keys, _id, String(sealed)));
  return record !== null && (await docName(record, keys)) === _id ? record : null;
}
