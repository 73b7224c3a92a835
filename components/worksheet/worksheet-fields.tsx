import type { LibraryActions } from '@/components/library/actions';
import type { Annotation } from '@/utils/records';
import { i18n } from '@/utils/words/i18n';
import { LineField } from './line-field';
import { tagChange } from './tags';

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
        save={(words, was) => void actions.change([id], tagChange(was, words))}
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
