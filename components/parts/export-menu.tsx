import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { i18n } from '@/utils/words/i18n';
import { useCloseOnEscape } from './close-on-escape';
import type { Exported, FormatId } from './save-file';
import { sayError } from './say-error';

/** The formats on the menu, by the id that the exchange layer knows them by. The writers are loaded when one is chosen. */
const OF_AN_ARTICLE: readonly FormatId[] = ['web-annotation', 'csv', 'markdown', 'html-report', 'text'];
const OF_KEPT: readonly FormatId[] = ['whence-json', ...OF_AN_ARTICLE, 'csl-json', 'ris', 'claim-review'];
/** Programs take a file of one page alone of these: see `Format.perPage`. */
const OF_ONE_PAGE: readonly FormatId[] = ['hypothesis'];
const OF_ACTORS: readonly FormatId[] = ['actors', 'markdown'];
/** Sooner than that nobody wants to know how far it is. */
const LONG_MS = 400;

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
  const whole = useCloseOnEscape(open);

  const stopping = useSignal<AbortController | null>(null);
  const share = useSignal<number | null>(null);

  const formats = formatsOf(what, corrected);

  async function save(format: FormatId): Promise<void> {
    problem.value = '';
    const controller = new AbortController();
    const begun = performance.now();
    stopping.value = controller;
    const onProgress = (done: number) => {
      const isNews = share.value === null || done - share.value >= 0.01;
      if (performance.now() - begun > LONG_MS && isNews) share.value = done;
    };
    try {
      const { saveFile } = await import('./save-file');
      await saveFile(what, format, { signal: controller.signal, onProgress });
      open.value = false;
    } catch (error) {
      problem.value = sayError(error);
    }
    stopping.value = null;
    share.value = null;
  }

  return (
    <div class="export" ref={whole}>
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
        {/* A list has a menu for each page: most are never opened. */}
        {(open.value ? formats : []).map((format) => (
          <li key={format}>
            <button
              type="button"
              class="button-quiet"
              data-testid={`export-${format}`}
              disabled={stopping.value !== null}
              onClick={() => void save(format)}
            >
              {format === 'whence-json' && i18n.t('parts.exportWhenceJson')}
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
      {share.value !== null && (
        <p class="export-progress small">
          <progress max={1} value={share.value} aria-label={i18n.t('parts.exporting')} />
          <button type="button" class="button-quiet" data-testid="export-stop" onClick={() => stopping.value?.abort()}>
            {i18n.t('parts.exportStop')}
          </button>
        </p>
      )}
      <p class="alert small" role="alert" hidden={problem.value === ''}>
        {problem.value}
      </p>
    </div>
  );
}

function formatsOf(what: Exported, corrected: boolean): readonly FormatId[] {
  if (what.of === 'actors') return OF_ACTORS;
  const isOnePage = what.of === 'reading' || what.keys?.length === 1;
  return [
    ...(what.of === 'reading' ? OF_AN_ARTICLE : OF_KEPT),
    ...(isOnePage ? OF_ONE_PAGE : []),
    ...(corrected ? (['corrections'] as const) : []),
  ];
}
