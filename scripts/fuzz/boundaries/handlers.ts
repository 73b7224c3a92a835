/** The background of the built extension in a browser, asked by a page of its own and by a page script that was taken over. */
import fc from 'fast-check';
import * as v from 'valibot';
import { openWhence, readPage, SAMPLE_URL } from '../../../test/e2e/whence';
import { TO_BACKGROUND } from '../../../utils/messages/schemas';
import type { ERROR_CODES } from '../../../utils/messages/transport';
import { IdSchema, PageKeySchema } from '../../../utils/records';
import { SettingsSchema } from '../../../utils/settings';
import type { Boundary } from '../boundary';
import { fitting, type Known, spoilt } from '../schema-values';
import { must, text } from '../values';
import { KNOWN } from './messages';

type Code = (typeof ERROR_CODES)[number];
/** `failed` is what nobody foresaw. */
const FORESEEN: ReadonlySet<string> = new Set<Code>([
  'refused',
  'unreachable',
  'no-reading',
  'not-found',
  'private-window',
  'storage-full',
]);

interface Reply {
  readonly value?: unknown;
  readonly error?: { readonly code: string; readonly message: string };
}

const names = Object.keys(TO_BACKGROUND) as (keyof typeof TO_BACKGROUND)[];
/** The few records that all messages are about: what one keeps another deletes. */
const IDS = Array.from({ length: 4 }, (_, n) => `7f9c24e8-3b12-4c55-8d6e-0a1b2c3d4e5${n}`);

async function open() {
  const driven = await openWhence('chromium');
  const { page, state, tabId } = await readPage(driven, SAMPLE_URL);
  const own = await driven.openExtensionPage('/popup.html?tab=-1');
  const inPageScript = await pageScriptOf(page);
  const send = `(async (message) => JSON.stringify((await chrome.runtime.sendMessage(message)) ?? null))`;
  const ask = async (name: string, data: unknown): Promise<Reply | null> => {
    const call = `${send}(${JSON.stringify({ whence: name, request: '1', data })})`;
    const reply = name.startsWith('ui>') ? await own.evaluate(call) : await inPageScript(call);
    return JSON.parse(String(reply)) as Reply | null;
  };

  const { article, reading } = state;
  const ids = fc.constantFrom(...IDS);
  const tab = TO_BACKGROUND['ui>background:open-tab'].entries.tabId;
  const known: Known = new Map<v.GenericSchema, fc.Arbitrary<unknown>>([
    ...KNOWN,
    [tab, fc.constantFrom(tabId, tabId, 0, 99_999)],
    [IdSchema, ids],
    [
      PageKeySchema,
      fc.oneof(
        fc.constant(article.key),
        text.filter((one) => one !== ''),
      ),
    ],
    [TO_BACKGROUND['page>background:more-claims'].entries.textHash, fc.constantFrom(article.textHash, 'another')],
    [
      TO_BACKGROUND['ui>background:show-claim'].entries.claimId,
      fc.constantFrom(...reading.claims.map(({ id }) => id), ...IDS, '__proto__'),
    ],
  ]);
  const fits = (name: keyof typeof TO_BACKGROUND) => fitting(TO_BACKGROUND[name], known);
  // What gives access back ends the test: the build for tests has it from its manifest, and no other.
  const name = fc.constantFrom(...names.filter((one) => one !== 'ui>background:revoke'));
  const mustBeForeseen = (reply: Reply | null) => {
    if (reply === null) throw new Error('It was not answered.');
    must(reply.error === undefined || FORESEEN.has(reply.error.code), `${reply.error?.code}: ${reply.error?.message}`);
  };
  return {
    claims: [
      {
        says: 'a message that fits is answered with what it asks for, or with a reason that there are words for',
        property: fc.asyncProperty(
          name.chain((one) => fc.tuple(fc.constant(one), fits(one))),
          async ([asked, data]) => mustBeForeseen(await ask(asked, data)),
        ),
      },
      {
        says: 'one that fits but for a few places, too',
        property: fc.asyncProperty(
          name.chain((one) => fc.tuple(fc.constant(one), spoilt(fits(one)))),
          async ([asked, data]) => mustBeForeseen(await ask(asked, data)),
        ),
      },
      {
        says: 'a page script that was taken over gets nothing that a page of the extension may ask for',
        property: fc.asyncProperty(
          name.chain((one) => fc.tuple(fc.constant(one), fits(one))),
          async ([asked, data]) => {
            const call = `${send}(${JSON.stringify({ whence: asked, request: '1', data })})`;
            const reply = JSON.parse(String(await inPageScript(call))) as Reply | null;
            if (asked.startsWith('ui>')) must(reply?.error?.code === 'refused', 'It was answered.');
          },
        ),
        share: 0.2,
      },
      {
        says: 'after all that the settings are settings, and the page is read',
        property: fc.asyncProperty(fc.constant(null), async () => {
          const settings = await ask('ui>background:get-settings', {});
          must(v.is(SettingsSchema, settings?.value), 'These are no settings.');
          const now = await ask('ui>background:open-tab', { tabId });
          must(now?.error === undefined, `The tab says ${now?.error?.code}.`);
        }),
        share: 0.000_1,
      },
    ],
    close: () => driven.close(),
  };
}

/** Runs code beside the page script of Whence, in the world that the browser gives it. Chromium alone tells of that. */
async function pageScriptOf(page: Awaited<ReturnType<typeof readPage>>['page']) {
  const session = await page.createCDPSession();
  const worlds: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension://')) worlds.push(context.id);
  });
  await session.send('Runtime.enable');
  return async (expression: string): Promise<unknown> => {
    const how = { expression, contextId: worlds.at(-1) ?? 0, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', how);
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
}

export const HANDLERS: Boundary = {
  name: 'handlers',
  what: 'the background in a browser, asked by its own pages and by a page script',
  inBrowser: true,
  open,
};
