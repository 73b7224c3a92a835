import { NEEDS_READER, type SyncErrorCode } from '../../sync/error-codes';

/** Nothing is lost where this is thrown: what was not sent is sent another time. */
export class SyncError extends Error {
  constructor(
    readonly code: SyncErrorCode,
    message: string = code,
    options?: ErrorOptions & { readonly retryAfter?: number | null },
  ) {
    super(message, options);
    this.name = 'SyncError';
    this.retryAfter = options?.retryAfter ?? null;
  }

  /** Milliseconds; null: the server has not said. */
  readonly retryAfter: number | null;
}

/** An answer longer than any that is read: what was asked for is to be asked for in parts. */
export class TooLong extends SyncError {
  constructor(message: string) {
    super('strange', message);
  }
}

export function needsReader({ code }: SyncError): boolean {
  return NEEDS_READER.has(code);
}
