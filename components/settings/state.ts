import { type ReadonlySignal, signal } from '@preact/signals';
import { sayError } from '@/components/parts/say-error';
import { ask } from '@/utils/messages/transport';
import type { Settings } from '@/utils/settings';

/** The reader's choices as the background has them. */
export interface SettingsState {
  /** Null until they are known. */
  readonly settings: ReadonlySignal<Settings | null>;
  readonly problem: ReadonlySignal<string>;
  load(): Promise<void>;
  change(patch: Partial<Settings>): Promise<void>;
}

export function createSettings(): SettingsState {
  const settings = signal<Settings | null>(null);
  const problem = signal('');

  async function take(answer: Promise<Settings>): Promise<void> {
    try {
      settings.value = await answer;
      problem.value = '';
    } catch (error) {
      problem.value = sayError(error);
    }
  }

  return {
    settings,
    problem,
    load: () => take(ask('ui>background:get-settings', {})),
    change: (patch) => take(ask('ui>background:set-settings', patch)),
  };
}
