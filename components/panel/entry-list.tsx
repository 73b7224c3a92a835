import { useSignal, useSignalEffect } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { claimActions } from '@/components/parts/claim-actions';
import { ClaimRow } from '@/components/parts/claim-row';
import { groupAbout, groupName } from '@/components/parts/group-words';
import { catchFocus } from '@/components/parts/lost-focus';
import { notesOfGroup, TabActorNotes } from '@/components/parts/tab-actor-notes';
import type { ReadTab } from '@/components/parts/tab-model';
import { i18n } from '@/utils/words/i18n';
import type { Entry } from './entries';
import { firstOf, useGrowing } from './growing';
import { bringNear, rowOf, rowWith, walkByKeys } from './list-keys';
import type { EntryGroup } from './order';
import type { PanelModel } from './panel-model';

interface Props {
  readonly groups: readonly EntryGroup[];
  readonly tab: ReadTab;
  readonly panel: PanelModel;
}

/**
 * The claims as a list that is walked by arrow keys: Tab comes to one claim and its buttons and goes on behind the list.
 * The claim that the reader is at on the page is shown as such, and the list goes with it.
 */
export function EntryList({ groups, tab, panel }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const ids = useMemo(() => groups.flatMap(({ entries }) => entries.map(({ claim }) => claim.id)), [groups]);
  const stop = useSignal<string | null>(null);

  const growing = useGrowing(ids);
  // A row made before is taken as it is: of two thousand, a change of the filters makes only those that are new, and a
  // step to another claim two. Signals of their own would make rows dear to make and to take away.
  const made = useMemo(() => new Map<Entry, MadeRow>(), [tab, groups[0]?.heading.of]);
  const rowOnce = (entry: Entry, group: EntryGroup): VNode => {
    const isHere = entry.claim.id === panel.here.value;
    const isStop = entry.claim.id === stop.value;
    const known = made.get(entry);
    if (known !== undefined && known.isHere === isHere && known.isStop === isStop) return known.row;
    const { heading } = group;
    const row = (
      <Row
        key={entry.claim.id}
        entry={entry}
        heading={heading}
        tab={tab}
        panel={panel}
        isHere={isHere}
        isStop={isStop}
      />
    );
    made.set(entry, { row, isHere, isStop });
    return row;
  };

  useLayoutEffect(() => {
    const here = panel.here.peek();
    if (stop.peek() !== null && ids.includes(stop.peek() ?? '')) return;
    stop.value = here !== null && ids.includes(here) ? here : (ids[0] ?? null);
  }, [ids, stop, panel]);

  useEffect(() => {
    const life = new AbortController();
    if (list.current !== null) {
      walkByKeys(
        list.current,
        (claimId) => {
          stop.value = claimId;
        },
        life.signal,
      );
    }
    return () => life.abort();
  }, [stop]);

  useSignalEffect(() => {
    const here = panel.here.value;
    if (here === null) return;
    growing.reach(ids.indexOf(here) + 1);
    // The row may be made only now.
    const timer = setTimeout(() => {
      const row = list.current && rowOf(list.current, here);
      if (!row) return;
      if (!list.current?.contains(document.activeElement)) stop.value = here;
      bringNear(row);
    });
    return () => clearTimeout(timer);
  });

  return (
    <div ref={list} class="entries" data-testid="entries">
      {firstOf(groups, growing.limit).map(({ group, entries }) => (
        <section key={group.key} class="entry-group" data-testid="entry-group" data-key={group.key}>
          <GroupHeading group={group} tab={tab} panel={panel} />
          <ol class="claims" aria-label={group.heading.of === 'text' ? i18n.t('panel.listText') : undefined}>
            {entries.map((entry) => rowOnce(entry, group))}
          </ol>
        </section>
      ))}
    </div>
  );
}

interface MadeRow {
  readonly row: VNode;
  readonly isHere: boolean;
  readonly isStop: boolean;
}

interface RowProps {
  readonly entry: Entry;
  readonly heading: EntryGroup['heading'];
  readonly tab: ReadTab;
  readonly panel: PanelModel;
  readonly isHere: boolean;
  readonly isStop: boolean;
}

function Row({ entry, heading, tab, panel, isHere, isStop }: RowProps) {
  const { claim, kept, dismissed, lessSure } = entry;
  const actions = claimActions(panel.tab, tab, claim, kept);
  return (
    <ClaimRow
      claim={claim}
      text={tab.article.text}
      lang={tab.reading.lang ?? tab.article.lang}
      kept={kept}
      source={sourceIn(heading, entry)}
      dismissed={dismissed}
      lessSure={lessSure && !(heading.of === 'speaker' && heading.group.kind === 'less-sure')}
      actions={{
        ...actions,
        async dismiss(on) {
          await actions.dismiss(on);
          // The button that was pressed is another now.
          catchFocus(`${rowWith(claim.id)} .claim-words`, '.entries .claim-words');
        },
      }}
      here={isHere}
      tabStop={isStop ? 0 : -1}
    />
  );
}

/** Whoever the heading names needs no name at every claim. */
function sourceIn(heading: EntryGroup['heading'], { speaker, kept }: Entry): string | null {
  if (heading.of === 'speaker' && heading.group.kind === 'actor') return null;
  if (kept?.correction?.speaker) return kept.correction.speaker;
  if (speaker.kind === 'actor') return speaker.name;
  if (heading.of === 'speaker') return null;
  return speaker.kind === 'nobody' ? i18n.t('popup.nobody') : i18n.t('popup.ownVoice');
}

type HeadingProps = Pick<Props, 'tab' | 'panel'> & { readonly group: EntryGroup };

function GroupHeading({ group: { heading, entries }, tab, panel }: HeadingProps) {
  if (heading.of === 'text') return null;
  const notes = heading.of === 'speaker' ? notesOfGroup(tab, heading.group) : [];
  return (
    <div class="entry-heading">
      <h3 class="group-name" dir="auto">
        {headingWords(heading)}
      </h3>
      <span class="figures">
        {entries.length}
        <span class="visually-hidden"> {i18n.t('popup.claimsCounted', entries.length)}</span>
      </span>
      {heading.of === 'speaker' && <p class="small soft">{groupAbout(heading.group)}</p>}
      {notes.length > 0 && (
        <div class="entry-heading-note">
          <TabActorNotes notes={notes} model={panel.tab} />
        </div>
      )}
    </div>
  );
}

function headingWords(heading: Exclude<EntryGroup['heading'], { of: 'text' }>): string {
  if (heading.of === 'speaker') return groupName(heading.group);
  if (heading.value === 'nothing') return i18n.t('parts.noStanding');
  return heading.value === 'dismissed' ? i18n.t('parts.dismissed') : i18n.t(`standing.${heading.value}`);
}
