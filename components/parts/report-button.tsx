import { useSignal } from '@preact/signals';
import { i18n } from '@/utils/words/i18n';
import { shorten } from './claim-text';
import { sayError } from './say-error';

interface Props {
  readonly page: string;
  readonly title: string;
}

/** One click, and the sourcing report of the kept page is in a tab. */
export function ReportButton({ page, title }: Props) {
  const problem = useSignal('');
  async function open(): Promise<void> {
    problem.value = '';
    try {
      const { openReport } = await import('./open-report');
      await openReport(page);
    } catch (error) {
      problem.value = sayError(error);
    }
  }
  return (
    <>
      <button
        type="button"
        class="button-quiet"
        data-testid="open-report"
        aria-label={i18n.t('library.reportNamed', [shorten(title, 60)])}
        onClick={() => void open()}
      >
        {i18n.t('library.report')}
      </button>
      <p class="alert small" role="alert" hidden={problem.value === ''}>
        {problem.value}
      </p>
    </>
  );
}
