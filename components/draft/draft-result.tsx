import { useLayoutEffect, useRef } from 'preact/hooks';
import { Findings } from '@/components/parts/findings';
import { MarkedText } from '@/components/parts/marked-text';
import { Sourced } from '@/components/parts/sourced';
import { degradedWords } from '@/components/parts/unreadable';
import { say } from '@/components/say';
import { VoiceMap } from '@/components/voices/voice-map';
import { countClaims } from '@/utils/claim-counts';
import { shownReading } from '@/utils/corrected';
import { sayClaims } from '@/utils/exchange/say-counts';
import type { View } from '@/utils/settings';
import { i18n } from '@/utils/words/i18n';
import { DraftClaims } from './draft-claims';
import { DraftTrouble } from './draft-trouble';
import type { DraftMarking } from './marking';
import { ReportActions } from './report-actions';
import type { DraftState, ReadDraft } from './state';

interface Props {
  readonly draft: ReadDraft;
  readonly view: View;
  readonly state: DraftState;
  readonly marking: DraftMarking;
}

/** A draft that is read: how it is sourced, its text with marks, who says what in it, and the report. */
export function DraftResult({ draft, view, state, marking }: Props) {
  const { article, reading, engineVersion } = draft;
  const said = state.said.value;
  const shown = shownReading(reading, said);
  const counts = countClaims(shown, view);
  const place = useRef<HTMLElement>(null);
  const head = useRef<HTMLHeadingElement>(null);
  const showClaim = (claimId: string) => marking.showClaim(claimId);

  useLayoutEffect(() => {
    if (place.current !== null) marking.show(place.current, { article, reading, engineVersion, said, view });
  }, [article, reading, said, view]);
  useLayoutEffect(() => {
    head.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
    return () => marking.clear();
  }, [marking]);

  return (
    <>
      <header class="draft-head">
        <h1 class="display" dir="auto" ref={head} tabIndex={-1}>
          {article.title}
        </h1>
        <p class="draft-summary figures" role="status" data-testid="draft-summary">
          {reading.degraded === 'language-not-supported'
            ? degradedWords(reading.degraded, reading.lang)
            : sayClaims(counts, say)}
        </p>
        <DraftTrouble trouble={state.trouble.value} />
        <DraftNotes draft={draft} state={state} />
        <div class="draft-actions">
          <button type="button" class="button" data-testid="draft-edit" onClick={() => state.edit()}>
            {i18n.t('draft.edit')}
          </button>
          <ReportActions draft={draft} view={view} shown={shown} />
          <Keep state={state} />
        </div>
        <div class="draft-bar">
          <Sourced counts={counts} />
        </div>
      </header>
      <div class="draft-columns">
        <div class="draft-main">
          {draft.settings.strength !== 'all' && (
            <label class="check draft-every">
              <input
                type="checkbox"
                data-testid="draft-every"
                checked={view.strength === 'all'}
                onChange={(event) => {
                  state.every.value = event.currentTarget.checked;
                }}
              />
              {i18n.t('draft.every')}
            </label>
          )}
          <MarkedText article={article} place={place} label={i18n.t('draft.yourText')} lang={null} headline="h2" />
        </div>
        <div class="draft-side">
          <VoiceMap reading={shown} text={article.text} choices={view} title={article.title} onShow={showClaim} />
          <Findings findings={reading.findings} claims={reading.claims} text={article.text} onShow={showClaim} whole />
          <DraftClaims shown={shown} text={article.text} view={view} state={state} onShow={showClaim} />
        </div>
      </div>
    </>
  );
}

/** What was done to the text before it was read, and the way back. */
function DraftNotes({ draft, state }: Pick<Props, 'draft' | 'state'>) {
  const { cut, changes, reading } = draft;
  return (
    <div class="draft-notes">
      {changes.length > 0 && (
        <p data-testid="draft-changes">
          {changes.map((change) => i18n.t(`draft.change.${change}`)).join(' ')}{' '}
          <button type="button" class="button-quiet" data-testid="draft-undo" onClick={() => void state.undoChanges()}>
            {i18n.t('parts.undo')}
          </button>
        </p>
      )}
      {(cut || reading.degraded === 'too-long') && <p data-testid="draft-cut">{i18n.t('draft.cut')}</p>}
      {reading.degraded === 'no-weights' && <p>{degradedWords(reading.degraded, reading.lang)}</p>}
      {reading.unread !== undefined && (
        <p data-testid="unread">{i18n.t('popup.languageParts', reading.unread.length)}</p>
      )}
    </div>
  );
}

function Keep({ state }: Pick<Props, 'state'>) {
  return (
    <span class="draft-keep" role="status">
      {state.kept.value ? (
        <>
          {i18n.t('draft.kept')} <a href="/library.html">{i18n.t('parts.library')}</a>
        </>
      ) : (
        <button type="button" class="button" data-testid="draft-keep" onClick={() => void state.keep()}>
          {i18n.t('draft.keep')}
        </button>
      )}
    </span>
  );
}
