import { i18n } from '@/utils/words/i18n';
import { sampleRuns } from './sample-runs';

/** A paragraph as Whence marks it. It is written for this page: no engine runs here, and nobody in it exists. */
export function Sample() {
  return (
    <figure class="sample">
      <p class="sample-text">
        {sampleRuns(i18n.t('welcome.sample')).map(({ text, mark }) =>
          mark === null ? (
            text
          ) : (
            <span key={text} class={`mark mark-${mark}`}>
              {text}
            </span>
          ),
        )}
      </p>
      <figcaption class="small soft">{i18n.t('welcome.sampleCaption')}</figcaption>
    </figure>
  );
}
