import { i18n } from '#i18n';

/** What can be wrong, by the codes of sync and, after them, of the store. */
export const TROUBLES = [
  'unreachable',
  'slow',
  'busy',
  'full',
  'too-large',
  'password',
  'not-allowed',
  'no-library',
  'not-couchdb',
  'strange',
  'other-library',
  'newer-format',
  'needs-passphrase',
  'wrong-passphrase',
  'not-sealed',
  'no-access',
  'storage-full',
  'failed',
] as const;
export type Trouble = (typeof TROUBLES)[number];

/** Those that end by themselves, or may: it is tried again without the reader. */
const PASSING: ReadonlySet<Trouble> = new Set([
  'unreachable',
  'slow',
  'busy',
  'full',
  'too-large',
  'strange',
  'storage-full',
  'failed',
]);

/** The field of the form that a trouble is of. */
export type FormField = 'url' | 'user' | 'passphrase';
const FIELD_OF: ReadonlyMap<Trouble, FormField> = new Map([
  ['unreachable', 'url'],
  ['slow', 'url'],
  ['no-library', 'url'],
  ['not-couchdb', 'url'],
  ['no-access', 'url'],
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

export function isPassing(trouble: Trouble): boolean {
  return PASSING.has(trouble);
}

/** Where in the form it stands; null: at its end. */
export function fieldOf(trouble: Trouble): FormField | null {
  return FIELD_OF.get(trouble) ?? null;
}
