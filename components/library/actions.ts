import { type ReadonlySignal, signal } from '@preact/signals';
import { catchFocus } from '@/components/parts/lost-focus';
import { sayError } from '@/components/parts/say-error';
import type { ClaimChange } from '@/utils/records';
import { change as changeRecords } from './change';
import { createRemovals, type RecordIds, type Removal, type Removals } from './removals';

import { changeNow, putBackNow } from './safety';
import type { ShownLibrary } from './shown-library';

/** What the reader can do in the library. Nothing is written here: `change.ts` has it written, liveQuery shows the result. */
export interface LibraryActions {
  /** Whose records these are. */
  readonly library: ShownLibrary;
  readonly removals: Removals;
  /** A failed action as a plain sentence; empty when there is none. */
  readonly problem: ReadonlySignal<string>;
  remove(records: RecordIds, say: string, byKeyboard: boolean): Promise<void>;
  /** Does something and offers the way back. */
  act(work: () => Promise<unknown>, way: Omit<Removal, 'id'>): Promise<void>;
  undo(removal: Removal): Promise<void>;
  /** Takes the way back off the list; the records stay deleted. */
  dismiss(removal: Removal): void;
  /**
   * Changes the worksheets of claims; `say`, where it is given, offers the way back. False where it failed. Without `say` it is done
   * even if the page goes at once.
   */
  change(ids: readonly string[], change: ClaimChange, say?: string): Promise<boolean>;
  /** `was`: the note that it was made of; of `setPageNote` as well. */
  setNote(id: string, note: string, was: string): Promise<void>;
  setPageNote(key: string, note: string, was: string): Promise<void>;
}

const UNDO = '.undo-item:last-child .button';

/** Selects where the reader goes on after these records came back: the page's title, or what deletes the claim again. */
function placeOf({ annotations, pages }: RecordIds): string {
  const places = [
    ...pages.map((key) => `[data-page-key="${CSS.escape(key)}"] :is(.kept-title a, h1)`),
    ...annotations.map((id) => `[data-annotation-id="${CSS.escape(id)}"] .kept-delete`),
  ];
  return places.join();
}

export function createActions(library: ShownLibrary): LibraryActions {
  const removals = createRemovals();
  const problem = signal('');

  /** False: it failed, and `problem` says why. */
  async function attempt(action: () => Promise<void>): Promise<boolean> {
    try {
      problem.value = '';
      await action();
      return true;
    } catch (error) {
      problem.value = sayError(error);
      return false;
    }
  }

  const act: LibraryActions['act'] = async (work, way) => {
    await attempt(async () => {
      await work();
      removals.add(way);
    });
  };

  return {
    library,
    removals,
    problem,
    act,
    remove: (records, say, byKeyboard) =>
      act(() => changeRecords('ui>background:delete', records), {
        say,
        byKeyboard,
        place: placeOf(records),
        takeBack: () => changeRecords('ui>background:restore', records),
      }),
    change: (ids, change, say) =>
      attempt(async () => {
        if (say === undefined) {
          await changeRecords('ui>background:change-claims', { ids, change });
          return;
        }
        const before = await changeNow(ids, change);
        if (before.length === 0) return;
        removals.add({ say, byKeyboard: false, place: 'main h1', takeBack: () => putBackNow(before) });
      }),
    undo: async (removal) => {
      await attempt(async () => {
        await removal.takeBack();
        removals.drop(removal.id);
      });
      catchFocus(removals.list.peek().length > 0 ? UNDO : removal.place, 'main h1');
    },
    dismiss(removal) {
      removals.drop(removal.id);
      catchFocus(UNDO, 'main h1');
    },
    async setNote(id, note, was) {
      await changeRecords('ui>background:set-note', { id, note, was });
    },
    async setPageNote(key, note, was) {
      await changeRecords('ui>background:set-page-note', { key, note, was });
    },
  };
}
