import { sayVerdict } from '@/components/catalogue/facet-words';
import { VERDICTS, type Verdict } from '@/utils/records';
import { i18n } from '@/utils/words/i18n';

interface Props {
  readonly verdict: Verdict | null;
  readonly label: string;
  readonly set: (verdict: Verdict | null) => void;
}

/** How far the reader is with a claim. */
export function VerdictSelect({ verdict, label, set }: Props) {
  return (
    <select
      class="field verdict-select"
      data-testid="verdict"
      aria-label={label}
      value={verdict ?? ''}
      onChange={({ currentTarget: { value } }) => set(verdictOf(value))}
    >
      <VerdictOptions />
    </select>
  );
}

/** None, and each status. */
export function VerdictOptions() {
  return (
    <>
      <option value="">{i18n.t('worksheet.noStatus')}</option>
      {VERDICTS.map((value) => (
        <option key={value} value={value}>
          {sayVerdict(value)}
        </option>
      ))}
    </>
  );
}

/** What the value of a chosen option stands for; null: none. */
export function verdictOf(value: string): Verdict | null {
  return VERDICTS.find((known) => known === value) ?? null;
}
