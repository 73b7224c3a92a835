import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type ParsedMessage, parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, it } from 'vitest';

/** A message as its forms: '0', '1', '2' and 'n', or 'one' where it has one form alone. */
type Forms = ReadonlyMap<string, string>;

const folder = fileURLToPath(new URL('../../locales/', import.meta.url));
const english = await messagesOf('en');
const others = readdirSync(folder)
  .map((file) => file.replace(/\.yml$/, ''))
  .filter((language) => language !== 'en');

/** What a translation may leave as it is: names, formats, signs, addresses, and words that two languages share. */
const SAME_ANYWHERE = (
  'extName extDirection popup.places parts.citeApa parts.citeMla parts.standingSaid parts.exportWebAnnotation ' +
  'parts.exportCsv popup.summaryWith popup.summaryPart library.counts sync.differingPlace sync.urlExample sync.choiceNamed ' +
  'sites.hint voices.percent sharing.where'
).split(' ');
const SAME = new Map([
  ['es', 'notebook.found import.kind.actor'],
  [
    'de',
    'panel.filter catalogue.facet.verdict worksheet.status worksheet.statusNamed settings.sync settings.version ' +
      'parts.exportMarkdown kind.person kind.organisation sync.passphrase sync.fieldVerdict sharing.name',
  ],
  [
    'fr',
    'voices.kind library.pages library.found library.site library.claimNote catalogue.byPage catalogue.facet.sourcing ' +
      'worksheet.evidenceDate trash.pages notebook.articles settings.version settings.access kind.organisation kind.expert ' +
      'kind.document sync.fieldNote sync.fieldCorrection export.note lesson.count.source',
  ],
]);

describe.each(others)('the words in %s', async (language) => {
  const messages = await messagesOf(language);
  const rules = new Intl.PluralRules(language);
  const one = whole(200).filter((number) => rules.select(number) === 'one');
  /** One form for each category of the numbers that people count to, as `utils/words/plural.ts` takes them. */
  const counted = new Set(whole(200).map((number) => rules.select(number))).size === 3 ? ['1', '2', 'n'] : ['1', 'n'];

  it('are there for every key, in the same order, and no more', () => {
    expect([...messages.keys()]).toEqual([...english.keys()]);
  });

  it('have the forms that the language counts with', () => {
    for (const [key, forms] of english) {
      if (forms.has('one')) expect([key, keysOf(messages.get(key))]).toEqual([key, ['one']]);
      else expect([key, keysOf(messages.get(key))]).toEqual([key, [...(forms.has('0') ? ['0'] : []), ...counted]]);
    }
  });

  it('put in whatever the English ones put in', () => {
    for (const [key, forms] of english) {
      for (const [form, text] of messages.get(key) ?? []) {
        const wanted = parameters(forms.get(form) ?? forms.get('n') ?? '');
        // English says “1 claim”; others may write the number, and must where more numbers than 1 take this form.
        const allowed = form === '1' ? new Set([...wanted, ...parameters(forms.get('n') ?? '')]) : new Set(wanted);
        const has = parameters(text);
        expect([key, form, wanted.filter((parameter) => !has.includes(parameter))]).toEqual([key, form, []]);
        expect([key, form, has.filter((parameter) => !allowed.has(parameter))]).toEqual([key, form, []]);
      }
    }
  });

  it('say no “1” where the form is also that of other numbers', () => {
    if (one.every((number) => number === 1)) return;
    const wrong = [...messages].filter(([, forms]) => /(?<![$\d])1(?!\d)/.test(forms.get('1') ?? ''));
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  it('are those of the language', () => {
    expect(messages.get('extLanguage')?.get('one')).toBe(language);
    const same = new Set([...SAME_ANYWHERE, ...(SAME.get(language)?.split(' ') ?? [])]);
    const left = [...english].filter(
      ([key, forms]) => !same.has(key) && [...forms].some(([form, text]) => messages.get(key)?.get(form) === text),
    );
    expect(left.map(([key]) => key)).toEqual([]);
  });

  it('are short enough for the stores', () => {
    expect(messages.get('extName')?.get('one')?.length).toBeLessThanOrEqual(45);
    expect(messages.get('extNameSync')?.get('one')?.length).toBeLessThanOrEqual(45);
    expect(messages.get('extDescription')?.get('one')?.length).toBeLessThanOrEqual(132);
  });
});

async function messagesOf(language: string): Promise<ReadonlyMap<string, Forms>> {
  const messages = await parseMessagesFile(`${folder}${language}.yml`);
  return new Map(
    messages
      .filter(({ key }) => !key.join('.').startsWith('@@'))
      .map((message) => [message.key.join('.'), formsOf(message)] as const),
  );
}

function formsOf(message: ParsedMessage): Forms {
  if (message.type === 'plural') return new Map(Object.entries(message.plurals));
  return new Map([['one', message.message]]);
}

function keysOf(forms: Forms | undefined): readonly string[] {
  return [...(forms?.keys() ?? [])];
}

function parameters(text: string): readonly string[] {
  return [...new Set(text.match(/\$\d/g) ?? [])].sort();
}

function whole(most: number): readonly number[] {
  return Array.from({ length: most + 1 }, (_, number) => number);
}
