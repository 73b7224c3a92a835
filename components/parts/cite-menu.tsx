import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { htmlOfRuns, type Run, textOfRuns } from '@/utils/bibliography/runs';
import { STYLE_IDS, type StyleId } from '@/utils/bibliography/styles';
import type { PageEntry } from '@/utils/store/rows';
import { i18n } from '@/utils/words/i18n';
import { CitationByHand } from './citation-by-hand';
import { shorten } from './claim-text';
import { useCloseOnEscape } from './close-on-escape';
import { copyFormatted } from './copy-formatted';
import { sayError } from './say-error';

interface Props {
  readonly label: string;
  /** Kept, and on the web: a draft stands nowhere that could be cited. */
  readonly page: PageEntry;
  /** Looks like a word among words instead of a button. */
  readonly quiet?: boolean;
}

/** A button that opens into one button per style; each copies the citation of the article in that style. */
export function CiteMenu({ label, page, quiet = false }: Props) {
  const open = useSignal(false);
  const said = useSignal('');
  const problem = useSignal('');
  /** What could not be copied. */
  const left = useSignal<readonly Run[] | null>(null);
  const id = useId();
  const whole = useCloseOnEscape(open);

  async function copy(style: StyleId): Promise<void> {
    said.value = '';
    problem.value = '';
    left.value = null;
    try {
      const { makeCitation } = await import('./make-citation');
      const runs = await makeCitation(page, style);
      const isCopied = await copyFormatted({ text: textOfRuns(runs), html: htmlOfRuns(runs) });
      said.value = isCopied ? i18n.t('parts.cited', [nameOf(style)]) : i18n.t('parts.notCited');
      if (!isCopied) left.value = runs;
    } catch (error) {
      problem.value = sayError(error);
    }
  }

  function toggle(): void {
    open.value = !open.value;
    said.value = '';
    problem.value = '';
    left.value = null;
  }

  return (
    <div class="export" ref={whole}>
      <button
        type="button"
        class={quiet ? 'button-quiet' : 'button'}
        data-testid="cite"
        aria-label={i18n.t('parts.standingSaid', [label, shorten(page.article.title || page.article.url, 60)])}
        aria-expanded={open.value}
        aria-controls={id}
        onClick={toggle}
      >
        {label}
      </button>
      <ul class="export-formats" id={id} hidden={!open.value}>
        {/* A list has a menu for each page: most are never opened. */}
        {(open.value ? STYLE_IDS : []).map((style) => (
          <li key={style}>
            <button type="button" class="button-quiet" data-testid={`cite-${style}`} onClick={() => void copy(style)}>
              {nameOf(style)}
            </button>
          </li>
        ))}
      </ul>
      <p class="small soft cite-said" role="status">
        {said.value}
      </p>
      {left.value !== null && <CitationByHand runs={left.value} />}
      <p class="alert small" role="alert" hidden={problem.value === ''}>
        {problem.value}
      </p>
    </div>
  );
}

function nameOf(style: StyleId): string {
  if (style === 'apa') return i18n.t('parts.citeApa');
  return style === 'chicago-author-date' ? i18n.t('parts.citeChicago') : i18n.t('parts.citeMla');
}
