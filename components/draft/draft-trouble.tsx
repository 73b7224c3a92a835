import { i18n } from '@/utils/words/i18n';
import type { Trouble } from './state';

/** What went wrong, and what the reader can do. */
export function DraftTrouble({ trouble }: { readonly trouble: Trouble | null }) {
  return (
    <p class="alert" role="alert" data-testid="draft-trouble" hidden={trouble === null}>
      {trouble !== null && ('say' in trouble ? trouble.say : i18n.t(`draft.problem.${trouble.problem}`))}
      {trouble !== null && 'problem' in trouble && trouble.problem === 'lesson' && (
        <>
          {' '}
          <a href="/lesson.html">{i18n.t('lesson.title')}</a>
        </>
      )}
    </p>
  );
}
