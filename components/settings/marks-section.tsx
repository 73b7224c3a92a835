import { strengthWords } from '@/components/parts/strength-words';
import { type Settings, STRENGTHS } from '@/utils/settings';
import { i18n } from '@/utils/words/i18n';
import { SurenessChoice } from './sureness-choice';

interface Props {
  readonly settings: Settings;
  readonly change: (patch: Partial<Settings>) => Promise<void>;
}

/** Which claims get a mark, if any, how well it is seen, how sure Whence must be of them, and the one kind of mark that is off until it is good enough. */
export function MarksSection({ settings, change }: Props) {
  return (
    <>
      <fieldset class="choices">
        <legend>{i18n.t('settings.strength')}</legend>
        {STRENGTHS.map((strength) => (
          <label class="choice" key={strength}>
            <input
              type="radio"
              name="strength"
              data-testid={`strength-${strength}`}
              checked={settings.strength === strength}
              onChange={() => void change({ strength })}
            />
            <span>
              {strengthWords(strength)[0]}
              <span class="choice-about small soft">{strengthWords(strength)[1]}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <label class="choice">
        <input
          type="checkbox"
          data-testid="high-contrast"
          checked={settings.highContrast}
          onChange={(event) => void change({ highContrast: event.currentTarget.checked })}
        />
        <span>
          {i18n.t('settings.highContrast')}
          <span class="choice-about small soft">{i18n.t('settings.highContrastAbout')}</span>
        </span>
      </label>
      <label class="choice">
        <input
          type="checkbox"
          data-testid="selection-button"
          checked={settings.selectionButton}
          onChange={(event) => void change({ selectionButton: event.currentTarget.checked })}
        />
        <span>
          {i18n.t('settings.selectionButton')}
          <span class="choice-about small soft">{i18n.t('settings.selectionButtonAbout')}</span>
        </span>
      </label>
      <SurenessChoice sureness={settings.sureness} change={change} />
      <label class="choice">
        <input
          type="checkbox"
          data-testid="interpretation"
          checked={settings.interpretation}
          onChange={(event) => void change({ interpretation: event.currentTarget.checked })}
        />
        <span>
          {i18n.t('settings.interpretation')}
          <span class="choice-about small soft">{i18n.t('settings.interpretationAbout')}</span>
        </span>
      </label>
    </>
  );
}
