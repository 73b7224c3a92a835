import { useSignal } from '@preact/signals';
import { compareHash } from '@/components/library/route';
import { shorten } from '@/components/parts/claim-text';
import { database } from '@/components/parts/database';
import { useLive } from '@/components/parts/live';
import { sayError } from '@/components/parts/say-error';
import { valueWords } from '@/components/parts/value-words';
import { wordRuns } from '@/utils/across/word-runs';
import { type CarriedClaim, type Elsewhere, pageAcross } from '@/utils/store/across';
import { i18n } from '@/utils/words/i18n';
import { Differing } from './differing';
import { PageLine } from './page-line';
import './across.css';

/** So many claims are shown at once; more at a click. */
const AT_ONCE = 5;

/** Which claims of a kept page other kept articles carry too, each with where, how it differs and what all rest on. */
export function AlsoIn({ pageKey }: { readonly pageKey: string }) {
  const all = useSignal(false);
  const live = useLive(() => pageAcross(database, pageKey), [pageKey]).value;
  if (live.status === 'failed') return <p class="alert small">{sayError(live.error)}</p>;
  if (live.status !== 'known' || live.value.carried.length === 0) return null;
  const { carried } = live.value;
  const shown = all.value ? carried : carried.slice(0, AT_ONCE);
  return (
    <section class="also-in" data-testid="also-in">
      <h2 class="side-title">{i18n.t('across.alsoIn')}</h2>
      <ul class="also-list">
        {shown.map((one) => (
          <CarriedItem key={one.claim.id} carried={one} pageKey={pageKey} />
        ))}
      </ul>
      {carried.length > shown.length && (
        <button
          type="button"
          class="button-quiet small"
          onClick={() => {
            all.value = true;
          }}
        >
          {i18n.t('across.moreClaims', carried.length - shown.length)}
        </button>
      )}
    </section>
  );
}

function CarriedItem({ carried, pageKey }: { readonly carried: CarriedClaim; readonly pageKey: string }) {
  const { words, elsewhere, origin } = carried;
  return (
    <li class="also-claim" data-testid="carried">
      <blockquote class="kept-quote" dir="auto">
        {shorten(words, 240)}
      </blockquote>
      {origin && (
        <p class="small also-origin" data-testid="origin">
          {i18n.t('across.origin', [origin.outlets, origin.name])}
        </p>
      )}
      <ul class="small">
        {elsewhere.map((other) => (
          <li key={other.page.key} class="also-where">
            <Other other={other} words={words} />{' '}
            <a href={compareHash(pageKey, other.page.key)}>{i18n.t('across.compareLink')}</a>
          </li>
        ))}
      </ul>
    </li>
  );
}

/** The same words are not said twice; others are shown with what differs set off. */
function Other({
  other: { page, claim, words: theirs, actor },
  words,
}: {
  readonly other: Elsewhere;
  readonly words: string;
}) {
  const [, runs] = wordRuns(words, shorten(theirs, 240));
  const about = [...(actor ? [actor.name] : []), ...valueWords(claim)].join(' · ');
  return (
    <>
      <PageLine entry={page} /> <span class="soft">{about}</span>
      {runs.some(({ shared }) => !shared) && (
        <span class="also-words">
          <Differing runs={runs} />
        </span>
      )}
    </>
  );
}
