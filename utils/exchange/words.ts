/**
 * The interface's words by their key in `locales/`, with values for `$1`, `$2`, in the form for `count` where the message has
 * plural forms: exports speak the reader's language. Without values `count` is `$1`; numbers are written as that language does.
 */
export type Words = (key: string, values?: readonly (string | number)[], count?: number) => string;
