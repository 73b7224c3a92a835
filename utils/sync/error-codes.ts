/**
 * - `unreachable`: no connection; away, another address, or a certificate that the browser does not trust (it does not say which).
 * - `slow`: no answer in time.
 * - `busy`: the server wants to be asked later.
 * - `full`: the server has no room left.
 * - `too-large`: what was sent is more than it takes at once.
 * - `password`: the server does not know this name and password.
 * - `not-allowed`: it knows them, and this login may not read or write there.
 * - `no-library`: there is no database of that name, and this login may not make one.
 * - `not-couchdb`: something answers there, but no CouchDB.
 * - `strange`: an answer that makes no sense.
 * - `other-library`: under that address there is another library than there was.
 * - `newer-format`: a later version of Whence wrote it.
 * - `needs-passphrase`, `wrong-passphrase`: the library is sealed.
 * - `not-sealed`: it is not, though the reader wants it to be.
 * - `no-access`: the browser was not given access to that host, or it was taken back.
 * - `no-consent`: the reader has told the browser that nothing may be sent.
 */
export const SYNC_ERRORS = [
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
  'no-consent',
] as const;
export type SyncErrorCode = (typeof SYNC_ERRORS)[number];

/** Those that only the reader can end: asking again by itself would change nothing. */
export const NEEDS_READER: ReadonlySet<string> = new Set<SyncErrorCode>([
  'password',
  'not-allowed',
  'no-library',
  'not-couchdb',
  'other-library',
  'newer-format',
  'needs-passphrase',
  'wrong-passphrase',
  'not-sealed',
  'no-access',
  'no-consent',
]);
