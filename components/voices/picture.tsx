import { shorten } from '@/components/parts/claim-text';
import { STRIP_HEIGHT } from '@/utils/voice-shapes';
import type { VoiceMap } from '@/utils/voices';
import { i18n } from '@/utils/words/i18n';
import { INKS, PAPER } from './picture-inks';
import { LEGEND_WIDTH, legendShape, shapesIn, VoiceStrip } from './voice-strip';
import { shapeName, voiceCount, voiceFacts, voiceKind, voiceName } from './voice-words';

const WIDTH = 960;
const MARGIN = 32;
const NAMES = 300;
const ROW = 40;
const LEGEND_COLUMN = 220;
const SANS = 'system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';
const SERIF = 'Charter, "Noto Serif", Georgia, "Times New Roman", serif';
/** Code units that fit into a line of the picture, whatever the reader's fonts. */
const TITLE = 84;
const NAME = 34;
const FACT = 110;

interface Props {
  readonly map: VoiceMap;
  readonly title: string;
}

/** The map as a picture that stands by itself, on paper, with its words in it. */
export function VoicePicture({ map, title }: Props) {
  const facts = voiceFacts(map);
  const shapes = [...shapesIn(map.voices), 'tick'] as const;
  const columns = Math.floor((WIDTH - 2 * MARGIN) / LEGEND_COLUMN);
  const top = 72 + facts.length * 20 + 36;
  const bottom = top + map.voices.length * ROW + 24;
  const height = bottom + Math.ceil(shapes.length / columns) * 24 + 40;
  const line = WIDTH - 2 * MARGIN - NAMES;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={WIDTH}
      height={height}
      viewBox={`0 0 ${WIDTH} ${height}`}
      font-family={SANS}
      font-size="14"
      fill={PAPER.ink}
      role="img"
    >
      <title>{plain(i18n.t('parts.standingSaid', [i18n.t('voices.title'), title]))}</title>
      <desc>{plain(facts.map((fact) => i18n.t('parts.standingSaid', [...fact])).join('. '))}</desc>
      <rect width={WIDTH} height={height} fill={PAPER.ground} />
      <text x={MARGIN} y="48" font-family={SERIF} font-size="22" font-weight="600">
        {plain(shorten(title, TITLE))}
      </text>
      {facts.map(([question, answer], row) => (
        <text key={question} x={MARGIN} y={76 + row * 20}>
          <tspan fill={INKS.soft}>{`${question}: `}</tspan>
          {plain(shorten(answer, FACT))}
        </text>
      ))}
      <g fill={INKS.soft} font-size="12">
        <text x={MARGIN + NAMES} y={top - 8}>
          {i18n.t('voices.start')}
        </text>
        <text x={WIDTH - MARGIN} y={top - 8} text-anchor="end">
          {i18n.t('voices.end')}
        </text>
      </g>
      {map.voices.map((voice, row) => (
        <g key={voice.key} transform={`translate(${MARGIN} ${top + row * ROW})`}>
          <text y="16" font-family={SERIF} font-weight="600">
            {plain(shorten(voiceName(voice), NAME))}
          </text>
          <text y="32" font-size="12" fill={INKS.soft}>
            {[voiceKind(voice), voiceCount(voice)].filter((part) => part !== '').join(' · ')}
          </text>
          <g transform={`translate(${NAMES} ${(ROW - STRIP_HEIGHT) / 2 - 2})`}>
            <VoiceStrip voice={voice} length={map.length} width={line} inks={INKS} />
          </g>
        </g>
      ))}
      {shapes.map((shape, index) => (
        <g
          key={shape}
          transform={`translate(${MARGIN + (index % columns) * LEGEND_COLUMN} ${bottom + Math.floor(index / columns) * 24})`}
        >
          <path d={legendShape(shape)} fill={INKS[shape === 'tick' ? 'soft' : shape]} />
          <text x={LEGEND_WIDTH + 8} y="17" font-size="13">
            {shapeName(shape)}
          </text>
        </g>
      ))}
      <text x={MARGIN} y={height - 16} font-size="12" fill={INKS.soft}>
        {i18n.t('voices.madeBy')}
      </text>
    </svg>
  );
}

/** What XML has no place for, not even escaped. Source: XML 1.0, 2.2. */
function plain(text: string): string {
  return Array.from(text, (sign) => (isXml(sign.codePointAt(0) ?? 0) ? sign : ' ')).join('');
}

function isXml(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
}
