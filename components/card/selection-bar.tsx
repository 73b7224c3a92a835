import { useCell } from '@/components/parts/cell';
import { sayError } from '@/components/parts/say-error';
import { i18n } from '@/utils/words/i18n';

interface Props {
  readonly keep: () => Promise<void>;
}

/** Keeps what is selected; says why where it could not be kept. */
export function SelectionBar({ keep }: Props) {
  const problem = useCell('');
  const isKeeping = useCell(false);

  async function run(): Promise<void> {
    if (isKeeping.value) return;
    isKeeping.value = true;
    problem.value = '';
    try {
      await keep();
    } catch (error) {
      problem.value = sayError(error);
    } finally {
      isKeeping.value = false;
    }
  }

  return (
    <div class="selection-bar" data-testid="selection">
      <button type="button" class="button" data-testid="keep-selected" onClick={() => void run()}>
        <svg class="selection-glyph" viewBox="0 0 16 4" aria-hidden="true">
          <path d="M1 2 H15" />
        </svg>
        {i18n.t('selection.keep')}
      </button>
      <p class="alert small" role="alert" hidden={problem.value === ''}>
        {problem.value}
      </p>
    </div>
  );
}
