import { useEffect, useId, useRef } from 'preact/hooks';
import { useCell } from '@/components/parts/cell';
import type { Claim } from '@/utils/model';
import { searchAddress } from '@/utils/web-search';
import { i18n } from '@/utils/words/i18n';
import { wrongMarkText } from '@/utils/wrong-mark';
import type { CardActions, CardSubject } from './card';
import { citationOf, wordsOf } from './citation';
import { copyText } from './copying';

interface Props {
  readonly id: string;
  readonly subject: CardSubject;
  readonly actions: Pick<CardActions, 'nextBySource'>;
}

/** What is done with a claim now and then: taking its words or its address along, going on with its source, looking it up. */
export function MoreActions({ id, subject, actions }: Props) {
  const { link, bySource, actor, kept, read } = subject;
  const words = wordsOf(subject);
  const status = useCell('');
  /** What could not be copied. */
  const left = useCell<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const fieldId = useId();

  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [left.value]);

  async function copy(text: string, done = i18n.t('card.copied')): Promise<void> {
    status.value = '';
    left.value = null;
    if (await copyText(text)) status.value = done;
    else left.value = text;
  }

  if (words === '') return <p class="more soft small">{i18n.t('card.gone')}</p>;
  const name = kept?.correction?.speaker ?? (actor !== null && actor.kind !== 'anonymous' ? actor.name : null);
  return (
    <div class="more" id={id}>
      <button type="button" class="button-quiet" data-testid="copy" onClick={() => void copy(citationOf(subject))}>
        {i18n.t('card.copy')}
      </button>
      {link !== null && (
        <button type="button" class="button-quiet" data-testid="copy-link" onClick={() => void copy(link())}>
          {i18n.t('card.copyLink')}
        </button>
      )}
      {bySource !== null && (
        <button type="button" class="button-quiet" data-testid="next-by-source" onClick={actions.nextBySource}>
          {i18n.t('card.nextBySource', [bySource.index, bySource.count])}
        </button>
      )}
      {link !== null && (
        <a
          class="button-quiet"
          href={searchAddress(words, name)}
          target="_blank"
          rel="noopener noreferrer"
          title={i18n.t('card.searchAbout')}
          data-testid="search-web"
        >
          {i18n.t('card.search')}
        </a>
      )}
      {read !== null && (
        <button
          type="button"
          class="button-quiet"
          data-testid="report-wrong"
          onClick={() => void copy(wrongMark(subject, read), i18n.t('card.reportCopied'))}
        >
          {i18n.t('card.reportWrong')}
        </button>
      )}
      <span class="soft small" role="status">
        {status.value}
      </span>
      {left.value !== null && (
        <div class="not-copied">
          <label class="small" for={fieldId}>
            {i18n.t('card.notCopied')}
          </label>
          <textarea
            id={fieldId}
            ref={field}
            class="field"
            rows={3}
            dir="auto"
            readOnly
            value={left.value}
            data-testid="by-hand"
          />
        </div>
      )}
    </div>
  );
}

function wrongMark({ readActor, text, kept, degraded, versions }: CardSubject, read: Claim): string {
  const { correction = null } = kept ?? {};
  return wrongMarkText({ claim: read, speaker: readActor?.name ?? null, text, correction, degraded, ...versions });
}
