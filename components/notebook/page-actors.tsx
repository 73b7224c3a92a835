import { useSignal } from '@preact/signals';
import type { LibraryActions } from '@/components/library/actions';
import { change } from '@/components/library/change';
import { database } from '@/components/parts/database';
import { useLive } from '@/components/parts/live';
import { actorHash } from '@/utils/library-address';
import { newId } from '@/utils/messages/transport';
import { pageAcross } from '@/utils/store/across';
import { type ActorOfPage, actorsOfPage } from '@/utils/store/notebook-queries';
import { i18n } from '@/utils/words/i18n';
import { decide } from './decisions';
import './notebook.css';

const AT_ONCE = 8;

interface Props {
  readonly pageKey: string;
  readonly actions: LibraryActions;
}

/** Who speaks in a kept page: each can be kept, with a note that follows them to every article. */
export function PageActors({ pageKey, actions }: Props) {
  const all = useSignal(false);
  const live = useLive(async () => {
    const [actors, across] = await Promise.all([actorsOfPage(database, pageKey), pageAcross(database, pageKey)]);
    return { actors, onlyHere: new Set(across.onlyHere) };
  }, [pageKey]).value;
  if (live.status !== 'known' || live.value.actors.length === 0) return null;
  const { actors, onlyHere } = live.value;
  const shown = all.value ? actors : actors.slice(0, AT_ONCE);
  return (
    <section class="page-actors" data-testid="page-actors">
      <h2 class="side-title">{i18n.t('notebook.speaking')}</h2>
      <ul>
        {shown.map((actor) => (
          <Speaking
            key={actor.name}
            actor={actor}
            pageKey={pageKey}
            isOnlyHere={onlyHere.has(actor.name)}
            actions={actions}
          />
        ))}
      </ul>
      {actors.length > shown.length && (
        <button
          type="button"
          class="button-quiet small"
          onClick={() => {
            all.value = true;
          }}
        >
          {i18n.t('notebook.moreActors', actors.length - shown.length)}
        </button>
      )}
    </section>
  );
}

interface SpeakingProps extends Props {
  readonly actor: ActorOfPage;
  readonly isOnlyHere: boolean;
}

function Speaking({ actor, pageKey, isOnlyHere, actions }: SpeakingProps) {
  const { name, kind, role, claims, kept } = actor;
  const { mayWrite } = actions.library;
  const place = { page: pageKey, name };
  async function keep(byKeyboard: boolean): Promise<void> {
    let id = newId();
    await actions.act(
      async () => {
        ({ id } = await change('ui>background:keep-actor', { id, place }));
      },
      {
        say: i18n.t('notebook.keptNamed', [name]),
        byKeyboard,
        place: `[data-actor-name="${CSS.escape(name)}"] button`,
        takeBack: () => change('ui>background:delete-actor', { id }),
      },
    );
  }
  return (
    <li class="speaking" data-testid="speaking" data-actor-name={name}>
      <p>
        {kept?.sure ? (
          <a class="actor-name" data-testid="kept-actor" href={actorHash(kept.id)}>
            {name}
          </a>
        ) : (
          <strong class="actor-name" dir="auto">
            {name}
          </strong>
        )}{' '}
        <span class="soft small">
          {[role ?? i18n.t(`kind.${kind}`), i18n.t('notebook.claims', claims)].join(' · ')}
          {isOnlyHere && (
            <span class="only-here" data-testid="only-here">
              {i18n.t('across.onlyHere')}
            </span>
          )}
        </span>
      </p>
      {mayWrite && kept === null && (
        <button
          type="button"
          class="button-quiet small"
          data-testid="keep-actor"
          aria-label={i18n.t('notebook.keepNamed', [name])}
          onClick={(event) => void keep(event.detail === 0)}
        >
          {i18n.t('notebook.keep')}
        </button>
      )}
      {mayWrite && kept !== null && !kept.sure && (
        <p class="small decide" data-testid="maybe">
          <span>
            {i18n.t('notebook.maybeKept')} <a href={actorHash(kept.id)}>{i18n.t('notebook.yourActor')}</a>
          </span>
          <button
            type="button"
            class="button-quiet"
            onClick={(event) => void decide(actions, kept.id, place, true, null, event.detail === 0)}
          >
            {i18n.t('notebook.same')}
          </button>
          <button
            type="button"
            class="button-quiet"
            onClick={(event) => void decide(actions, kept.id, place, false, null, event.detail === 0)}
          >
            {i18n.t('notebook.other')}
          </button>
        </p>
      )}
    </li>
  );
}
