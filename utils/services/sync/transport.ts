/**
 * The one place from which Whence may speak to another machine: to the server that the reader named, in the build with sync.
 * Nothing but the weight loader and this file may open a connection; a test keeps that.
 */
import { SyncError, TooLong } from './errors';

export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly url: string;
  /** For the `Authorization` header; null: none. */
  readonly login: { readonly user: string; readonly password: string } | null;
  readonly body?: string;
  readonly signal: AbortSignal;
  /** The answer must be there, to its end, after so many milliseconds. */
  readonly within: number;
}

export interface Answer {
  readonly status: number;
  readonly text: string;
  /** What the server says of how long it wants to be left alone, in milliseconds; null: nothing. */
  readonly retryAfter: number | null;
}

/** Longer answers are none of ours. */
const MOST_BYTES = 64_000_000;

/**
 * What the server answers, whatever its status. Takes no cookie and follows no redirect: the password is for that server alone.
 * Throws `SyncError`: `unreachable`, `slow`, `strange`; and what `signal` was aborted with.
 */
export async function call({ method, url, login, body, signal, within }: Call): Promise<Answer> {
  const late = AbortSignal.timeout(within);
  const end = AbortSignal.any([signal, late]);
  const headers = new Headers({ accept: 'application/json' });
  if (body !== undefined) headers.set('content-type', 'application/json');
  if (login !== null) headers.set('authorization', `Basic ${base64(`${login.user}:${login.password}`)}`);
  try {
    const response = await fetch(url, {
      method,
      headers,
      ...(body !== undefined && { body }),
      signal: end,
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    });
    const text = await textOf(response, end);
    return { status: response.status, text, retryAfter: waitOf(response.headers.get('retry-after')) };
  } catch (error) {
    if (error instanceof SyncError) throw error;
    signal.throwIfAborted();
    if (late.aborted) throw new SyncError('slow', `No answer within ${within / 1000} seconds.`, { cause: error });
    throw new SyncError('unreachable', error instanceof Error ? error.message : String(error), { cause: error });
  }
}

/** Throws what `end` was aborted with. */
async function textOf({ body }: Response, end: AbortSignal): Promise<string> {
  if (body === null) return '';
  const [reader, decoder, parts] = [body.getReader(), new TextDecoder(), [] as string[]];
  // Of a packed answer Node 20's fetch, aborted between its head and its body, leaves the reader waiting without end.
  const stop = () => void reader.cancel(end.reason).catch(() => {});
  end.addEventListener('abort', stop);
  if (end.aborted) stop();
  for (let length = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > MOST_BYTES) {
      await reader.cancel();
      throw new TooLong(`The answer is longer than ${MOST_BYTES / 1e6} MB.`);
    }
    parts.push(decoder.decode(value, { stream: true }));
  }
  end.throwIfAborted();
  parts.push(decoder.decode());
  return parts.join('');
}

/** `btoa` takes bytes; names and passwords are UTF-8 (RFC 7617, 2.1). */
function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}

function waitOf(header: string | null): number | null {
  const seconds = header === null ? Number.NaN : Number(header);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null;
}
