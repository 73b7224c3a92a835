import { byActor, type ClaimGroup } from '@/components/parts/by-actor';
import { claimText } from '@/components/parts/claim-text';
import { claimWords } from '@/components/parts/claim-words';
import { catchFocus } from '@/components/parts/lost-focus';
import { MarkGlyph } from '@/components/parts/mark-glyph';
import { type ShownReading, withDismissed } from '@/utils/corrected';
import type { View } from '@/utils/settings';
import { i18n } from '@/utils/words/i18n';
import type { DraftState } from './state';

interface Props {
  readonly shown: ShownReading;
  readonly text: string;
  readonly view: View;
  readonly state: DraftState;
  readonly onShow: (claimId: string) => void;
}

/** Every claim of the draft by who says it: the twin of the marks, and the body of the printed report. */
export function DraftClaims({ shown, text, view, state, onShow }: Props) {
  const groups = byActor(shown, text, view);
  if (groups.length === 0) return <p class="soft">{i18n.t('popup.noClaims')}</p>;
  const dismiss = (claimId: string, dismissed: boolean) => {
    const known = state.said.value.find((mark) => mark.claimId === claimId)?.correction ?? null;
    void state.correct(claimId, withDismissed(known, dismissed));
    catchFocus(`[data-claim="${CSS.escape(claimId)}"] .draft-dismiss`, '.draft-claim-words');
  };
  return (
    <section class="draft-claims" data-testid="draft-claims">
      <h2 class="section-title">{i18n.t('popup.who')}</h2>
      {groups.map((group) => (
        <section key={group.key} data-testid="draft-group" data-kind={group.kind}>
          <h3>
            {groupName(group)} <span class="small soft figures">{groupAbout(group)}</span>
          </h3>
          <ul>
            {group.claims.map((claim) => (
              <li key={claim.id} data-claim={claim.id}>
                <button
                  type="button"
                  class="draft-claim-words"
                  dir="auto"
                  data-testid="draft-claim"
                  title={i18n.t('draft.show')}
                  onClick={() => onShow(claim.id)}
                >
                  {claimText(claim, text)}
                </button>
                <p class="small soft">
                  {claim.mark !== null && <MarkGlyph mark={claim.mark} />} {claimWords(claim, text).join(' · ')}{' '}
                  <button
                    type="button"
                    class="button-quiet draft-dismiss"
                    data-testid={group.kind === 'dismissed' ? 'draft-bring-back' : 'draft-dismiss'}
                    onClick={() => dismiss(claim.id, group.kind !== 'dismissed')}
                  >
                    {group.kind === 'dismissed' ? i18n.t('parts.bringBack') : i18n.t('parts.dismiss')}
                  </button>
                </p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

function groupName(group: ClaimGroup): string {
  if ('actor' in group) return group.actor.name;
  switch (group.kind) {
    case 'not-named':
      return i18n.t('popup.notNamed');
    case 'nobody':
      return i18n.t('popup.nobody');
    case 'own-voice':
      return i18n.t('popup.ownVoice');
    case 'less-sure':
      return i18n.t('popup.lessSure');
    case 'corrected':
      return i18n.t('popup.corrected');
    case 'dismissed':
      return i18n.t('parts.dismissed');
    default:
      return i18n.t('popup.other');
  }
}

function groupAbout(group: ClaimGroup): string {
  const count = i18n.t('voices.claims', group.claims.length);
  if (!('actor' in group)) return count;
  const { role, kind } = group.actor;
  return [role, kind && i18n.t(`kind.${kind}`), count].filter(Boolean).join(' · ');
}
