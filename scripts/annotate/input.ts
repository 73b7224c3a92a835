import * as v from 'valibot';

const optionalText = v.nullish(v.string('must be a string'));

const inputSchema = v.object(
  {
    id: v.pipe(v.string('must be a string'), v.minLength(1, 'must not be empty')),
    text: v.string('must be a string'),
    title: optionalText,
    url: optionalText,
    lang: optionalText,
  },
  'must be an object {"id", "text", "title"?, "url"?, "lang"?}',
);

/** One article to read. Fields that are null or absent are left out. */
export interface Input {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  readonly lang?: string;
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
  const { id, text, title, lang } = result.output;
  return { id, text, ...(title ? { title } : {}), ...(lang ? { lang } : {}) };
}

function describe(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue);
  const missing = path !== null && issue.received === 'undefined';
  return `${path ? `"${path}" ` : ''}${missing ? 'is missing' : issue.message}`;
}
