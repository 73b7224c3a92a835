import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import { byActor, type ClaimGroup } from '@/components/parts/by-actor';
import { type ClaimActions, claimActions } from '@/components/parts/claim-actions';
import { ClaimRow } from '@/components/parts/claim-row';
import { shorten, sourceText } from '@/components/parts/claim-text';
import { groupAbout, groupName } from '@/components/parts/group-words';
import { catchFocus } from '@/components/parts/lost-focus';
import { MarkGlyph } from '@/components/parts/mark-glyph';
import { notesOfGroup, TabActorNotes } from '@/components/parts/tab-actor-notes';
import type { ReadTab, TabModel } from '@/components/parts/tab-model';
import { shownReading } from '@/utils/corrected';
import type { Claim } from '@/utils/model';
import { i18n } from '@/utils/words/i18n';
import { ActorWalk } from './actor-walk';
import { useLater } from './later';
import './claim-list.css';

/** So many sources are listed at once; the groups after them stay within reach. */
const ACTORS_AT_FIRST = 6;
const GLYPHS_AT_MOST = 8;
/** Groups of many sources: each claim says whose it is. */
const SOURCES_DIFFER: ReadonlySet<ClaimGroup['kind']> = new Set(['not-named', 'other', 'less-sure', 'dismissed']);

interface Props {
  readonly tab: ReadTab;
  readonly model: TabModel;
}

/** Who says what: every source with its claims, then what has no source that could be looked up. */
export function ClaimList({ tab, model }: Props) {
  const all = useSignal(false);
  const groups = byActor(shownReading(tab.reading, tab.kept), tab.article.text, tab.view);
  const actors = groups.filter((group) => group.kind === 'actor');
  const shown = all.value || actors.length <= ACTORS_AT_FIRST + 1 ? actors : actors.slice(0, ACTORS_AT_FIRST);
  const rest = groups.filter((group) => group.kind !== 'actor');
  const hidden = actors.length - shown.length;
  // The browser's own search looks into closed groups; the first sight of the popup need not wait for what is in them.
  const filled = useLater(shown.length + rest.length).value;
  return (
    <ul class="groups">
      {shown.map((group, index) => (
        <Group key={group.key} group={group} isFilled={index < filled} tab={tab} model={model} />
      ))}
      {hidden > 0 && (
        <li class="groups-more">
          <button
            type="button"
            class="button-quiet small"
            onClick={() => {
              all.value = true;
            }}
          >
            {i18n.t('popup.moreSources', hidden)}
          </button>
        </li>
      )}
      {rest.map((group, index) => (
        <Group key={group.key} group={group} isFilled={shown.length + index < filled} tab={tab} model={model} />
      ))}
    </ul>
  );
}

interface GroupProps extends Props {
  readonly group: ClaimGroup;
  /** Its claims are to be there, though it be closed. */
  readonly isFilled: boolean;
}

function Group({ group, isFilled, tab, model }: GroupProps) {
  const open = useSignal(false);
  const at = useSignal<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const id = useId();
  const keptByClaim = new Map(tab.kept.map((mark) => [mark.claimId, mark]));
  const notes = notesOfGroup(tab, group);

  const sourceNow = (claim: Claim) =>
    keptByClaim.get(claim.id)?.correction?.speaker ?? sourceText(claim, tab.article.text);

  // The row moves to another group, and with it what was pressed.
  function actionsFor(claim: Claim): ClaimActions {
    const actions = claimActions(model, tab, claim, keptByClaim.get(claim.id) ?? null);
    return {
      ...actions,
      async dismiss(dismissed) {
        await actions.dismiss(dismissed);
        const row = `[data-claim-id="${CSS.escape(claim.id)}"]`;
        const near = `.group:has(${row}) .group-head, .group-head`;
        catchFocus(dismissed ? near : `${row} .claim-foot button`, near);
      },
    };
  }

  // The browser's own search looks into closed groups too, and opens the one where it finds something.
  useEffect(() => {
    const found = () => {
      open.value = true;
    };
    const element = list.current;
    element?.addEventListener('beforematch', found);
    return () => element?.removeEventListener('beforematch', found);
  }, [open]);

  return (
    <li class="group" data-testid="group" data-kind={group.kind}>
      <button
        type="button"
        class="group-head"
        aria-expanded={open.value}
        aria-controls={id}
        onClick={() => {
          open.value = !open.value;
        }}
      >
        <span class="group-name" dir="auto">
          {groupName(group)}
        </span>
        <span class="group-count figures">
          {group.claims.length}
          <span class="visually-hidden"> {i18n.t('popup.claimsCounted', group.claims.length)}</span>
        </span>
        <span class="group-about small soft">{groupAbout(group)}</span>
        <Glyphs claims={group.claims} />
      </button>
      {open.value ? (
        <TabActorNotes notes={notes} model={model} />
      ) : (
        notes.map(({ id, note }) => (
          <p key={id} class="actor-note-line small" data-testid="actor-note-line">
            {i18n.t('parts.actorNoteLine', [shorten(note, 90)])}
          </p>
        ))
      )}
      {open.value && (group.claims.length > 1 || 'actor' in group) && (
        <ActorWalk claims={group.claims} actor={actorOf(group)} tab={tab} model={model} at={at} />
      )}
      <ul id={id} ref={list} class="claims" hidden={open.value ? undefined : 'until-found'}>
        {(isFilled || open.value) &&
          group.claims.map((claim) => (
            <ClaimRow
              key={claim.id}
              claim={claim}
              text={tab.article.text}
              lang={tab.reading.lang ?? tab.article.lang}
              kept={keptByClaim.get(claim.id) ?? null}
              source={SOURCES_DIFFER.has(group.kind) ? sourceNow(claim) : null}
              dismissed={group.kind === 'dismissed'}
              actions={actionsFor(claim)}
              here={claim.id === at.value}
            />
          ))}
      </ul>
    </li>
  );
}

/** The marks of one actor can be asked for where the claims are all of one that the reading knows. */
function actorOf(group: ClaimGroup): string | null {
  return group.kind === 'actor' ? (group.claims[0]?.actor ?? null) : null;
}

function Glyphs({ claims }: { readonly claims: readonly Claim[] }) {
  const marks = claims.flatMap(({ id, mark }) => (mark === null ? [] : [{ id, mark }]));
  return (
    <span class="group-glyphs" aria-hidden="true">
      {marks.slice(0, GLYPHS_AT_MOST).map(({ id, mark }) => (
        <MarkGlyph key={id} mark={mark} />
      ))}
      {marks.length > GLYPHS_AT_MOST && <span class="small soft">+{marks.length - GLYPHS_AT_MOST}</span>}
    </span>
  );
}
