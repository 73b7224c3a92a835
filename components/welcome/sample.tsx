import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { DraftMarking } from '@/components/draft/marking';
import { MarkedText } from '@/components/parts/marked-text';
import { i18n } from '@/utils/words/i18n';
import type { SampleState } from './sample-state';

interface Props {
  readonly sample: SampleState;
  readonly marking: DraftMarking;
}

/** A short story, read and marked as every article is: a click on a mark opens its card. */
export function Sample({ sample, marking }: Props) {
  const { article } = sample;
  const marked = sample.marked.value;
  const place = useRef<HTMLElement>(null);

  useEffect(() => {
    void sample.read();
    return () => marking.clear();
  }, [sample, marking]);
  useLayoutEffect(() => {
    if (place.current !== null && marked !== null) marking.show(place.current, marked);
  }, [marked, marking]);

  if (article === null) return null;
  return (
    <figure class="sample" data-testid="sample" data-read={marked !== null}>
      <MarkedText
        article={article}
        place={place}
        label={i18n.t('welcome.sampleLabel')}
        lang={sample.lang}
        headline="h3"
      />
      <Caption sample={sample} marking={marking} />
    </figure>
  );
}

function Caption({ sample, marking }: Props) {
  const [first] = sample.marked.value?.reading.claims ?? [];
  return (
    <figcaption class="sample-caption small">
      <p class="soft">
        {i18n.t('welcome.sampleCaption')} {sample.lang !== i18n.t('extLanguage') && i18n.t('welcome.sampleLanguage')}
      </p>
      <p class="sample-ways">
        {first !== undefined && (
          <button type="button" class="button" data-testid="sample-open" onClick={() => marking.showClaim(first.id)}>
            {i18n.t('welcome.sampleOpen')}
          </button>
        )}
        <a href="/draft.html">{i18n.t('welcome.sampleOwn')}</a>
      </p>
      <p role="status">{sample.trouble.value}</p>
    </figcaption>
  );
}
