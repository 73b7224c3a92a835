import { useSignal } from '@preact/signals';
import { sayError } from '@/components/parts/say-error';
import type { ShownReading } from '@/utils/corrected';
import type { ReportStyle } from '@/utils/exchange/report';
import type { View } from '@/utils/settings';
import { i18n } from '@/utils/words/i18n';
import type { ReadDraft } from './state';

interface Props {
  readonly draft: ReadDraft;
  readonly view: View;
  readonly shown: ShownReading;
}

let loading: Promise<typeof import('./report-text')> | undefined;

/** One promise for all who ask, so that of two copies asked for in a row the later one is what is left on the clipboard. */
function reportWriter(): Promise<typeof import('./report-text')> {
  loading ??= import('./report-text').catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/** The sourcing report: printed, or copied as Markdown or as plain text. */
export function ReportActions({ draft: { article, reading }, view, shown }: Props) {
  const status = useSignal('');
  const problem = useSignal('');

  async function copy(style: ReportStyle): Promise<void> {
    status.value = '';
    problem.value = '';
    try {
      const { reportText } = await reportWriter();
      const reported = { title: article.title, text: article.text, reading: shown, findings: reading.findings };
      await navigator.clipboard.writeText(reportText({ ...reported, choices: view }, style));
      status.value = i18n.t('draft.copied');
    } catch (error) {
      problem.value = sayError(error);
    }
  }

  return (
    <>
      <button type="button" class="button" data-testid="draft-print" onClick={() => print()}>
        {i18n.t('draft.print')}
      </button>
      <button type="button" class="button" data-testid="draft-copy-text" onClick={() => void copy('text')}>
        {i18n.t('draft.copyText')}
      </button>
      <button type="button" class="button" data-testid="draft-copy-markdown" onClick={() => void copy('markdown')}>
        {i18n.t('draft.copyMarkdown')}
      </button>
      <span class="soft small" role="status" data-testid="draft-copied">
        {status.value}
      </span>
      <span class="alert small" role="alert" hidden={problem.value === ''}>
        {problem.value}
      </span>
    </>
  );
}
