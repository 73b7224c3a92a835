/** How contexts talk: one envelope, a reply that is a value or a coded error, a time-out and one retry. */
import type * as v from 'valibot';
import { safeParse } from 'valibot';
import browser, { type Runtime } from 'webextension-polyfill';
import type { Answered, Asked, Asking, MessageName } from './protocol';

/** Codes of `error.*` in `locales/`, so that every failure is a plain sentence to the reader. */
export const ERROR_CODES = [
  'refused',
  'timeout',
  'unreachable',
  'no-reading',
  'not-found',
  'private-window',
  'storage-full',
  'failed',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** A failure with a code that the interface has a sentence for. */
export class WhenceError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string = code,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'WhenceError';
  }
}

interface Envelope {
  readonly whence: MessageName;
  /** The same on a retry, so that a receiver can tell one wish from two. */
  readonly request: string;
  readonly data: unknown;
}

type Reply = { readonly value: unknown } | { readonly error: { readonly code: ErrorCode; readonly message: string } };

const TIMEOUT_MS = 10_000;

/** The answer of the background. Throws `WhenceError`. `data` may be sent twice: make ids before asking. */
export function ask<N extends MessageName>(name: N, data: Asking<N>): Promise<Answered<N>> {
  return send(name, data, (envelope) => browser.runtime.sendMessage(envelope));
}

/** The answer of the page script in a tab's top frame. Throws `WhenceError`, `unreachable` where no script runs. */
export function askPage<N extends MessageName>(tabId: number, name: N, data: Asking<N>): Promise<Answered<N>> {
  return send(name, data, (envelope) => browser.tabs.sendMessage(tabId, envelope, { frameId: 0 }));
}

/** A random version 4 UUID; `crypto.randomUUID` does not exist on pages served over plain http. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

async function send<N extends MessageName>(
  name: N,
  data: Asking<N>,
  deliver: (envelope: Envelope) => Promise<unknown>,
): Promise<Answered<N>> {
  const envelope: Envelope = { whence: name, request: newId(), data };
  for (let attempt = 1; ; attempt++) {
    try {
      return answerIn<N>(await withTimeout(deliver(envelope)));
    } catch (error) {
      if (error instanceof WhenceError && error.code !== 'timeout' && error.code !== 'unreachable') throw error;
      if (attempt === 2) throw error instanceof WhenceError ? error : unreachable(error);
    }
  }
}

/** The answer that a reply to that message brings. Throws `WhenceError` where it brings none. */
export function answerIn<N extends MessageName>(reply: unknown): Answered<N> {
  if (typeof reply !== 'object' || reply === null) throw new WhenceError('unreachable', 'No answer.');
  const { error, value } = reply as { error?: { code: ErrorCode; message: string }; value?: unknown };
  if (error) throw new WhenceError(error.code, error.message);
  return value as Answered<N>;
}

function unreachable(cause: unknown): WhenceError {
  return new WhenceError('unreachable', cause instanceof Error ? cause.message : String(cause), { cause });
}

/** What `promise` brings; throws `timeout` where that takes longer than a message may. */
export function withTimeout<T>(promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new WhenceError('timeout')), TIMEOUT_MS);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

type SchemaMap = Partial<Record<MessageName, v.GenericSchema>>;
export type Handlers<M extends SchemaMap> = {
  readonly [N in keyof M & MessageName]: (
    data: Asked<N>,
    sender: Runtime.MessageSender,
  ) => Answered<N> | Promise<Answered<N>>;
};

/**
 * Answers the messages named in `schemas` until `signal` aborts. A message from another extension or a page, from a
 * context that its name does not allow, or of another shape is refused with code `refused`; what a handler throws
 * becomes a coded error. Registered synchronously, as service workers need.
 */
export function answer<M extends SchemaMap>(schemas: M, handlers: Handlers<M>, signal?: AbortSignal): void {
  const known = new Map<string, v.GenericSchema>(Object.entries(schemas) as [string, v.GenericSchema][]);
  const listener = (message: unknown, sender: Runtime.MessageSender): Promise<Reply> | undefined => {
    const envelope = message as Partial<Envelope> | null;
    const name = envelope?.whence;
    const schema = name === undefined ? undefined : known.get(name);
    if (name === undefined || schema === undefined) return undefined;
    return handle(async () => {
      if (!isAllowed(name, sender)) throw new WhenceError('refused', `${name} may not come from here.`);
      const parsed = safeParse(schema, envelope?.data);
      if (!parsed.success) throw new WhenceError('refused', `${name}: ${parsed.issues[0].message}`);
      const handler = handlers[name as keyof M & MessageName] as (d: unknown, s: Runtime.MessageSender) => unknown;
      return handler(parsed.output, sender);
    });
  };
  browser.runtime.onMessage.addListener(listener as Parameters<typeof browser.runtime.onMessage.addListener>[0]);
  signal?.addEventListener('abort', () =>
    browser.runtime.onMessage.removeListener(listener as Parameters<typeof browser.runtime.onMessage.addListener>[0]),
  );
}

async function handle(run: () => Promise<unknown>): Promise<Reply> {
  try {
    return { value: (await run()) ?? null };
  } catch (error) {
    if (error instanceof WhenceError) return { error: { code: error.code, message: error.message } };
    if (isOfGoneTab(error)) return { error: { code: 'not-found', message: 'There is no such tab any more.' } };
    console.error('Whence:', error);
    return { error: { code: 'failed', message: error instanceof Error ? error.message : String(error) } };
  }
}

/** In the browsers' own words: a tab can be closed while it is asked about. */
function isOfGoneTab(error: unknown): boolean {
  return error instanceof Error && /^(?:No tab with id|Invalid tab ID)\b/.test(error.message);
}

/** The part of a message's name before `>` says who may send it. */
function isAllowed(name: MessageName, sender: Runtime.MessageSender): boolean {
  if (sender.id !== browser.runtime.id) return false;
  const fromExtensionPage = sender.url?.startsWith(browser.runtime.getURL('')) === true;
  if (name.startsWith('ui>')) return fromExtensionPage;
  if (name.startsWith('background>')) return sender.tab === undefined;
  return sender.tab !== undefined && sender.frameId === 0 && !fromExtensionPage;
}
