import type { Change } from '@/components/library/change';
import type { Answered } from '@/utils/messages/protocol';
import { ask, WhenceError } from '@/utils/messages/transport';

/**
 * Has the background write to the shared library of that id: it does so even if the page goes at once. Throws `refused` where
 * `mayWrite` says that nothing may be written, and what `ask` throws.
 */
export function changesOf(library: string, mayWrite: boolean): Change {
  return async <N extends Parameters<Change>[0]>(wish: N, data: object) => {
    if (!mayWrite) throw new WhenceError('refused', 'This login may only read.');
    return (await ask('ui>background:in-shared', { library, wish, data })) as Answered<N>;
  };
}
