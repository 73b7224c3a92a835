import { i18n as messages } from '#i18n';
import { withOneStop } from './full-stop';
import { sayNumber } from './locale';
import { pluralForm } from './plural';

/** What the library knows no more than two forms of: the rest is ours. */
const SEPARATOR = ' | ';

/**
 * The words of the interface, by key. `t(key, count, values)` takes the form for `count` in the language of the interface; numbers
 * among the values are written as that language writes them. `''` for a key there is no message for.
 */
export const i18n: typeof messages = { t: translate as typeof messages.t };

function translate(key: string, ...args: readonly unknown[]): string {
  const count = args.find((arg) => typeof arg === 'number');
  const given = args.find(Array.isArray) as readonly (string | number)[] | undefined;
  const values = given ?? (count === undefined ? undefined : [count]);
  const said = values?.map((value) => (typeof value === 'number' ? sayNumber(value) : isolated(value)));
  const message = withOneStop(lookUp(key, said), said ?? []);
  return count === undefined ? message : pluralForm(message.split(SEPARATOR), count, lookUp('extLanguage'));
}

/**
 * Names, addresses and words of an article run their own way: among words from right to left they would take what stands beside
 * them along, such as a full stop. The characters are of Unicode's own: a message may be read where no markup is.
 * https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates
 */
function isolated(value: string): string {
  return lookUp('extDirection') === 'rtl' ? `\u2068${value}\u2069` : value;
}

function lookUp(key: string, values?: readonly string[]): string {
  const t = messages.t as (key: string, values?: readonly string[]) => string;
  return values === undefined ? t(key) : t(key, values);
}
