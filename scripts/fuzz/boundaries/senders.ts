/** The listener that takes messages, asked by who may not ask: what stands in for the browser is the event alone. */
import fc from 'fast-check';
import * as v from 'valibot';
import type { Runtime } from 'webextension-polyfill';
import { TO_BACKGROUND } from '../../../utils/messages/schemas';
import type { Boundary } from '../boundary';
import { fitting, spoilt } from '../schema-values';
import { address, json, must, text } from '../values';
import { KNOWN } from './messages';

const ID = 'whence-itself';
const OWN = 'chrome-extension://whence-itself/';
type Listener = (message: unknown, sender: Runtime.MessageSender) => Promise<Reply> | undefined;
interface Reply {
  readonly value?: unknown;
  readonly error?: { readonly code: string };
}

const names = Object.keys(TO_BACKGROUND) as (keyof typeof TO_BACKGROUND)[];
const name = fc.constantFrom(...names);
const sender = fc.record(
  {
    id: fc.oneof({ arbitrary: fc.constant(ID), weight: 3 }, text),
    url: fc.oneof(
      fc.constantFrom(`${OWN}popup.html`, 'https://a.example/', OWN.slice(0, -1), `${OWN.slice(0, -1)}.evil.example/`),
      address,
    ),
    frameId: fc.constantFrom(0, 0, 1, 7),
    tab: fc.constantFrom(undefined, { id: 1, incognito: false }, { id: 2, incognito: true }),
  },
  { requiredKeys: [] },
);

/** What the part of a name before `>` stands for: told here anew, so that both must agree. */
function mayAsk(
  asked: string,
  { id, url, frameId, tab }: { id?: string; url?: string; frameId?: number; tab?: unknown },
) {
  if (id !== ID) return false;
  const isOwnPage = url?.startsWith(OWN) === true;
  if (asked.startsWith('ui>')) return isOwnPage;
  return tab !== undefined && frameId === 0 && !isOwnPage;
}

async function open() {
  const listeners: Listener[] = [];
  const onMessage = { addListener: (one: Listener) => listeners.push(one), removeListener: () => undefined };
  const scope = globalThis as { browser?: unknown; chrome?: unknown };
  scope.browser = { runtime: { id: ID, getURL: (path: string) => OWN + path, onMessage } };
  // The polyfill asks for this one, and then takes the other as it is.
  scope.chrome = scope.browser;
  const { answer } = await import('../../../utils/messages/transport');
  let handled: { readonly name: string; readonly data: unknown } | null = null;
  const heard = (name: string) => (data: unknown) => {
    handled = { name, data };
  };
  const handlers = Object.fromEntries(names.map((one) => [one, heard(one)]));
  answer(TO_BACKGROUND, handlers as never);
  const say = async (message: unknown, from: unknown) => {
    handled = null;
    const reply = await listeners[0]?.(message, from as Runtime.MessageSender);
    return { reply, handled: handled as { readonly name: string; readonly data: unknown } | null };
  };

  const message = name.chain((one) =>
    fc.tuple(
      fc.constant(one),
      fc.oneof(fitting(TO_BACKGROUND[one], KNOWN), spoilt(fitting(TO_BACKGROUND[one], KNOWN))),
    ),
  );
  return {
    claims: [
      {
        says: 'only who its name allows is heard, and only in the shape that it has',
        property: fc.asyncProperty(message, sender, async ([asked, data], from) => {
          const { reply, handled: got } = await say({ whence: asked, request: '1', data }, from);
          const parsed = v.safeParse(TO_BACKGROUND[asked], data);
          const isHeard = mayAsk(asked, from) && parsed.success;
          must((got !== null) === isHeard, isHeard ? 'It was not heard.' : 'It was heard.');
          if (got === null) must(reply?.error?.code === 'refused', 'It was not refused.');
          else
            must(JSON.stringify(got.data) === JSON.stringify(parsed.output), 'The handler got what was sent, unread.');
        }),
      },
      {
        says: 'what is no message of ours is answered by nobody',
        property: fc.asyncProperty(fc.oneof(json, fc.anything()), sender, async (anything, from) => {
          const { reply, handled: got } = await say(anything, from);
          must(got === null, 'It was heard.');
          must(reply === undefined || reply.error !== undefined, 'It was answered.');
        }),
      },
    ],
    close: async () => {
      delete scope.browser;
      delete scope.chrome;
    },
  };
}

export const SENDERS: Boundary = { name: 'senders', what: 'messages by who may not send them', open };
