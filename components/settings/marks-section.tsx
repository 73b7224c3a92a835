import { i18n } from '#i18n';
import { type Settings, STRENGTHS } from '@/utils/settings';
import { SurenessChoice } from './sureness-choice';

interface Props {
  readonly settings: Settings;
  readonly change: (patch: Partial<Settings>) => Promise<void>;
}

/** Whether marks show, which claims get one, how sure Whence must be of them, and the one kind of mark that is off until it is good enough. */
export function MarksSection({ settings, change }: Props) {
  return (
    <>
      <label class="choice">
        <input
          type="checkbox"
          data-testid="marks-on"
          checked={settings.marks}
          onChange={(event) => void change({ marks: event.currentTarget.checked })}
        />
        <span>
          {i18n.t('settings.marksOn')}
          <span class="choice-about small soft">{i18n.t('settings.marksOnAbout')}</span>
        </span>
      </label>
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
              {strength === 'all' ? i18n.t('settings.strengthAll') : i18n.t('settings.strengthUnverified')}
              <span class="choice-about small soft">
                {strength === 'all' ? i18n.t('settings.strengthAllAbout') : i18n.t('settings.strengthUnverifiedAbout')}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
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
