import { shorten } from '@/components/parts/claim-text';
import { textLang } from '@/components/parts/text-lang';
import { valueWords } from '@/components/parts/value-words';
import type { Comparison, SharedClaim } from '@/utils/across/compare';
import { i18n } from '@/utils/words/i18n';
import { Differing } from './differing';
import { namesOf, type Pair, speakerOf } from './pair';

interface Props extends Pick<Comparison, 'claims'> {
  readonly pair: Pair;
}

/**
 * What both articles carry, with the words that differ and the doubt that only one shows. Where there is no room the two
 * cells of a row stand one under the other, each with the name of its outlet.
 */
export function ComparedClaims({ pair, claims }: Props) {
  const names = namesOf(pair);
  return (
    <section class="compared">
      <h2 class="section-title">{i18n.t('across.claims')}</h2>
      {claims.length === 0 ? (
        <p class="soft">{i18n.t('across.noClaims')}</p>
      ) : (
        <>
          <p class="small soft">{i18n.t('across.claimsAbout')}</p>
          <table class="compared-table">
            <caption class="visually-hidden">{i18n.t('across.claims')}</caption>
            <thead>
              <tr class="compared-row compared-names">
                {names.map((name, side) => (
                  <th key={side} class="compared-cell" scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {claims.map((shared) => (
                <tr key={shared.claims[0].id} class="compared-row" data-testid="shared-claim">
                  <Cell shared={shared} pair={pair} side={0} />
                  <Cell shared={shared} pair={pair} side={1} />
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}

function Cell({ shared, pair, side }: { readonly shared: SharedClaim; readonly pair: Pair; readonly side: 0 | 1 }) {
  const claim = shared.claims[side];
  const page = pair[side];
  const speaker = speakerOf(page, claim.actor);
  return (
    <td class="compared-cell">
      <p class="small compared-outlet" aria-hidden="true">
        {namesOf(pair)[side]}
      </p>
      <blockquote class="kept-quote" dir="auto" lang={textLang(page.entry.article.lang)}>
        <Differing runs={shared.words[side]} />
      </blockquote>
      <p class="small soft">{[...(speaker === null ? [] : [speaker]), ...valueWords(claim)].join(' · ')}</p>
      {shared.standing[side].map(({ value, cue, rule }) => (
        <p key={rule + cue[0]} class="small only-doubt" data-testid="only-doubt">
          {i18n.t('across.onlySays', [shorten(page.text.slice(...cue), 60), i18n.t(`standing.${value}`)])}
        </p>
      ))}
    </td>
  );
}
