import * as v from 'valibot';

/** Of this profile's making: part of the name of the library's database, and of the address at which the library is shown. */
export const SharedIdSchema = v.pipe(v.string(), v.regex(/^[0-9a-z]{8}$/));

/** Name of the database of that shared library; null where the text is no id of one. */
export function databaseNameOf(id: string | null): string | null {
  return v.is(SharedIdSchema, id) ? `whence-shared-${id}` : null;
}
