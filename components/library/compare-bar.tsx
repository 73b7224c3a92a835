import { i18n } from '@/utils/words/i18n';
import type { CompareChoice } from './compare-choice';
import { compareHash } from './route';

/** Stays in sight while pages are being chosen, and leads to their comparison once there are two. */
export function CompareBar({ choice }: { readonly choice: CompareChoice }) {
  const [first, second] = choice.chosen.value;
  return (
    <div class="compare-bar" role="status">
      {first !== undefined && (
        <p class="undo-item" data-testid="compare-bar">
          {second === undefined ? (
            i18n.t('across.chosenOne')
          ) : (
            <a class="button button-primary" data-testid="compare" href={compareHash(first, second)}>
              {i18n.t('across.compare')}
            </a>
          )}
          <button type="button" class="button-quiet" onClick={() => choice.clear()}>
            {i18n.t('across.clear')}
          </button>
        </p>
      )}
    </div>
  );
}
