import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { claimText, shorten } from '@/components/parts/claim-text';
import type { Claim } from '@/utils/model';
import { STRIP_HEIGHT } from '@/utils/voice-shapes';
import type { Voice, VoiceMap, VoiceMark } from '@/utils/voices';
import { i18n } from '@/utils/words/i18n';
import { VoiceStrip } from './voice-strip';
import { shapeName, voiceCount, voiceKind, voiceName, voiceReach } from './voice-words';

/** UTF-16 code units of a claim's words, for a pointer at rest and in the list of a voice. */
const WORDS = 140;
/** The name's column is a third of the row: a longer one is told whole in the list that opens. */
const NAME = 90;

interface Props {
  readonly voice: Voice;
  readonly map: VoiceMap;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly text: string;
  readonly width: number;
  readonly onShow?: (claimId: string) => void;
}

/** One voice: its name, which opens its claims as a list, and its marks along the text. */
export function VoiceRow({ voice, map, claims, text, width, onShow }: Props) {
  const open = useSignal(false);
  const id = useId();
  const { first, last } = voiceReach(voice, map);
  const about = [voiceKind(voice), voiceCount(voice)].filter((part) => part !== '').join(' · ');
  const wordsOf = ({ claimId, answered, mark }: VoiceMark): string => {
    const claim = claims.get(claimId);
    if (claim === undefined) return '';
    const words = answered ? claimText(claim, text, WORDS) : shorten(text.slice(...claim.sentence), WORDS);
    return i18n.t('parts.standingSaid', [shapeName(answered ? mark : 'ring'), words]);
  };
  return (
    <li class="voice" data-testid="voice" data-kind={voice.kind}>
      <button
        type="button"
        class="voice-head"
        aria-expanded={open.value}
        aria-controls={id}
        onClick={() => {
          open.value = !open.value;
        }}
      >
        <span class="voice-name" dir="auto">
          {shorten(voiceName(voice), NAME)}
        </span>
        <span class="voice-about small soft figures">{about}</span>
        <span class="visually-hidden">{i18n.t('voices.reach', [first, last])}</span>
      </button>
      <svg
        class={onShow ? 'voice-strip voice-strip-leads' : 'voice-strip'}
        height={STRIP_HEIGHT}
        aria-hidden="true"
        focusable="false"
      >
        <VoiceStrip voice={voice} length={map.length} width={width} titleOf={wordsOf} />
      </svg>
      <ul id={id} class="voice-claims" hidden={!open.value}>
        {open.value &&
          voice.marks.map((mark) => (
            <li key={mark.claimId} class="small">
              {onShow ? (
                <button
                  type="button"
                  class="button-quiet"
                  data-testid="voice-claim"
                  onClick={() => onShow(mark.claimId)}
                >
                  {wordsOf(mark)}
                </button>
              ) : (
                wordsOf(mark)
              )}
            </li>
          ))}
      </ul>
    </li>
  );
}
