import { PageLine } from '@/components/across/page-line';
import type { LibraryActions } from '@/components/library/actions';
import { shorten } from '@/components/parts/claim-text';
import { MarkGlyph } from '@/components/parts/mark-glyph';
import { textLang } from '@/components/parts/text-lang';
import { valueWords } from '@/components/parts/value-words';
import type { ActorView } from '@/utils/store/notebook-queries';
import { i18n } from '@/utils/words/i18n';
import { decide, placeId } from './decisions';

/** Everything the actor said in kept articles, by article, the latest first. */
export function ActorSaid({ view, actions }: { readonly view: ActorView; readonly actions: LibraryActions }) {
  const { actor, said } = view;
  return (
    <section class="actor-said" aria-label={i18n.t('notebook.said')}>
      <h2 class="section-title">{i18n.t('notebook.said')}</h2>
      {said.length === 0 && <p class="soft">{i18n.t('notebook.saidNothing')}</p>}
      {said.map(({ entry, name, claims }) => {
        const place = { page: entry.key, name };
        return (
          <section key={placeId(place)} class="said-in" data-testid="said-in" data-said={placeId(place)}>
            <h3 class="said-title">
              <PageLine entry={entry} titled />
            </h3>
            <p class="small said-as">
              {name !== actor.name && <span class="soft">{i18n.t('notebook.calledThere', [name])}</span>}
              {actions.library.mayWrite && (
                <button
                  type="button"
                  class="button-quiet"
                  data-testid="not-this"
                  aria-label={i18n.t('notebook.notThisNamed', [shorten(entry.article.title, 60)])}
                  onClick={(event) => void decide(actions, actor.id, place, false, true, event.detail === 0)}
                >
                  {i18n.t('notebook.notThis')}
                </button>
              )}
            </p>
            {claims.length === 0 && <p class="small soft">{i18n.t('notebook.noClaims')}</p>}
            <ul class="kept-claims">
              {claims.map(({ claim, words }) => (
                <li key={claim.id} class="said-claim" data-testid="said">
                  <blockquote class="kept-quote" lang={textLang(entry.article.lang)}>
                    {shorten(words, 400)}
                  </blockquote>
                  <p class="small soft">
                    {claim.mark !== null && <MarkGlyph mark={claim.mark} />} {valueWords(claim).join(' · ')}
                  </p>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </section>
  );
}
