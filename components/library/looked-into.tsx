import type { Refused } from '@/utils/exchange/reading/found';
import { i18n } from '@/utils/words/i18n';
import type { Looked } from './bringing-in';
import { recordWords } from './record-words';
import { sayRefusal } from './say-refusal';

interface Props {
  readonly looked: Looked;
  readonly bring: () => void;
  readonly leave: () => void;
}

const STANDINGS = ['added', 'mended', 'different', 'same'] as const;

/** So many are told one by one. */
const REFUSED_AT_MOST = 100;

/** What a file would bring, what is there already, and what was refused and why; nothing is written yet. */
export function LookedInto({ looked, bring, leave }: Props) {
  const { name, staged, found } = looked;
  const { copy, refused } = staged;
  const comes = found.added + found.mended;
  return (
    <div class="looked" data-testid="looked">
      <h2 class="side-title">{name}</h2>
      <p class="figures">
        {i18n.t('library.counts', [i18n.t('library.pages', copy.pages), i18n.t('library.passages', copy.annotations)])}
      </p>
      <ul class="copies-preview figures">
        {STANDINGS.map((standing) => {
          const words = recordWords(found.kinds[standing]);
          return words !== '' && <li key={standing}>{i18n.t(`import.${standing}`, [words])}</li>;
        })}
      </ul>
      {refused.length > 0 && <RefusedList refused={refused} />}
      <p class="looked-actions">
        {comes > 0 ? (
          <button type="button" class="button button-primary" data-testid="bring-in" onClick={bring}>
            {i18n.t('import.bringIn')}
          </button>
        ) : (
          <span>{i18n.t('import.nothingNew')}</span>
        )}
        <button type="button" class="button" data-testid="import-leave" onClick={leave}>
          {i18n.t('import.leave')}
        </button>
      </p>
    </div>
  );
}

function RefusedList({ refused }: { readonly refused: readonly Refused[] }) {
  const rest = refused.length - REFUSED_AT_MOST;
  return (
    <details class="refused" open={refused.length <= 5} data-testid="refused">
      <summary>{i18n.t('import.refused', refused.length)}</summary>
      <ul class="small">
        {refused.slice(0, REFUSED_AT_MOST).map((one, i) => (
          <li key={`${i} ${one.what}`}>
            {one.line !== null && <strong class="figures">{i18n.t('import.line', [one.line])} </strong>}
            {sayRefusal(one)}
          </li>
        ))}
      </ul>
      {rest > 0 && <p class="small">{i18n.t('import.moreRefused', rest)}</p>}
    </details>
  );
}
