import { fileURLToPath } from 'node:url';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import type { Words } from '@/utils/exchange/words';

const file = fileURLToPath(new URL('../../../locales/en.yml', import.meta.url));
const messages = new Map(
  (await parseMessagesFile(file)).map((message) => [
    message.key.join('.'),
    message.type === 'plural' ? message.plurals : { n: message.message },
  ]),
);

/** The words of `locales/en.yml`. A missing key throws. */
export function englishWords(): Words {
  return (key, given, count) => {
    const values = given ?? [count ?? ''];
    const forms = messages.get(key);
    const text = forms && ((count !== undefined && (forms as Record<string, string>)[String(count)]) || forms.n);
    if (!text) throw new Error(`locales/en.yml has no ${key}.`);
    return text.replace(/\$(\d)/g, (_, n) => String(values[Number(n) - 1] ?? ''));
  };
}
