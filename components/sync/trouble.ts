import { NEEDS_READER, SYNC_ERRORS } from '@/utils/sync/error-codes';
import { i18n } from '@/utils/words/i18n';

/** What can be wrong, by the codes of sync and, after them, of the store. */
export const TROUBLES = [...SYNC_ERRORS, 'storage-full', 'failed'] as const;
export type Trouble = (typeof TROUBLES)[number];

/** The field of the form that a trouble is of. */
export type FormField = 'url' | 'user' | 'passphrase';
const FIELD_OF: ReadonlyMap<Trouble, FormField> = new Map([
  ['unreachable', 'url'],
  ['slow', 'url'],
  ['no-library', 'url'],
  ['not-couchdb', 'url'],
  ['no-access', 'url'],
  ['no-consent', 'url'],
  ['password', 'user'],
  ['not-allowed', 'user'],
  ['needs-passphrase', 'passphrase'],
  ['wrong-passphrase', 'passphrase'],
  ['not-sealed', 'passphrase'],
]);

const KNOWN: ReadonlySet<unknown> = new Set(TROUBLES);
type Key<Code> = Code extends `${infer Start}-${infer End}` ? `${Start}_${End}` : Code;

/** `code` as one that there are words for. */
export function troubleOf(code: unknown): Trouble {
  return KNOWN.has(code) ? (code as Trouble) : 'failed';
}

/** What is wrong and what to do, as plain sentences. */
export function sayTrouble(trouble: Trouble): string {
  // Browsers take no hyphen in the name of a message.
  return i18n.t(`sync.trouble.${trouble.replace('-', '_') as Key<Trouble>}`);
}

/** It ends by itself, or may: it is tried again without the reader. */
export function isPassing(trouble: Trouble): boolean {
  return !NEEDS_READER.has(trouble);
}

/** Where in the form it stands; null: at its end. */
export function fieldOf(trouble: Trouble): FormField | null {
  return FIELD_OF.get(trouble) ?? null;
}
