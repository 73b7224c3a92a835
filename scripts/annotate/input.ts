import * as v from 'valibot';

const optionalText = v.nullish(v.string('must be a string'));

const inputSchema = v.object(
  {
    id: v.pipe(v.string('must be a string'), v.minLength(1, 'must not be empty')),
    text: v.pipe(v.string('must be a string'), v.check(isThere, 'must not be empty')),
    title: optionalText,
    lang: optionalText,
    url: optionalText,
    site: optionalText,
    published: optionalText,
  },
  'must be an object {"id", "text", "title"?, "lang"?, "url"?, "site"?, "published"?}',
);

/** Where and when an article came out, as its line says: comes back with the reading and changes nothing in it. */
export interface Origin {
  readonly url?: string;
  readonly site?: string;
  readonly published?: string;
}

/** One article to read. What is null, empty or absent is left out. */
export interface Input {
  readonly id: string;
  readonly origin: Origin;
  readonly article: { readonly text: string; readonly title?: string; readonly lang?: string };
}

/** The article on one line of JSON. Throws an Error whose message names what is wrong; unknown fields are ignored. */
export function parseInput(line: string): Input {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Error('not JSON');
  }
  const result = v.safeParse(inputSchema, value);
  if (!result.success) throw new Error(result.issues.map(describe).join('; '));
  const { id, text, title, lang, url, site, published } = result.output;
  return { id, origin: withoutEmpty({ url, site, published }), article: { text, ...withoutEmpty({ title, lang }) } };
}

/** What there is of it: no key for null, undefined or nothing. */
export function withoutEmpty<K extends string>(
  fields: Readonly<Record<K, string | null | undefined>>,
): { readonly [k in K]?: string } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value)) as { readonly [k in K]?: string };
}

/** Whether there is anything to see in a text: white space and characters that show nothing do not count. */
export function isThere(text: string): boolean {
  return /[^\s\p{Cc}\p{Cf}]/u.test(text);
}

function describe(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue);
  const missing = path !== null && issue.received === 'undefined';
  return `${path ? `"${path}" ` : ''}${missing ? 'is missing' : issue.message}`;
}
