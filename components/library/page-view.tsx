import { database } from '@/components/parts/database';
import { Findings } from '@/components/parts/findings';
import { useLive } from '@/components/parts/live';
import { AddToLibrary } from '@/components/sync/add-to-library';
import type { SharingActions } from '@/components/sync/sync-actions';
import { WITH_SYNC } from '@/utils/build';
import type { Annotation, KeptPage, PassageVersion, Version } from '@/utils/records';
import { annotationsOf, pageOf } from '@/utils/store/queries';
import { versionsOf } from '@/utils/store/versions';
import { i18n } from '@/utils/words/i18n';
import { AlsoIn } from '../across/also-in';
import { PageActors } from '../notebook/page-actors';
import type { LibraryActions } from './actions';
import { AnnotationItem } from './annotation-item';
import { ArticleText } from './article-text';
import { Failure } from './failure';
import { PageMargin } from './page-head';
import { ShownNote } from './shown-note';
import { Versions } from './versions';

interface Props {
  readonly pageKey: string;
  readonly actions: LibraryActions;
  /** null: a build without sync. */
  readonly sharing: Pick<SharingActions, 'put'> | null;
}

/** One kept page: notes and claims, and the article itself where the page was kept whole. Works without the web. */
export function PageView({ pageKey, actions, sharing }: Props) {
  const live = useLive(async () => {
    const [page, annotations, versions] = await Promise.all([
      pageOf(database, pageKey),
      annotationsOf(database, pageKey),
      versionsOf(database, pageKey),
    ]);
    return page === null ? null : { page, annotations, versions };
  }, [pageKey]).value;

  return (
    <>
      <p class="back">
        <a href="#all">{i18n.t('library.all')}</a>
      </p>
      {live.status === 'waiting' && <h1 class="visually-hidden">{i18n.t('library.title')}</h1>}
      {live.status === 'failed' && <Failure error={live.error} />}
      {live.status === 'known' && live.value === null && (
        <>
          <h1 class="display" tabIndex={-1}>
            {i18n.t('library.gone')}
          </h1>
          <p class="lead">{i18n.t('library.goneAdvice')}</p>
        </>
      )}
      {live.status === 'known' && live.value !== null && <Kept {...live.value} actions={actions} sharing={sharing} />}
    </>
  );
}

interface Loaded extends Pick<Props, 'actions' | 'sharing'> {
  readonly page: KeptPage;
  readonly annotations: readonly Annotation[];
  /** The oldest first. */
  readonly versions: readonly Version[];
}

function Kept({ page, annotations, versions, actions, sharing }: Loaded) {
  const { article, reading, note, key } = page;
  const entry = { ...page, summary: reading.summary };
  return (
    <article class={page.whole ? 'page-view page-view-whole' : 'page-view'} data-testid="page-view" data-page-key={key}>
      <header class="page-view-head">
        <h1 class="display" dir="auto" tabIndex={-1}>
          {article.title || article.url}
        </h1>
        {article.byline !== undefined && (
          <p class="soft" dir="auto">
            {article.byline}
          </p>
        )}
      </header>
      <div class="page-view-side">
        <PageMargin page={entry} annotations={annotations} actions={actions} inList={false} />
        {WITH_SYNC && sharing && actions.library.shared === null && (
          <AddToLibrary key={key} pageKey={key} sharing={sharing} />
        )}
        <ShownNote
          key={key}
          library={actions.library}
          label={i18n.t('library.pageNote')}
          note={note}
          save={(text, was) => actions.setPageNote(key, text, was)}
        />
        {annotations.length > 0 && (
          <>
            <h2 class="side-title">{i18n.t('library.keptClaims')}</h2>
            <ul class="kept-claims">
              {annotations.map((annotation) => (
                <AnnotationItem
                  key={annotation.id}
                  annotation={annotation}
                  last={lastOf(versions, annotation.id)}
                  lang={article.lang}
                  actions={actions}
                />
              ))}
            </ul>
          </>
        )}
        <Versions versions={versions} annotations={annotations} keptHash={article.textHash} />
        <PageActors pageKey={key} actions={actions} />
        <AlsoIn pageKey={key} />
        {page.whole && <Findings findings={reading.findings} claims={reading.claims} text={article.text} />}
        <p class="small soft">{i18n.t('library.engine', [page.engineVersion])}</p>
      </div>
      {page.whole && <ArticleText page={page} annotations={annotations} />}
    </article>
  );
}

/** What the last visit that found another text found of it; null: none did. */
function lastOf(versions: readonly Version[], id: string): PassageVersion | null {
  return versions.at(-1)?.passages.find(({ annotation }) => annotation === id) ?? null;
}
