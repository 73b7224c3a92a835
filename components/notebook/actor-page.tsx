import type { LibraryActions } from '@/components/library/actions';
import { change } from '@/components/library/change';
import { Failure } from '@/components/library/failure';
import { ShownNote } from '@/components/library/shown-note';
import { database, isOwn } from '@/components/parts/database';
import { useLive } from '@/components/parts/live';
import { WITH_SYNC } from '@/utils/build';
import { type ActorView, actorView } from '@/utils/store/notebook-queries';
import { i18n } from '@/utils/words/i18n';
import { ActorNames } from './actor-names';
import { ActorParts } from './actor-parts';
import { ActorSaid } from './actor-said';
import { ActorSuggestions } from './actor-suggestions';
import './notebook.css';

interface Props {
  readonly id: string;
  readonly actions: LibraryActions;
}

/** One kept actor: my note, what they said in kept articles, who else they may be. */
export function ActorPage({ id, actions }: Props) {
  const live = useLive(() => actorView(database, id), [id]).value;
  return (
    <>
      <p class="back">
        <a href="#actors">{i18n.t('notebook.all')}</a>
      </p>
      {live.status === 'waiting' && <h1 class="visually-hidden">{i18n.t('notebook.title')}</h1>}
      {live.status === 'failed' && <Failure error={live.error} />}
      {live.status === 'known' && live.value === null && (
        <>
          <h1 class="display" tabIndex={-1}>
            {i18n.t('notebook.gone')}
          </h1>
          <p class="lead">{i18n.t('notebook.goneAdvice')}</p>
        </>
      )}
      {live.status === 'known' && live.value !== null && <Kept key={id} view={live.value} actions={actions} />}
    </>
  );
}

function Kept({ view, actions }: { readonly view: ActorView; readonly actions: LibraryActions }) {
  const { actor, said } = view;
  const { mayWrite } = actions.library;
  const claims = said.reduce((sum, one) => sum + one.claims.length, 0);
  const remove = (byKeyboard: boolean) =>
    actions.act(() => change('ui>background:delete-actor', { id: actor.id }), {
      say: i18n.t('notebook.deletedNamed', [actor.name]),
      byKeyboard,
      place: '[data-testid="delete-actor"]',
      takeBack: () => change('ui>background:restore-actor', { id: actor.id }),
    });
  return (
    <article class="page-view page-view-whole actor-page" data-testid="actor-page" data-actor-id={actor.id}>
      <header class="page-view-head">
        <h1 class="display" dir="auto" tabIndex={-1}>
          {actor.name}
        </h1>
        <p class="soft figures">
          {[
            i18n.t(`kind.${actor.kind}`),
            i18n.t('notebook.claims', claims),
            i18n.t('notebook.articles', said.length),
          ].join(' · ')}
        </p>
      </header>
      <div class="page-view-side">
        <ShownNote
          library={actions.library}
          label={WITH_SYNC && !isOwn ? i18n.t('sharing.actorNote') : i18n.t('notebook.note')}
          note={actor.note}
          save={async (note, was) => {
            await change('ui>background:set-actor-note', { id: actor.id, note, was });
          }}
        />
        {mayWrite && <ActorSuggestions view={view} actions={actions} />}
      </div>
      <ActorSaid view={view} actions={actions} />
      <div class="page-view-side actor-manage">
        <ActorNames actor={actor} actions={actions} />
        {mayWrite && <ActorParts view={view} actions={actions} />}
        {mayWrite && (
          <p>
            <button
              type="button"
              class="button-quiet"
              data-testid="delete-actor"
              onClick={(event) => void remove(event.detail === 0)}
            >
              {i18n.t('notebook.delete')}
            </button>
          </p>
        )}
      </div>
    </article>
  );
}
