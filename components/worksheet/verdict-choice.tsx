import { useId } from 'preact/hooks';
import { sayVerdict } from '@/components/catalogue/facet-words';
import { isOwn } from '@/components/parts/database';
import { WITH_SYNC } from '@/utils/build';
import { VERDICTS, type Verdict } from '@/utils/records';
import { i18n } from '@/utils/words/i18n';

interface Props {
  readonly verdict: Verdict | null;
  readonly set: (verdict: Verdict | null) => void;
}

/** The status of one claim, all of them in sight. */
export function VerdictChoice({ verdict, set }: Props) {
  const name = useId();
  return (
    <fieldset class="verdicts">
      <legend class="side-title">{i18n.t('worksheet.status')}</legend>
      {[null, ...VERDICTS].map((value) => (
        <label key={value ?? 'none'} class="verdict-option">
          <input
            type="radio"
            name={name}
            data-testid={`verdict-${value ?? 'none'}`}
            checked={verdict === value}
            onChange={() => set(value)}
          />
          {value === null ? i18n.t('worksheet.noStatus') : sayVerdict(value)}
        </label>
      ))}
      <p class="small soft verdict-yours">
        {WITH_SYNC && !isOwn ? i18n.t('sharing.statusTheirs') : i18n.t('worksheet.statusYours')}
      </p>
    </fieldset>
  );
}
