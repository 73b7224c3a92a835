import { say } from '@/components/say';
import type { ClaimCounts } from '@/utils/claim-counts';
import { sayOthers, saySaid } from '@/utils/exchange/say-counts';
import { i18n } from '@/utils/words/i18n';
import { SourcingBar } from './sourcing-bar';
import { sourcingShares } from './sourcing-shares';

interface Props {
  readonly counts: ClaimCounts;
  /** How many are given word for word, too. */
  readonly quotations?: true;
}

/** How the claims are sourced, of how many that is told, and what the others are: together they are all that is counted. */
export function Sourced({ counts, quotations }: Props) {
  const { bySourcing, byQuotation, said } = counts;
  const caption = saySaid(counts, say);
  const others = sayOthers(counts, say);
  return (
    <>
      {said > 0 && (
        <>
          <h2 class="visually-hidden">{i18n.t('popup.sourced')}</h2>
          {caption !== '' && (
            <p class="small figures" data-testid="counted-said">
              {caption}
            </p>
          )}
          <SourcingBar shares={sourcingShares(bySourcing)} />
          {quotations && (
            <p class="small soft figures">
              {i18n.t('popup.quotedDirect', [byQuotation.direct])} · {i18n.t('popup.quotedMixed', [byQuotation.mixed])}{' '}
              · {i18n.t('popup.quotedIndirect', [byQuotation.indirect])}
            </p>
          )}
        </>
      )}
      {others !== '' && (
        <p class="small figures counted-others" data-testid="counted-others">
          {others}
        </p>
      )}
    </>
  );
}
