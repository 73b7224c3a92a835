import { ERROR_CODES, type ErrorCode } from '@/utils/messages/transport';
import { i18n } from '@/utils/words/i18n';

const CODES: ReadonlySet<unknown> = new Set(ERROR_CODES);

/** A failure as a plain sentence, by the `code` it carries; one without a code that we have words for is said as `failed`. */
export function sayError(error: unknown): string {
  return i18n.t(`error.${keyOf(codeOf(error))}`);
}

type Key<Code> = Code extends `${infer Start}-${infer End}` ? `${Start}_${End}` : Code;

/** Browsers take no hyphen in the name of a message. */
function keyOf(code: ErrorCode): Key<ErrorCode> {
  return code.replace('-', '_') as Key<ErrorCode>;
}

function codeOf(error: unknown): ErrorCode {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return CODES.has(code) ? (code as ErrorCode) : 'failed';
}
