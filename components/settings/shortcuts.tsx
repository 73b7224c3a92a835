import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import browser, { type Commands } from 'webextension-polyfill';
import { sayError } from '@/components/parts/say-error';
import { i18n } from '@/utils/words/i18n';

/** Chrome's page of shortcuts; Firefox opens its own by an interface that the polyfill does not know yet. */
const CHROME_SHORTCUTS = 'chrome://extensions/shortcuts';
interface FirefoxCommands {
  readonly openShortcutSettings?: () => Promise<void>;
}

/** The keys as they are now, and the way to change them: only the browser can. */
export function Shortcuts() {
  const commands = useSignal<readonly Commands.Command[]>([]);
  const problem = useSignal('');

  useEffect(() => {
    const read = () =>
      void browser.commands.getAll().then((all) => {
        commands.value = all;
      });
    read();
    addEventListener('focus', read);
    return () => removeEventListener('focus', read);
  }, [commands]);

  async function change(): Promise<void> {
    try {
      const { openShortcutSettings } = browser.commands as FirefoxCommands;
      await (openShortcutSettings?.() ?? browser.tabs.create({ url: CHROME_SHORTCUTS }));
    } catch (error) {
      problem.value = sayError(error);
    }
  }

  return (
    <>
      <dl class="keys">
        {commands.value.map(({ name, description, shortcut }) => (
          <div key={name}>
            <dt>{description || i18n.t('commandOpen')}</dt>
            <dd>{shortcut ? <kbd>{shortcut}</kbd> : <span class="soft">{i18n.t('settings.keysNone')}</span>}</dd>
          </div>
        ))}
      </dl>
      <p class="small soft">{i18n.t('settings.keysCard')}</p>
      <p class="small soft">{i18n.t('settings.keysPanel')}</p>
      <p class="small soft">{i18n.t('settings.keysAbout')}</p>
      <button type="button" class="button" data-testid="change-shortcuts" onClick={() => void change()}>
        {i18n.t('settings.keysChange')}
      </button>
      {problem.value !== '' && (
        <p class="alert" role="alert">
          {problem.value}
        </p>
      )}
    </>
  );
}
