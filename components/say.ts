import type { Reason } from '@/utils/model';
import { i18n } from '@/utils/words/i18n';

/** The parameters that a sentence may name, in the order of its `$1`, `$2`. */
const ORDER = ['words', 'who'] as const;

/**
 * A reason in the words of the interface. A key that this version has no sentence for comes back as its last part, made
 * readable; never throws.
 */
export function sayReason({ key, params = {} }: Pick<Reason, 'key' | 'params'>): string {
  const values = ORDER.map((name) => (Object.hasOwn(params, name) ? String(params[name]) : ''));
  return say(key, values);
}

/** The message of a key that is known only when the engine has spoken, in the form for `count`; else as `sayReason`. */
export function say(key: string, values?: readonly (string | number)[], count?: number): string {
  try {
    // The engine's keys are text: a unit test, not the compiler, holds them against the locale.
    const t = i18n.t as (key: string, ...args: (readonly (string | number)[] | number)[]) => string;
    const args = [...(count === undefined ? [] : [count]), ...(values === undefined ? [] : [values])];
    return t(key, ...args) || fallback(key);
  } catch {
    return fallback(key);
  }
}

function fallback(key: string): string {
  const words = (key.split('.').at(-1) ?? key).replace(/[-_]+/g, ' ').replace(/([a-z])([A-Z])/g, '$1 $2');
  return words.charAt(0).toUpperCase() + words.slice(1).toLowerCase();
}
