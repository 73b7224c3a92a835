import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import { sayError } from '@/components/parts/say-error';
import type { ShownReading } from '@/utils/corrected';
import type { Counting } from '@/utils/settings';
import { STRIP_HEIGHT } from '@/utils/voice-shapes';
import { voicesOf } from '@/utils/voices';
import { i18n } from '@/utils/words/i18n';
import { VoiceRow } from './voice-row';
import { LEGEND_WIDTH, legendShape, shapesIn } from './voice-strip';
import { VoiceTable } from './voice-table';
import { shapeName, voiceFacts } from './voice-words';
import './voices.css';

interface Props {
  /** What the reader sees: corrected, without what they dismissed. */
  readonly reading: Pick<ShownReading, 'claims' | 'actors'>;
  readonly text: string;
  readonly choices: Counting;
  /** The article's, for the picture and its file's name. */
  readonly title: string;
  /** Leads to a claim; absent where there is nothing to lead to. */
  readonly onShow?: (claimId: string) => void;
}

/** Who speaks first, longest and last in an article, and who never answers: a row for each voice, along the text. */
export function VoiceMap({ reading, text, choices, title, onShow }: Props) {
  const map = voicesOf(reading, text, choices);
  const asTable = useSignal(false);
  const problem = useSignal('');
  const width = useSignal(480);
  const rows = useRef<HTMLOListElement>(null);
  const show = useRef(onShow);
  show.current = onShow;
  const heading = useId();
  const claims = new Map(reading.claims.map((claim) => [claim.id, claim]));

  // Shapes keep their form at any width, so they have to know it.
  useEffect(() => {
    const list = rows.current;
    if (list === null) return;
    const measure = () => {
      const room = list.querySelector('.voice-strip')?.getBoundingClientRect().width ?? 0;
      if (room > 0) width.value = Math.floor(room);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(list);
    // The marks are a shorter way to what the lists under the names lead to by keys.
    const press = ({ target }: Event) => {
      const mark = target instanceof Element ? target.closest('[data-claim-id]') : null;
      const claimId = mark?.getAttribute('data-claim-id');
      if (claimId) show.current?.(claimId);
    };
    list.addEventListener('click', press);
    return () => {
      observer.disconnect();
      list.removeEventListener('click', press);
    };
  }, [asTable.value, map.voices.length === 0]);

  async function save(as: 'svg' | 'png'): Promise<void> {
    problem.value = '';
    try {
      const { savePicture } = await import('./save-picture');
      await savePicture(map, title, as);
    } catch (error) {
      problem.value = sayError(error);
    }
  }

  return (
    <section class="voices" aria-labelledby={heading} data-testid="voices">
      <header class="voices-head">
        <h2 class="section-title" id={heading}>
          {i18n.t('voices.title')}
        </h2>
        {map.voices.length > 0 && (
          <div class="voices-actions">
            <button
              type="button"
              class="button-quiet small"
              data-testid="voices-table"
              aria-pressed={asTable.value}
              onClick={() => {
                asTable.value = !asTable.value;
              }}
            >
              {i18n.t('voices.asTable')}
            </button>
            <button type="button" class="button-quiet small" data-testid="voices-svg" onClick={() => void save('svg')}>
              {i18n.t('voices.saveSvg')}
            </button>
            <button type="button" class="button-quiet small" data-testid="voices-png" onClick={() => void save('png')}>
              {i18n.t('voices.savePng')}
            </button>
          </div>
        )}
      </header>
      <p class="alert small" role="alert" hidden={problem.value === ''}>
        {problem.value}
      </p>
      {map.voices.length === 0 && <p class="soft">{i18n.t('voices.empty')}</p>}
      {map.voices.length > 0 && (
        <>
          <dl class="voices-facts">
            {voiceFacts(map).map(([question, answer]) => (
              <div key={question}>
                <dt class="small soft">{question}</dt>
                <dd>{answer}</dd>
              </div>
            ))}
          </dl>
          {asTable.value ? (
            <div class="voices-wide">
              <VoiceTable map={map} />
            </div>
          ) : (
            <>
              <div class="voices-axis small soft" aria-hidden="true">
                <span>{i18n.t('voices.start')}</span>
                <span>{i18n.t('voices.end')}</span>
              </div>
              <ol class="voice-rows" ref={rows}>
                {map.voices.map((voice) => (
                  <VoiceRow
                    key={voice.key}
                    voice={voice}
                    map={map}
                    claims={claims}
                    text={text}
                    width={width.value}
                    {...(onShow && { onShow })}
                  />
                ))}
              </ol>
              <Legend shapes={[...shapesIn(map.voices), 'tick']} />
            </>
          )}
          {map.lessSure > 0 && <p class="small soft">{i18n.t('voices.lessSure', map.lessSure)}</p>}
        </>
      )}
    </section>
  );
}

function Legend({ shapes }: { readonly shapes: readonly Parameters<typeof legendShape>[0][] }) {
  return (
    <ul class="voices-legend small soft">
      {shapes.map((shape) => (
        <li key={shape}>
          <svg width={LEGEND_WIDTH} height={STRIP_HEIGHT} aria-hidden="true" focusable="false">
            <path class={`ink-${shape === 'tick' ? 'soft' : shape}`} d={legendShape(shape)} fill="currentColor" />
          </svg>
          {shapeName(shape)}
        </li>
      ))}
    </ul>
  );
}
