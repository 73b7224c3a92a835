import { type ErrorCode, WhenceError } from '../messages/transport';
import { StoreError } from '../store/errors';

const CODES: ReadonlySet<string> = new Set<ErrorCode>(['storage-full', 'not-found', 'private-window']);

/** What `work` gives; what the store throws gets a code that the interface has a sentence for. */
export async function stored<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    const code = CODES.has(error.code) ? (error.code as ErrorCode) : 'failed';
    throw new WhenceError(code, error.message, { cause: error });
  }
}
