import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Format } from '@/utils/exchange/format';
import type { Exported } from './save-file';
import { sayError } from './say-error';

/** The formats on the menu, by the id that the exchange layer knows them by. The writers are loaded when one is chosen. */
const FORMATS: readonly Format['id'][] = [
  'web-annotation',
  'csv',
  'markdown',
  'html-report',
  'text',
  'csl-json',
  'ris',
  'claim-review',
];
/** Programs take a file of one page alone of these: see `Format.perPage`. */
const OF_ONE_PAGE: readonly Format['id'][] = ['hypothesis'];
const OF_ACTORS: readonly Format['id'][] = ['actors', 'markdown'];

interface Props {
  readonly label: string;
  readonly what: Exported;
  /** Has the reader corrected anything of it? Only then is the format for that on the menu. */
  readonly corrected?: boolean;
  /** Looks like a word among words instead of a button. */
  readonly quiet?: boolean;
}

/** A button that opens into one button per format; each hands the reader a file. Nothing leaves the machine. */
export function ExportMenu({ label, what, corrected = false, quiet = false }: Props) {
  const open = useSignal(false);
  const problem = useSignal('');
  const id = useId();

  const isOnePage = what.of === 'reading' || (what.of === 'pages' && what.keys?.length === 1);
  const ofPages = [...FORMATS, ...(isOnePage ? OF_ONE_PAGE : []), ...(corrected ? (['corrections'] as const) : [])];
  const formats = what.of === 'actors' ? OF_ACTORS : ofPages;

  async function save(format: Format['id']): Promise<void> {
    problem.value = '';
    try {
      const { saveFile } = await import('./save-file');
      await saveFile(what, format);
      open.value = false;
    } catch (error) {
      problem.value = sayError(error);
    }
  }

  return (
    <div class="export">
      <button
        type="button"
        class={quiet ? 'button-quiet' : 'button'}
        data-testid="export"
        aria-expanded={open.value}
        aria-controls={id}
        onClick={() => {
          open.value = !open.value;
        }}
      >
        {label}
      </button>
      <ul class="export-formats" id={id} hidden={!open.value}>
        {formats.map((format) => (
          <li key={format}>
            <button
              type="button"
              class="button-quiet"
              data-testid={`export-${format}`}
              onClick={() => void save(format)}
            >
              {format === 'web-annotation' && i18n.t('parts.exportWebAnnotation')}
              {format === 'csv' && i18n.t('parts.exportCsv')}
              {format === 'markdown' && i18n.t('parts.exportMarkdown')}
              {format === 'actors' && i18n.t('parts.exportActors')}
              {format === 'html-report' && i18n.t('parts.exportHtmlReport')}
              {format === 'text' && i18n.t('parts.exportText')}
              {format === 'hypothesis' && i18n.t('parts.exportHypothesis')}
              {format === 'csl-json' && i18n.t('parts.exportCslJson')}
              {format === 'ris' && i18n.t('parts.exportRis')}
              {format === 'claim-review' && i18n.t('parts.exportClaimReview')}
              {format === 'corrections' && i18n.t('parts.exportCorrections')}
            </button>
          </li>
        ))}
      </ul>
      <p class="alert small" role="alert" hidden={problem.value === ''}>
        {problem.value}
      </p>
    </div>
  );
}
