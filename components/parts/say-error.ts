import { i18n } from '#i18n';
import { type ErrorCode, WhenceError } from '@/utils/messages/transport';

/** A failure as a plain sentence. Anything that is not a `WhenceError` is said as `failed`. */
export function sayError(error: unknown): string {
  const code: ErrorCode = error instanceof WhenceError ? error.code : 'failed';
  return i18n.t(`error.${code}`);
}
