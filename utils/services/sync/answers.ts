/** What a CouchDB server, or what stands before it, answers: read, or said to be wrong. */
import * as v from 'valibot';
import { SyncError } from './errors';
import type { Answer } from './transport';

const FailureSchema = v.object({ error: v.optional(v.string()), reason: v.optional(v.unknown()) });

/** What a good answer says. Throws `strange` where that is something else. */
export function parsed<S extends v.GenericSchema>(schema: S, text: string): v.InferOutput<S> {
  const result = v.safeParse(schema, jsonOf(text));
  if (!result.success) throw new SyncError('strange', `The server answered ${text.slice(0, 80)}`);
  return result.output;
}

/** undefined: it is no JSON. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return;
  }
}

/** What the server says of what went wrong. */
export function reasonOf({ text, status }: Answer): string {
  const { success, output } = v.safeParse(FailureSchema, jsonOf(text));
  return success ? wordsOf(output.reason ?? output.error ?? status) : `Status ${status}`;
}

/** A server's own words for what is wrong, whatever they are: `String` would run what it named `toString`, and throw. */
export function wordsOf(reason: unknown): string {
  return typeof reason === 'string' ? reason : (JSON.stringify(reason) ?? '');
}

/** What is wrong where the status is 400 or more. */
export function failureOf(answer: Answer): SyncError {
  const { status, text, retryAfter } = answer;
  const reason = reasonOf(answer);
  if (status === 401) return new SyncError('password', reason);
  if (status === 403) return new SyncError('not-allowed', reason);
  if (status === 404) return new SyncError(v.is(FailureSchema, jsonOf(text)) ? 'no-library' : 'not-couchdb', reason);
  if (status === 413) return new SyncError('too-large', reason);
  if (status === 507 || /enospc|no space|quota/i.test(text)) return new SyncError('full', reason);
  if (status === 429 || status >= 500) return new SyncError('busy', reason, { retryAfter });
  return new SyncError('strange', `Status ${status}: ${reason}`);
}
