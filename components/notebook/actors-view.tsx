import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { Failure } from '@/components/library/failure';
import { shorten } from '@/components/parts/claim-text';
import { database } from '@/components/parts/database';
import { ExportMenu } from '@/components/parts/export-menu';
import { useLive } from '@/components/parts/live';
import { actorHash } from '@/utils/library-address';
import type { KeptActor } from '@/utils/records';
import { keptActors } from '@/utils/store/notebook-queries';
import { i18n } from '@/utils/words/i18n';
import { createActorSearch } from './actor-search';
import './notebook.css';

/** The notebook: all kept actors by name, narrowed as the reader types. */
export function ActorsView() {
  const live = useLive(() => keptActors(database), []).value;
  if (live.status === 'failed') return <Failure error={live.error} />;
  const actors = live.status === 'known' ? live.value : [];
  return (
    <>
      <div class="library-head">
        <h1 class="display" tabIndex={-1}>
          {i18n.t('notebook.title')}
        </h1>
        {actors.length > 0 && <ExportMenu label={i18n.t('notebook.export')} what={{ of: 'actors' }} />}
      </div>
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
      {actors.length > 0 && <ActorList actors={actors} />}
    </>
  );
}

function ActorList({ actors }: { readonly actors: readonly KeptActor[] }) {
  const query = useSignal('');
  const search = useMemo(() => createActorSearch(actors), [actors]);
  const wanted = query.value.trim();
  const found = search(wanted);
  return (
    <>
      {(actors.length > 1 || wanted !== '') && (
        <search class="library-search">
          <label for="actor-search">{i18n.t('notebook.search')}</label>
          <input
            id="actor-search"
            class="field"
            type="search"
            data-testid="actor-search"
            autocomplete="off"
            placeholder={i18n.t('notebook.searchHint')}
            value={query.value}
            onInput={(event) => {
              query.value = event.currentTarget.value;
            }}
          />
          <p class="small soft figures" role="status" data-testid="actors-found">
            {wanted !== '' && i18n.t('notebook.found', found.length)}
          </p>
        </search>
      )}
      <ul class="actor-list">
        {found.map((actor) => (
          <ActorItem key={actor.id} actor={actor} />
        ))}
      </ul>
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
