import type { LibraryActions } from '@/components/library/actions';
import type { Annotation } from '@/utils/records';
import { i18n } from '@/utils/words/i18n';
import { LineField } from './line-field';
import { tagsIn } from './tags';

interface Props {
  readonly annotation: Annotation;
  readonly actions: LibraryActions;
}

/** Tags and checker. */
export function WorksheetFields({ annotation: { id, tags, checker }, actions }: Props) {
  return (
    <div class="worksheet-fields">
      <LineField
        label={i18n.t('worksheet.tags')}
        testId="tags"
        placeholder={i18n.t('worksheet.tagsHint')}
        value={tags.join(', ')}
        save={(words) => {
          const typed = tagsIn(words);
          void actions.change([id], { addTags: typed, removeTags: tags.filter((tag) => !typed.includes(tag)) });
        }}
      />
      <LineField
        label={i18n.t('worksheet.checker')}
        testId="checker"
        maxLength={200}
        value={checker}
        save={(name) => void actions.change([id], { checker: name.trim() })}
      />
    </div>
  );
}
