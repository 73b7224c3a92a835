import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { shorten } from '@/components/parts/claim-text';
import { database } from '@/components/parts/database';
import { sayDate } from '@/components/parts/dates';
import { useLive } from '@/components/parts/live';
import { catchFocus } from '@/components/parts/lost-focus';
import { sayError } from '@/components/parts/say-error';
import { TRASH_DAYS } from '@/utils/store/purge';
import { inTrash, type Trashed } from '@/utils/store/trashed';
import { i18n } from '@/utils/words/i18n';
import { Failure } from './failure';
import { remove } from './safety';
import './safety.css';
import { change } from './change';

/** What was deleted in the last 30 days: each can be brought back, or removed for good after a second click. */
export function TrashView() {
  const live = useLive(() => inTrash(database), []).value;
  const problem = useSignal('');

  async function attempt(work: () => Promise<unknown>): Promise<void> {
    problem.value = '';
    try {
      await work();
      catchFocus('.trash-item .button', 'main h1');
    } catch (error) {
      problem.value = sayError(error);
    }
  }

  if (live.status === 'waiting') return <h1 class="display">{i18n.t('trash.title')}</h1>;
  if (live.status === 'failed') return <Failure error={live.error} />;
  const { pages, annotations, actors } = live.value;
  const isEmpty = pages.length + annotations.length + actors.length === 0;
  return (
    <section class="trash" data-testid="trash">
      <h1 class="display" tabIndex={-1}>
        {i18n.t('trash.title')}
      </h1>
      <p class="lead">{isEmpty ? i18n.t('trash.empty') : i18n.t('trash.about', [TRASH_DAYS])}</p>
      <p class="alert" role="alert" hidden={problem.value === ''}>
        {problem.value}
      </p>
      <Group title={i18n.t('trash.pages')} count={pages.length}>
        {pages.map(({ page, along }) => (
          <Item
            key={page.key}
            isPage
            name={page.article.title || page.article.url}
            about={i18n.t('library.passages', along)}
            note={page.note}
            deletedAt={page.deletedAt}
            back={() => attempt(() => change('ui>background:restore', { annotations: [], pages: [page.key] }))}
            gone={() => attempt(() => remove({ annotations: [], pages: [page.key], actors: [] }))}
          />
        ))}
      </Group>
      <Group title={i18n.t('trash.claims')} count={annotations.length}>
        {annotations.map(({ annotation: { id, quote, note, deletedAt }, title }) => (
          <Item
            key={id}
            name={shorten(quote, 160)}
            about={title ?? ''}
            note={note}
            deletedAt={deletedAt}
            back={() => attempt(() => change('ui>background:restore', { annotations: [id], pages: [] }))}
            gone={() => attempt(() => remove({ annotations: [id], pages: [], actors: [] }))}
          />
        ))}
      </Group>
      <Group title={i18n.t('trash.actors')} count={actors.length}>
        {actors.map(({ id, name, note, deletedAt }) => (
          <Item
            key={id}
            name={name}
            about=""
            note={note}
            deletedAt={deletedAt}
            back={() => attempt(() => change('ui>background:restore-actor', { id }))}
            gone={() => attempt(() => remove({ annotations: [], pages: [], actors: [id] }))}
          />
        ))}
      </Group>
      {!isEmpty && (
        <p class="trash-all">
          <FinalButton
            label={i18n.t('trash.emptyAll')}
            sure={i18n.t('trash.emptySure')}
            act={() => attempt(() => remove(all(live.value)))}
          />
        </p>
      )}
    </section>
  );
}

function all({ pages, annotations, actors }: Trashed): Parameters<typeof remove>[0] {
  return {
    pages: pages.map(({ page }) => page.key),
    annotations: annotations.map(({ annotation }) => annotation.id),
    actors: actors.map(({ id }) => id),
  };
}

interface GroupProps {
  readonly title: string;
  readonly count: number;
  readonly children: ComponentChildren;
}

function Group({ title, count, children }: GroupProps) {
  if (count === 0) return null;
  return (
    <>
      <h2 class="side-title">{title}</h2>
      <ul class="trash-list">{children}</ul>
    </>
  );
}

interface ItemProps {
  readonly isPage?: boolean;
  readonly name: string;
  readonly about: string;
  readonly note: string;
  readonly deletedAt: string | null;
  readonly back: () => Promise<void>;
  readonly gone: () => Promise<void>;
}

function Item({ isPage = false, name, about, note, deletedAt, back, gone }: ItemProps) {
  return (
    <li class="trash-item" data-testid="trash-item">
      <div>
        <p class={isPage ? 'trash-name trash-page' : 'trash-name'} dir="auto">
          {name}
        </p>
        {note !== '' && (
          <p class="trash-note" dir="auto">
            {note}
          </p>
        )}
        <p class="small soft figures">
          {[about, deletedAt === null ? '' : i18n.t('trash.deletedOn', [sayDate(deletedAt)])]
            .filter((part) => part !== '')
            .join(' · ')}
        </p>
      </div>
      <button
        type="button"
        class="button"
        data-testid="bring-back"
        aria-label={i18n.t('trash.backNamed', [shorten(name, 60)])}
        onClick={() => void back()}
      >
        {i18n.t('parts.bringBack')}
      </button>
      <FinalButton
        label={i18n.t('trash.gone')}
        name={i18n.t('trash.goneNamed', [shorten(name, 60)])}
        sure={i18n.t('trash.goneSure')}
        act={gone}
      />
    </li>
  );
}

interface FinalProps {
  readonly label: string;
  /** What a screen reader hears before the first click; absent: the label. */
  readonly name?: string;
  readonly sure: string;
  readonly act: () => Promise<void>;
}

/** What cannot be taken back asks once: the same button says so, and does it at the second click. */
function FinalButton({ label, name, sure, act }: FinalProps) {
  const asked = useSignal(false);
  return (
    <button
      type="button"
      class={asked.value ? 'button trash-sure' : 'button-quiet'}
      data-testid="remove-for-good"
      aria-label={asked.value ? sure : (name ?? label)}
      onClick={() => {
        if (asked.value) void act();
        asked.value = !asked.value;
      }}
      onBlur={() => {
        asked.value = false;
      }}
    >
      {asked.value ? sure : label}
    </button>
  );
}
