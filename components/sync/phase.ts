import type { SyncStatus } from '@/utils/store/sync/account';
import { isPassing, type Trouble, troubleOf } from './trouble';

/** How it goes, as far as a reader has to tell it apart. */
export type Phase =
  /** `share`: between 0 and 1 of what is to be sent; null: nobody knows how much there is. */
  | { readonly is: 'working'; readonly share: number | null }
  | { readonly is: 'in-step'; readonly at: string }
  /** Connected, and nothing has begun yet. */
  | { readonly is: 'beginning' }
  /** `at`: when it is tried again; null: when something of Whence next does. */
  | { readonly is: 'waiting'; readonly why: Trouble; readonly at: string | null }
  | { readonly is: 'stopped'; readonly why: Trouble };

export function phaseOf({ state, error, retryAt, inStepAt, sent, left }: SyncStatus): Phase {
  if (state === 'working') return { is: 'working', share: left === 0 ? null : sent / (sent + left) };
  if (state === 'resting') return inStepAt === null ? { is: 'beginning' } : { is: 'in-step', at: inStepAt };
  const why = troubleOf(error);
  // What the background gave up for now stands as stopped, though a page goes on with it by itself.
  return state === 'waiting' || isPassing(why) ? { is: 'waiting', why, at: retryAt } : { is: 'stopped', why };
}
