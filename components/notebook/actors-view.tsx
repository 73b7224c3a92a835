import { i18n } from '#i18n';
import { Failure } from '@/components/library/failure';
import { shorten } from '@/components/parts/claim-text';
import { database } from '@/components/parts/database';
import { useLive } from '@/components/parts/live';
import { actorHash } from '@/utils/library-address';
import type { KeptActor } from '@/utils/records';
import { keptActors } from '@/utils/store/notebook-queries';
import './notebook.css';

/** The notebook: all kept actors by name. */
export function ActorsView() {
  const live = useLive(() => keptActors(database), []).value;
  if (live.status === 'failed') return <Failure error={live.error} />;
  const actors = live.status === 'known' ? live.value : [];
  return (
    <>
      <h1 class="display" tabIndex={-1}>
        {i18n.t('notebook.title')}
      </h1>
      {live.status === 'known' && actors.length === 0 && (
        <section data-testid="no-actors">
          <p class="lead">{i18n.t('notebook.empty')}</p>
          <ol class="steps">
            <li>{i18n.t('notebook.emptyPage')}</li>
            <li>{i18n.t('notebook.emptyKeep')}</li>
            <li>{i18n.t('notebook.emptyMatch')}</li>
          </ol>
        </section>
      )}
      {actors.length > 0 && (
        <ul class="actor-list">
          {actors.map((actor) => (
            <ActorItem key={actor.id} actor={actor} />
          ))}
        </ul>
      )}
    </>
  );
}

function ActorItem({ actor: { id, name, kind, links, note } }: { readonly actor: KeptActor }) {
  const articles = new Set(links.filter(({ same }) => same).map(({ page }) => page)).size;
  return (
    <li data-testid="actor" data-actor-id={id}>
      <h2 class="actor-item-name">
        <a href={actorHash(id)}>{name}</a>
      </h2>
      <p class="small soft">{[i18n.t(`kind.${kind}`), i18n.t('notebook.articles', articles)].join(' · ')}</p>
      {note !== '' && <p class="actor-item-note">{shorten(note, 160)}</p>}
    </li>
  );
}
