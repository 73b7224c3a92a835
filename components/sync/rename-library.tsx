import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { sayError } from '@/components/parts/say-error';
import type { SharedLibrary } from '@/utils/store/sync/shared-libraries';
import { i18n } from '@/utils/words/i18n';
import { FormField } from './form-field';

interface Props {
  readonly library: SharedLibrary;
  readonly rename: (library: SharedLibrary) => Promise<void>;
  readonly done: () => void;
}

/** Another name for a shared library, on this machine. */
export function RenameLibrary({ library, rename, done }: Props) {
  const name = useSignal(library.name);
  const wrong = useSignal('');
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.select(), []);

  async function submit(): Promise<void> {
    const wanted = name.value.trim();
    wrong.value = wanted === '' ? i18n.t('sharing.noName') : '';
    if (wanted === '') return;
    try {
      await rename({ ...library, name: wanted });
      done();
    } catch (error) {
      wrong.value = sayError(error);
    }
  }

  return (
    <form
      ref={form}
      class="sync-form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') done();
      }}
    >
      <FormField
        label={i18n.t('sharing.name')}
        text={name}
        wrong={wrong.value}
        autocomplete="off"
        maxLength={200}
        testId="shared-name"
      />
      <div class="sync-actions">
        <button type="submit" class="button button-primary" data-testid="shared-save">
          {i18n.t('sharing.save')}
        </button>
        <button type="button" class="button-quiet" onClick={done}>
          {i18n.t('sync.cancel')}
        </button>
      </div>
    </form>
  );
}
