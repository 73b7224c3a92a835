import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { Restored } from '@/utils/store/copy/restore-held';
import { i18n } from '@/utils/words/i18n';
import type { LibraryActions } from './actions';
import { bringInNow, type Looked, letGo, lookInto, takeOutNow } from './bringing-in';
import { sayFailure } from './failure';
import { LookedInto } from './looked-into';
import { recordWords } from './record-words';
import './import.css';

type State =
  | { readonly at: 'choosing'; readonly said: string; readonly problem: string }
  | { readonly at: 'reading'; readonly name: string; readonly count: number }
  | { readonly at: 'looking'; readonly looked: Looked }
  | { readonly at: 'bringing'; readonly share: number };

/** Brings a file in: read, looked through, brought in; each step can be broken off, and the last taken back. */
export function ImportView({ actions }: { readonly actions: LibraryActions }) {
  const state = useSignal<State>({ at: 'choosing', said: '', problem: '' });
  const end = useMemo(() => ({ controller: new AbortController() }), []);
  useEffect(
    () => () => {
      end.controller.abort();
      leave();
    },
    [end],
  );
  function leave(): void {
    const now = state.peek();
    // What cannot be let go of now is after a day.
    if (now.at === 'looking') void letGo(now.looked).catch(() => {});
  }
  const back = (said = '', problem = '') => {
    state.value = { at: 'choosing', said, problem };
  };

  async function read(file: File | undefined): Promise<void> {
    if (file === undefined) return;
    end.controller = new AbortController();
    state.value = { at: 'reading', name: file.name, count: 0 };
    try {
      const looked = await lookInto(file, end.controller.signal, (count) => {
        const now = state.peek();
        // A number that changes a thousand times a second is none that anybody reads.
        if (now.at === 'reading' && count - now.count >= 250) state.value = { ...now, count };
      });
      if (looked === null) back(i18n.t('import.brokenOff'));
      else state.value = { at: 'looking', looked };
    } catch (error) {
      back('', sayFailure(error));
    }
  }

  async function bring(looked: Looked): Promise<void> {
    end.controller = new AbortController();
    state.value = { at: 'bringing', share: 0 };
    const onProgress = (share: number) => {
      const now = state.peek();
      if (now.at === 'bringing' && share - now.share >= 0.01) state.value = { at: 'bringing', share };
    };
    try {
      const restored = await bringInNow(looked, { signal: end.controller.signal, onProgress });
      void letGo(looked).catch(() => {});
      if (restored === null) back(i18n.t('import.brokenOff'));
      else done(looked.name, restored);
    } catch (error) {
      back('', sayFailure(error));
    }
  }

  function done(name: string, restored: Restored): void {
    const came = recordWords(restored.kinds);
    const said = came === '' ? i18n.t('import.nothingCame', [name]) : i18n.t('import.done', [came, name]);
    back(said);
    const { pages, annotations, actors } = restored;
    if (pages.length + annotations.length + actors.length === 0) return;
    actions.removals.add({ say: said, byKeyboard: false, place: 'main h1', takeBack: () => takeOutNow(restored) });
  }

  const { value: now } = state;
  return (
    <section class="import" data-testid="import">
      <h1 class="display" tabIndex={-1}>
        {i18n.t('import.title')}
      </h1>
      <p class="lead">{i18n.t('import.about')}</p>
      <p role="status" class="soft" data-testid="import-said">
        {now.at === 'choosing' && now.said}
        {now.at === 'reading' && i18n.t('import.reading', now.count, [now.count, now.name])}
        {now.at === 'bringing' && i18n.t('import.bringing')}
      </p>
      {now.at === 'choosing' && (
        <>
          <p class="alert" role="alert" hidden={now.problem === ''}>
            {now.problem}
          </p>
          <label
            class="import-file"
            onDragOver={(event) => event.preventDefault()}
            onDrop={(event) => {
              event.preventDefault();
              void read(event.dataTransfer?.files[0]);
            }}
          >
            <span>{i18n.t('import.choose')}</span>
            <input
              type="file"
              data-testid="import-file"
              accept=".json,.jsonld,.csv,.txt,application/json,application/ld+json,text/csv"
              onChange={({ currentTarget }) => void read(currentTarget.files?.[0])}
            />
          </label>
        </>
      )}
      {now.at === 'bringing' && (
        <progress class="import-progress" max={1} value={now.share} aria-label={i18n.t('import.bringing')} />
      )}
      {(now.at === 'reading' || now.at === 'bringing') && (
        <button type="button" class="button" data-testid="import-stop" onClick={() => end.controller.abort()}>
          {i18n.t('import.stop')}
        </button>
      )}
      {now.at === 'looking' && (
        <LookedInto
          looked={now.looked}
          bring={() => void bring(now.looked)}
          leave={() => {
            leave();
            back();
          }}
        />
      )}
    </section>
  );
}
