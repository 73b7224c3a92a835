import { MARKS, type Mark } from '@/utils/model';
import { placeMarks, placeOn, ringAt, STRIP_HEIGHT, shapeOf, tickAt } from '@/utils/voice-shapes';
import type { Voice, VoiceMark } from '@/utils/voices';

/** `ring`: asked, no answer. */
export type InkName = Mark | 'ring' | 'rule' | 'soft';
export type Inks = Readonly<Record<InkName, string>>;

interface Props {
  readonly voice: Voice;
  /** Code units of the text. */
  readonly length: number;
  readonly width: number;
  /** For a picture that stands by itself; on a page of Whence the style sheet has them. */
  readonly inks?: Inks;
  /** The words that a pointer at rest is told. */
  readonly titleOf?: (mark: VoiceMark) => string;
}

/** One voice along the text, from its start to its end, without its name. Give it to an `svg` of `STRIP_HEIGHT`. */
export function VoiceStrip({ voice, length, width, inks, titleOf }: Props) {
  const middle = STRIP_HEIGHT / 2;
  return (
    <g>
      <path class="ink-rule" d={`M0 ${middle}h${width}`} stroke={inks?.rule ?? 'currentColor'} />
      {voice.named !== null && (
        <path class="ink-soft" d={tickAt(placeOn(voice.named, length, width))} fill={inks?.soft ?? 'currentColor'} />
      )}
      {placeMarks(voice.marks, length, width).map((mark) => (
        <g
          key={mark.claimId}
          class={`voice-mark ink-${mark.answered ? mark.mark : 'ring'}`}
          data-claim-id={inks === undefined ? mark.claimId : undefined}
        >
          {titleOf && <title>{titleOf(mark)}</title>}
          {titleOf && <rect x={mark.x} y="0" width={mark.width} height={STRIP_HEIGHT} fill="transparent" />}
          <path
            d={mark.answered ? shapeOf(mark.mark, mark.x, mark.width) : ringAt(mark.x + mark.width / 2)}
            fill={inks?.[mark.answered ? mark.mark : 'ring'] ?? 'currentColor'}
          />
        </g>
      ))}
    </g>
  );
}

/** Every shape that the map uses, in the order of its legend. */
export function shapesIn(voices: readonly Voice[]): readonly (Mark | 'ring')[] {
  const marks = voices.flatMap((voice) => voice.marks);
  return [
    ...MARKS.filter((mark) => marks.some((one) => one.answered && one.mark === mark)),
    ...(marks.some(({ answered }) => !answered) ? (['ring'] as const) : []),
  ];
}

/** A sample of a shape, `LEGEND_WIDTH` wide. */
export function legendShape(shape: Mark | 'ring' | 'tick'): string {
  if (shape === 'ring') return ringAt(LEGEND_WIDTH / 2);
  return shape === 'tick' ? tickAt(LEGEND_WIDTH / 2, true) : shapeOf(shape, 0, LEGEND_WIDTH);
}

export const LEGEND_WIDTH = 22;
