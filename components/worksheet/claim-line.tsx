import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { sayVerdict } from '@/components/catalogue/facet-words';
import type { LibraryActions } from '@/components/library/actions';
import { claimHash, hashOf } from '@/components/library/route';
import { shorten } from '@/components/parts/claim-text';
import { sayDate } from '@/components/parts/dates';
import { textLang } from '@/components/parts/text-lang';
import { WhoWroteClaim } from '@/components/sync/who-wrote';
import { WITH_SYNC } from '@/utils/build';
import { outletOf } from '@/utils/store/outlet';
import type { KeptClaim } from '@/utils/store/queries';
import { i18n } from '@/utils/words/i18n';
import { AboutClaim } from './about-claim';
import { claimOf } from './claim-batch';
import { VerdictSelect } from './verdict-select';

interface Props {
  readonly id: string;
  readonly isChosen: boolean;
  /** Another one with every change of what is kept. */
  readonly stamp: unknown;
  readonly toggle: (id: string) => void;
  readonly actions: LibraryActions;
}

/** One claim in the table. */
export function ClaimLine({ id, isChosen, stamp, toggle, actions }: Props) {
  const kept = useSignal<KeptClaim | null>(null);
  useEffect(() => {
    let isWanted = true;
    claimOf(id)
      .then((claim) => {
        if (isWanted) kept.value = claim;
      })
      // The list itself says what is wrong with the database.
      .catch((error: unknown) => console.error('Whence:', error));
    return () => {
      isWanted = false;
    };
  }, [id, stamp, kept]);
  if (kept.value === null) return <div class="claim-line claim-line-coming" />;
  const { shared, mayWrite } = actions.library;
  const { annotation, page } = kept.value;
  const quote = shorten(annotation.quote, 220);
  return (
    <div class="claim-line" data-testid="claim-line" data-claim-id={id}>
      {mayWrite ? (
        <label class="claim-choose">
          <input
            type="checkbox"
            data-testid="choose-claim"
            aria-label={i18n.t('worksheet.chooseNamed', [shorten(quote, 60)])}
            checked={isChosen}
            onChange={() => toggle(id)}
          />
        </label>
      ) : (
        <span />
      )}
      <div class="claim-said">
        <a class="claim-quote" href={claimHash(id)} dir="auto" lang={textLang(page?.article.lang)}>
          {quote}
        </a>
        <AboutClaim annotation={annotation} />
        {WITH_SYNC && shared && <WhoWroteClaim annotation={annotation} />}
      </div>
      {mayWrite ? (
        <VerdictSelect
          verdict={annotation.verdict}
          label={i18n.t('worksheet.statusNamed', [shorten(quote, 60)])}
          set={(verdict) => void actions.change([id], { verdict })}
        />
      ) : (
        <p class="small">{annotation.verdict !== null && sayVerdict(annotation.verdict)}</p>
      )}
      <p class="claim-from small soft">
        {page === null ? (
          annotation.page
        ) : (
          <>
            <a href={hashOf(page.key)}>{outletOf(page)}</a>
            <span>{sayDate(page.article.published ?? page.keptAt)}</span>
          </>
        )}
      </p>
    </div>
  );
}
