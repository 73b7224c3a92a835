import { useEffect, useId, useRef } from 'preact/hooks';
import { useCell } from '@/components/parts/cell';
import { type Claim, type Correction, SOURCINGS, STANDINGS } from '@/utils/model';
import { MAX_SPEAKER_LENGTH } from '@/utils/records';
import { i18n } from '@/utils/words/i18n';
import { correctionOf, sameValues, valuesOf, withSpeaker, withStanding } from './correction-values';

interface Props {
  /** As the engine read it. */
  readonly read: Claim;
  /** Whom the engine named. */
  readonly speaker: string | null;
  /** Who speaks in the article, as suggestions. */
  readonly names: readonly string[];
  readonly correction: Correction | null;
  /** Is called with something else than `correction`; null takes that back. */
  readonly save: (correction: Correction | null) => void;
  /** Also where nothing was changed. */
  readonly cancel: () => void;
}

/**
 * Who says it, how it is sourced, what the text says of its evidence, as the reader has it. No `form`: a page may stand in
 * a sandbox that lets no form be sent, not even to the card.
 */
export function CorrectionForm({ read, speaker, names, correction, save, cancel }: Props) {
  const id = useId();
  const first = useRef<HTMLInputElement>(null);
  const values = useCell(valuesOf(read, speaker, correction));
  const { sourcing, standing } = values.value;
  const submit = () => {
    const change = correctionOf(values.value, read, speaker);
    const isSame = sameValues(values.value, valuesOf(read, speaker, correction));
    if (isSame || (change === null && correction === null)) cancel();
    else save(change);
  };
  useEffect(() => {
    first.current?.focus();
    // What the engine named is most often replaced as a whole.
    first.current?.select();
  }, []);

  return (
    <section class="correction" aria-labelledby={`${id}-title`} data-testid="correction">
      <div class="card-body">
        <h3 id={`${id}-title`}>{i18n.t('card.correctTitle')}</h3>
        <label for={`${id}-speaker`}>{i18n.t('card.speaker')}</label>
        <input
          ref={first}
          id={`${id}-speaker`}
          dir="auto"
          class="field"
          data-testid="speaker"
          list={`${id}-names`}
          autocomplete="off"
          maxLength={MAX_SPEAKER_LENGTH}
          value={values.value.speaker}
          onInput={(event) => {
            values.value = withSpeaker(values.value, event.currentTarget.value);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.isComposing) submit();
          }}
        />
        <datalist id={`${id}-names`}>
          {names.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <label for={`${id}-sourcing`}>{i18n.t('card.source')}</label>
        <select
          id={`${id}-sourcing`}
          class="field"
          data-testid="sourcing"
          value={sourcing}
          onChange={(event) => {
            const chosen = SOURCINGS.find((value) => value === event.currentTarget.value) ?? '';
            values.value = { ...values.value, sourcing: chosen };
          }}
        >
          {read.class === 'none' && <option value="">{i18n.t('parts.ownVoice')}</option>}
          {SOURCINGS.map((value) => (
            <option key={value} value={value}>
              {i18n.t(`sourcing.${value}`)}
            </option>
          ))}
        </select>
        <fieldset>
          <legend>{i18n.t('card.evidence')}</legend>
          {STANDINGS.map((value) => (
            <label key={value} class="check">
              <input
                type="checkbox"
                data-testid={`standing-${value}`}
                checked={standing.includes(value)}
                onChange={(event) => {
                  values.value = withStanding(values.value, value, event.currentTarget.checked);
                }}
              />
              {i18n.t(`standing.${value}`)}
            </label>
          ))}
        </fieldset>
      </div>
      <div class="keeping">
        <div class="row">
          <button type="button" class="button" data-testid="save" onClick={submit}>
            {i18n.t('card.save')}
          </button>
          <button type="button" class="button-quiet" data-testid="cancel" onClick={cancel}>
            {i18n.t('card.cancel')}
          </button>
        </div>
      </div>
    </section>
  );
}
