import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Words } from '@/utils/exchange/words';

/** The words of `locales/en.yml`, read as far as exports need it: two levels of plain or quoted text. A missing key throws. */
export function englishWords(): Words {
  const lines = readFileSync(fileURLToPath(new URL('../../../locales/en.yml', import.meta.url)), 'utf8').split('\n');
  const texts = new Map<string, string>();
  let section = '';
  for (const line of lines) {
    const [, indent = '', key = '', value = ''] = /^( *)(\w+): ?(.*)$/.exec(line) ?? [];
    if (indent === '' && key !== '') section = key;
    if (indent.length === 2) texts.set(`${section}.${key}`, value.replace(/^"(.*)"$/, '$1'));
  }
  return (key, values = []) => {
    const text = texts.get(key);
    if (text === undefined) throw new Error(`locales/en.yml has no ${key}.`);
    return text.replace(/\$(\d)/g, (_, n) => values[Number(n) - 1] ?? '');
  };
}
