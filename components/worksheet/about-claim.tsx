import { isOwn } from '@/components/parts/database';
import { MarkGlyph } from '@/components/parts/mark-glyph';
import { valueWords } from '@/components/parts/value-words';
import { WITH_SYNC } from '@/utils/build';
import { correctedClaim } from '@/utils/corrected';
import type { Annotation } from '@/utils/records';
import { i18n } from '@/utils/words/i18n';

/** Who says a kept claim and how it stands, as the reader has it, with their tags, in one line. */
export function AboutClaim({ annotation }: { readonly annotation: Annotation }) {
  const { correction, speaker, tags } = annotation;
  const claim = annotation.claim && correction ? correctedClaim(annotation.claim, correction, []) : annotation.claim;
  const values = claim === null ? '' : valueWords(claim).join(' · ');
  const who = correction?.speaker ?? (claim?.source === null ? null : speaker);
  return (
    <p class="kept-about small soft">
      {correction && <strong class="kept-yours">{sayCorrection(correction.dismissed)}</strong>}
      {claim === null ? (
        <span>
          <MarkGlyph mark="mine" /> {i18n.t('library.ownPassage')}
        </span>
      ) : (
        <>
          {who !== null && (
            <strong class="kept-speaker" dir="auto">
              {who}
            </strong>
          )}
          {claim.class === 'none' && <strong class="kept-speaker">{i18n.t('parts.ownVoice')}</strong>}
          {values !== '' && (
            <span>
              {claim.mark !== null && <MarkGlyph mark={claim.mark} />} {values}
            </span>
          )}
        </>
      )}
      {!annotation.kept && <span>{i18n.t('library.notKept')}</span>}
      {tags.map((tag) => (
        <span key={tag} class="claim-tag">
          {tag}
        </span>
      ))}
    </p>
  );
}

/** Among what several people wrote it need not be the reader's. */
function sayCorrection(isDismissed: boolean): string {
  if (WITH_SYNC && !isOwn) return isDismissed ? i18n.t('sharing.dismissed') : i18n.t('sharing.corrected');
  return isDismissed ? i18n.t('parts.dismissed') : i18n.t('parts.yours');
}
