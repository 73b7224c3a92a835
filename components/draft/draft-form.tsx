import { useId } from 'preact/hooks';
import { ChooseFiles } from '@/components/parts/choose-files';
import { PasteField } from '@/components/parts/paste-field';
import { i18n } from '@/utils/words/i18n';
import { DraftTrouble } from './draft-trouble';
import type { DraftState } from './state';

const TYPES = '.txt,.text,.md,.markdown,.html,.htm,.xhtml,.docx';

/** Where a draft comes in: a field to paste into, or a file. */
export function DraftForm({ state }: { readonly state: DraftState }) {
  const about = useId();
  const isReading = state.status.value === 'reading';

  return (
    <section class="draft-form">
      <header>
        <h1 class="display">{i18n.t('draft.title')}</h1>
        <p class="lead">{i18n.t('draft.lead')}</p>
      </header>
      <DraftTrouble trouble={state.trouble.value} />
      <PasteField
        text={state.text}
        testid="draft-text"
        rows={14}
        about={about}
        onRead={() => void state.readText()}
        isFirst
      >
        <p class="small soft" id={about}>
          {i18n.t('draft.textAbout')}
        </p>
      </PasteField>
      <div class="draft-actions">
        <button
          type="button"
          class="button button-primary"
          data-testid="draft-read"
          aria-keyshortcuts="Control+Enter Meta+Enter"
          onClick={() => void state.readText()}
        >
          {i18n.t('draft.read')}
        </button>
        <ChooseFiles
          label={i18n.t('draft.choose')}
          accept={TYPES}
          testid="draft-choose"
          onFiles={([file]) => file && void state.readFile(file)}
        />
        <span class="soft small" role="status">
          {isReading ? i18n.t('draft.reading') : i18n.t('draft.drop')}
        </span>
      </div>
      <p class="small soft draft-private">{i18n.t('draft.private')}</p>
    </section>
  );
}
