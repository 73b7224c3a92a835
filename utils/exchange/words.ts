/** The interface's words by their key in `locales/`, with values for `$1`, `$2`: exports speak the reader's language. */
export type Words = (key: string, values?: readonly string[]) => string;
