import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { useCell } from '@/components/parts/cell';
import { sayError } from '@/components/parts/say-error';
import { readWords } from '@/components/parts/value-words';
import { withDismissed } from '@/utils/corrected';
import type { Correction } from '@/utils/model';
import { i18n } from '@/utils/words/i18n';
import type { CardActions, CardKeys, CardSubject } from './card';
import { CardActorNotes } from './card-actor-notes';
import { ClaimAccount, speakerOf } from './claim-account';
import { CorrectionForm } from './correction-form';
import { Keeping } from './keeping';

interface Props {
  readonly subject: CardSubject & { readonly claim: NonNullable<CardSubject['claim']> };
  readonly actions: CardActions;
  readonly keys: CardKeys;
}

const by = (id: string) => `[data-testid="${id}"]`;

/** A claim in the card: its account, what the reader says in its place, and keeping, dismissing and correcting it. */
export function ClaimPart({ subject, actions, keys }: Props) {
  const { claim, actor, read, readActor, names, kept, degraded, text } = subject;
  const correction = kept?.correction ?? null;
  const dismissed = correction?.dismissed === true;
  const engine = read ?? claim;
  const readSpeaker = engine.class === 'none' ? null : speakerOf(engine, readActor, text);
  const correcting = useCell(false);
  const firstTime = useCell(false);
  const problem = useCell('');
  const status = useCell('');
  const whole = useRef<HTMLDivElement>(null);
  const running = useRef(false);
  /** What takes the focus once it is there: what was pressed may be gone. A new object each time. */
  const wanted = useCell<{ readonly selector: string } | null>(null);

  // Not with the change itself: what is left of the key that was pressed would press what has the focus then.
  useEffect(() => {
    const { selector } = wanted.value ?? {};
    if (selector !== undefined) whole.current?.querySelector<HTMLElement>(selector)?.focus();
  }, [wanted.value]);

  async function correct(change: Correction | null, said: string, focus: string): Promise<void> {
    if (running.current) return;
    running.current = true;
    problem.value = '';
    try {
      if (await actions.correct(change)) firstTime.value = true;
      correcting.value = false;
      status.value = said;
      wanted.value = { selector: focus };
    } catch (error) {
      problem.value = sayError(error);
    } finally {
      running.current = false;
    }
  }

  const dismiss = () => {
    const selector = dismissed ? by('dismiss') : by('bring-back');
    void correct(withDismissed(correction, !dismissed), dismissed ? i18n.t('card.back') : '', selector);
  };
  const closeForm = (): boolean => {
    if (!correcting.value) return false;
    status.value = '';
    correcting.value = false;
    wanted.value = { selector: by('correct') };
    return true;
  };

  useLayoutEffect(() => {
    keys.dismiss = dismiss;
    keys.correct = () => {
      if (!dismissed) correcting.value = true;
    };
    keys.closeForm = closeForm;
    return () => {
      keys.dismiss = () => {};
      keys.correct = () => {};
      keys.closeForm = () => false;
    };
  });

  return (
    <div class="claim-part" ref={whole}>
      {correcting.value ? (
        <CorrectionForm
          read={engine}
          speaker={readSpeaker}
          names={names}
          correction={correction}
          save={(change) =>
            void correct(change, i18n.t(change === null ? 'card.withdrawn' : 'card.corrected'), by('correct'))
          }
          cancel={closeForm}
        />
      ) : (
        <div class="card-body">
          {dismissed && <p class="dismissed soft small">{i18n.t('card.dismissedAbout')}</p>}
          {!dismissed && correction && <p class="yours small">{i18n.t('parts.yours')}</p>}
          <ClaimAccount claim={claim} actor={actor} correction={correction} degraded={degraded} text={text} />
          <CardActorNotes
            actor={claim.actor}
            actions={actions}
            onProblem={(say) => {
              problem.value = say;
            }}
          />
          {!dismissed && correction && (
            <div class="read soft small">
              <p data-testid="read">{i18n.t('parts.read', [readWords(engine, readSpeaker)])}</p>
              <button
                type="button"
                class="button-quiet"
                data-testid="withdraw"
                onClick={() => void correct(null, i18n.t('card.withdrawn'), by('correct'))}
              >
                {i18n.t('card.withdraw')}
              </button>
            </div>
          )}
        </div>
      )}
      <div hidden={correcting.value}>
        {dismissed ? (
          <div class="keeping">
            <div class="row">
              <button type="button" class="button" data-testid="bring-back" aria-keyshortcuts="d" onClick={dismiss}>
                {i18n.t('parts.bringBack')}
              </button>
            </div>
          </div>
        ) : (
          <Keeping kept={kept} firstTime={firstTime} actions={actions} keys={keys}>
            <span class="row-end">
              <button
                type="button"
                class="button-quiet"
                data-testid="dismiss"
                aria-keyshortcuts="d"
                title={i18n.t('card.dismissTitle')}
                onClick={dismiss}
              >
                {i18n.t('parts.dismiss')}
              </button>
              <button
                type="button"
                class="button-quiet"
                data-testid="correct"
                aria-keyshortcuts="c"
                title={i18n.t('card.correctTitle')}
                onClick={() => {
                  correcting.value = true;
                }}
              >
                {i18n.t('card.correct')}
              </button>
            </span>
          </Keeping>
        )}
      </div>
      <p class="unseen" role="status">
        {status.value}
      </p>
      <p class="alert small card-alert" role="alert" hidden={problem.value === ''}>
        {problem.value}
      </p>
    </div>
  );
}
