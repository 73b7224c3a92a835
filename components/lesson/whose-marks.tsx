import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '@/utils/words/i18n';
import type { LessonState, OthersFile } from './state';

interface Props {
  readonly others: OthersFile;
  readonly state: LessonState;
}

/** A file in another name was opened where this text was marked before: a neighbour's to compare with, or whoever works here now. */
export function WhoseMarks({ others, state }: Props) {
  const head = useRef<HTMLHeadingElement>(null);
  const title = useId();
  const nameOf = (pupil: string) => pupil.trim() || i18n.t('lesson.noName');

  useLayoutEffect(() => head.current?.focus(), [others]);

  return (
    <section class="lesson-whose" aria-labelledby={title} data-testid="lesson-whose">
      <h2 class="section-title" id={title} ref={head} tabIndex={-1}>
        {i18n.t('lesson.whose')}
      </h2>
      <p dir="auto">{i18n.t('lesson.whoseAbout', [nameOf(others.pupil), nameOf(others.here)])}</p>
      <div class="lesson-actions">
        <button
          type="button"
          class="button button-primary"
          data-testid="compare-others"
          onClick={() => void state.compareOthers()}
        >
          {i18n.t('lesson.compareOthers')}
        </button>
        <button type="button" class="button" data-testid="go-on-as-other" onClick={() => void state.goOnAsOther()}>
          {i18n.t('lesson.goOnAsOther')}
        </button>
      </div>
    </section>
  );
}
