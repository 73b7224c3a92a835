import { fileURLToPath } from 'node:url';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, it } from 'vitest';
import { FINDING_KEYS } from '@/utils/engine/findings/finding';
import { FINDING_PARAMS } from '@/utils/model';
import { found } from './found';

const file = fileURLToPath(new URL('../../../../locales/en.yml', import.meta.url));
const messages = new Map(
  (await parseMessagesFile(file))
    .filter(({ key }) => key[0] === 'finding')
    .map((message) => [
      message.key.join('.'),
      message.type === 'plural' ? Object.values(message.plurals) : [message.message],
    ]),
);

describe('findings', () => {
  it('each have a sentence in the locale, and no sentence is without its finding', () => {
    expect([...messages.keys()].sort()).toEqual([...FINDING_KEYS].sort());
  });

  it('are short sentences that name no more than there are parameters', () => {
    for (const [key, forms] of messages) {
      for (const text of forms) {
        expect(text.length, key).toBeLessThanOrEqual(95);
        expect(text.replace(/\$[1-4]\b/g, ''), key).not.toMatch(/\$/);
        expect(text, key).toMatch(/\.$/);
        // The forms are parted by this sign.
        expect(text, key).not.toContain('|');
      }
    }
  });

  it('are given with every parameter that their sentences name, and have plural forms where they count', () => {
    const given = [
      ...found('Two officials close to the talks said the dam was old.'),
      ...found('A clerk who was not authorised to speak publicly said the dam would be sold.'),
      ...found('Sources close to the council said the dam would be sold.'),
      ...found('Hale said that the mayor had told her that the dam was safe.'),
      ...found('Hale claimed the dam was safe. Hale insisted that it would hold.'),
      ...found('Firm hid cracks in Vell dam\nThe firm reportedly hid the cracks in the Vell dam.\nIt met.'),
      ...found({ text: 'The council met in Vell to talk.', published: '2031-03-04', declared: { author: 'Oda Lind' } }),
    ];
    expect(new Set(given.map(({ key }) => key)).size).toBeGreaterThanOrEqual(8);
    for (const { key, params } of given) {
      const forms = messages.get(`finding.${key}`) ?? [];
      expect(forms.length > 1, key).toBe(params?.count !== undefined);
      FINDING_PARAMS.forEach((name, i) => {
        if (forms.some((text) => text.includes(`$${i + 1}`))) expect(params?.[name], `${key} ${name}`).toBeTruthy();
      });
    }
  });
});
