import type { Comparison } from '@/utils/across/compare';
import { i18n } from '@/utils/words/i18n';
import { namesOf, type Pair } from './pair';

interface Props extends Pick<Comparison, 'actors' | 'onlyActors'> {
  readonly pair: Pair;
}

/** Who speaks in both articles, with how many claims in each, and who in one alone. */
export function ComparedActors({ pair, actors, onlyActors }: Props) {
  const names = namesOf(pair);
  return (
    <section class="compared">
      <h2 class="section-title">{i18n.t('across.actors')}</h2>
      {actors.length === 0 ? (
        <p class="soft">{i18n.t('across.noActors')}</p>
      ) : (
        <>
          <p class="small soft">{i18n.t('across.actorsAbout')}</p>
          <table class="figures small compared-counts">
            <caption class="visually-hidden">{i18n.t('across.actors')}</caption>
            <thead>
              <tr>
                <td />
                {names.map((name, side) => (
                  <th key={side} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {actors.map(({ actors: [first, second], claims }) => (
                <tr key={first.id} data-testid="shared-actor">
                  <th scope="row">
                    {first.name}
                    {second.name !== first.name && ` / ${second.name}`}
                  </th>
                  {claims.map((count, side) => (
                    <td key={side}>{count}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      <div class="compared-sides">
        {onlyActors.map((list, side) => (
          <section key={side}>
            <h3 class="side-title">{i18n.t('across.onlyIn', [names[side] ?? ''])}</h3>
            {list.length === 0 ? (
              <p class="small soft">{i18n.t('across.nobody')}</p>
            ) : (
              <p class="small">{list.map(({ name }) => name).join(' · ')}</p>
            )}
          </section>
        ))}
      </div>
    </section>
  );
}
