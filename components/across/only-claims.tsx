import { useSignal } from '@preact/signals';
import { claimText } from '@/components/parts/claim-text';
import { textLang } from '@/components/parts/text-lang';
import { valueWords } from '@/components/parts/value-words';
import type { Claim } from '@/utils/model';
import type { ShownPage } from '@/utils/store/shown-pages';
import { i18n } from '@/utils/words/i18n';
import { namesOf, type Pair, speakerOf } from './pair';

const AT_ONCE = 8;

interface Props {
  readonly pair: Pair;
  readonly claims: readonly [readonly Claim[], readonly Claim[]];
}

/** What only one of the articles carries, side by side. */
export function OnlyClaims({ pair, claims }: Props) {
  const names = namesOf(pair);
  return (
    <section class="compared">
      <h2 class="section-title">{i18n.t('across.onlyClaims')}</h2>
      <div class="compared-sides">
        {pair.map((page, side) => (
          <section key={page.entry.key}>
            <h3 class="side-title">{i18n.t('across.onlyIn', [names[side] ?? ''])}</h3>
            <Side page={page} claims={claims[side] ?? []} />
          </section>
        ))}
      </div>
    </section>
  );
}

function Side({ page, claims }: { readonly page: ShownPage; readonly claims: readonly Claim[] }) {
  const all = useSignal(false);
  const shown = all.value ? claims : claims.slice(0, AT_ONCE);
  if (claims.length === 0) return <p class="small soft">{i18n.t('across.nothing')}</p>;
  return (
    <>
      <ul>
        {shown.map((claim) => {
          const speaker = speakerOf(page, claim.actor);
          return (
            <li key={claim.id} class="only-claim" data-testid="only-claim">
              <p class="kept-quote" dir="auto" lang={textLang(page.entry.article.lang)}>
                {claimText(claim, page.text)}
              </p>
              <p class="small soft">{[...(speaker === null ? [] : [speaker]), ...valueWords(claim)].join(' · ')}</p>
            </li>
          );
        })}
      </ul>
      {claims.length > shown.length && (
        <button
          type="button"
          class="button-quiet small"
          onClick={() => {
            all.value = true;
          }}
        >
          {i18n.t('across.moreClaims', claims.length - shown.length)}
        </button>
      )}
    </>
  );
}
