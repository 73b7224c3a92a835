import { fileURLToPath } from 'node:url';
import { parseMessagesFile } from '@wxt-dev/i18n/build';

const messages = await parseMessagesFile(fileURLToPath(new URL('../../locales/en.yml', import.meta.url)));
const words = new Map(
  messages.flatMap((message) => (message.type === 'simple' ? [[message.key.join('.'), message.message] as const] : [])),
);

/** The English words of the interface for a key, such as `mark.open`. Throws an Error where there are none. */
export function wordsOf(key: string): string {
  const found = words.get(key);
  if (found === undefined) throw new Error(`locales/en.yml has no “${key}”.`);
  return found;
}
