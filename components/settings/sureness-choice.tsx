import { useId } from 'preact/hooks';
import type { Settings } from '@/utils/settings';
import { SURENESSES, type Sureness } from '@/utils/sureness';
import { i18n } from '@/utils/words/i18n';

interface Props {
  readonly sureness: Sureness;
  readonly change: (patch: Partial<Settings>) => Promise<void>;
}

/** How sure Whence must be of a claim to mark it: what is gained and what is lost stands beside each choice. */
export function SurenessChoice({ sureness, change }: Props) {
  const about = useId();
  return (
    <fieldset class="choices" aria-describedby={about}>
      <legend>{i18n.t('settings.sureness')}</legend>
      {SURENESSES.map((choice) => (
        <label class="choice" key={choice}>
          <input
            type="radio"
            name="sureness"
            data-testid={`sureness-${choice}`}
            checked={sureness === choice}
            onChange={() => void change({ sureness: choice })}
          />
          <span>
            {choice === 'sure' ? i18n.t('settings.surenessSure') : i18n.t('settings.surenessLikely')}
            <span class="choice-about small soft">
              {choice === 'sure' ? i18n.t('settings.surenessSureAbout') : i18n.t('settings.surenessLikelyAbout')}
            </span>
          </span>
        </label>
      ))}
      <p class="small soft" id={about}>
        {i18n.t('settings.surenessAbout')}
      </p>
    </fieldset>
  );
}
