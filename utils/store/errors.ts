import { ValiError } from 'valibot';

/**
 * - `storage-full`: the disk or the browser's quota is full; nothing of the write was kept.
 * - `not-found`: the record to change is not there (any more).
 * - `private-window`: nothing is stored there; raised by whoever knows about windows.
 * - `newer-database`: a later version of Whence has written the database; this one keeps its hands off it.
 * - `failed`: anything else, bad input included; the message says what.
 */
export type StoreErrorCode = 'storage-full' | 'not-found' | 'private-window' | 'newer-database' | 'failed';

/** A read or write that did not happen. A write that throws has changed nothing. */
export class StoreError extends Error {
  constructor(
    readonly code: StoreErrorCode,
    message: string = code,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'StoreError';
  }
}

/** What `work` resolves to; what it throws comes out as a `StoreError`. */
export async function guarded<T>(work: () => PromiseLike<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw toStoreError(error);
  }
}

/**
 * Dexie wraps what IndexedDB says: a full disk arrives as an `AbortError` whose `inner` is the `QuotaExceededError`
 * (https://github.com/dexie/Dexie.js/issues/776) or an `UnknownError` that says so, a failed opening as a `DatabaseClosedError`, a failed bulk write as
 * a list of `failures`. So the cause is looked for inside.
 */
function toStoreError(error: unknown): StoreError {
  const chain = causes(error);
  const own = chain.find((cause) => cause instanceof StoreError);
  if (own) return own;
  const names = new Set(chain.map(({ name }) => name));
  if (names.has('QuotaExceededError') || chain.some(isFullDisk)) {
    return new StoreError('storage-full', 'The storage is full.', { cause: error });
  }
  if (names.has('VersionError')) {
    return new StoreError('newer-database', 'A later version of Whence wrote this database.', { cause: error });
  }
  return new StoreError('failed', sentence(error), { cause: error });
}

/** Chromium writes it into the message of an `UnknownError`: "IO error: ….ldb: FILE_ERROR_NO_SPACE (…)". */
function isFullDisk({ message }: Error): boolean {
  return /FILE_ERROR_NO_SPACE|full disk/.test(message);
}

function causes(error: unknown): Error[] {
  const chain: Error[] = [];
  let at = error;
  while (isErrorLike(at) && chain.length < 8) {
    chain.push(at);
    const { inner, cause, failures } = at as { inner?: unknown; cause?: unknown; failures?: unknown[] };
    at = inner ?? cause ?? failures?.[0];
  }
  return chain;
}

/** A `DOMException` of another realm is no `Error` of this one. */
function isErrorLike(value: unknown): value is Error {
  return typeof value === 'object' && value !== null && 'name' in value;
}

function sentence(error: unknown): string {
  if (error instanceof ValiError) {
    const [issue] = error.issues;
    const path = issue?.path?.map(({ key }: { key?: unknown }) => String(key)).join('.');
    return path ? `${path}: ${issue?.message}` : String(issue?.message);
  }
  return isErrorLike(error) ? error.message : String(error);
}
