import { i18n } from '#i18n';
import type { LibraryActions } from '@/components/library/actions';
import type { Annotation } from '@/utils/records';
import { tagsIn } from './tags';

interface Props {
  readonly annotation: Annotation;
  readonly actions: LibraryActions;
}

/** Tags and checker: one line each, saved when the reader goes on. */
export function WorksheetFields({ annotation: { id, tags, checker }, actions }: Props) {
  return (
    <div class="worksheet-fields">
      <label>
        <span class="side-title">{i18n.t('worksheet.tags')}</span>
        <input
          class="field"
          data-testid="tags"
          placeholder={i18n.t('worksheet.tagsHint')}
          value={tags.join(', ')}
          onChange={({ currentTarget }) => {
            const typed = tagsIn(currentTarget.value);
            const gone = tags.filter((tag) => !typed.includes(tag));
            void actions.change([id], { addTags: typed, removeTags: gone });
          }}
        />
      </label>
      <label>
        <span class="side-title">{i18n.t('worksheet.checker')}</span>
        <input
          class="field"
          data-testid="checker"
          maxLength={200}
          value={checker}
          onChange={({ currentTarget: { value } }) => void actions.change([id], { checker: value.trim() })}
        />
      </label>
    </div>
  );
}
