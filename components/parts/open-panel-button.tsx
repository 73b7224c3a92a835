import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { i18n } from '@/utils/words/i18n';
import { sayError } from './say-error';
import { openPanel } from './side-panel';

/** Opens the panel beside the page. `onOpened` is called once it is there. */
export function OpenPanelButton({ onOpened }: { readonly onOpened: () => void }) {
  const problem = useSignal('');
  const windowId = useSignal<number | null>(null);
  // Asked before the click: in the click nothing may be awaited.
  useEffect(() => {
    void browser.windows.getCurrent().then(({ id }) => {
      windowId.value = id ?? null;
    });
  }, [windowId]);

  function open(): void {
    if (windowId.value === null) return;
    openPanel(windowId.value).then(onOpened, (error: unknown) => {
      problem.value = sayError(error);
    });
  }

  return (
    <>
      <button type="button" class="button-quiet" data-testid="open-panel" onClick={open}>
        {i18n.t('popup.openPanel')}
      </button>
      {problem.value !== '' && (
        <span class="alert" role="alert">
          {problem.value}
        </span>
      )}
    </>
  );
}
