import { MarkGlyph, SHOWN_MARKS } from '@/components/parts/mark-glyph';
import { MARK_RULES, type MarkRule } from '@/utils/mark-rules';
import { i18n } from '@/utils/words/i18n';

const RULES: ReadonlyMap<string, MarkRule> = new Map(MARK_RULES.map((rule) => [rule.mark, rule]));

/** The six marks: line, name, what it means in words, and which words of the card go with it. */
export function Legend() {
  return (
    <div class="legend">
      <dl class="legend-marks">
        {SHOWN_MARKS.map((mark) => (
          <div key={mark} class="legend-item">
            <dt>
              <MarkGlyph mark={mark} /> {i18n.t(`mark.${mark}`)}
            </dt>
            <dd class="small">{i18n.t(`welcome.about.${mark}`)}</dd>
            <CardWords rule={RULES.get(mark)} />
          </div>
        ))}
      </dl>
      <p class="small soft">{i18n.t('welcome.firstFits')}</p>
    </div>
  );
}

/** Nothing for the reader's own mark, to which no rule leads. */
function CardWords({ rule }: { readonly rule: MarkRule | undefined }) {
  if (rule === undefined) return null;
  const words = [
    ...rule.standings.map((value) => i18n.t(`standing.${value}`)),
    ...rule.sourcings.map((value) => i18n.t(`sourcing.${value}`)),
  ];
  return <dd class="small soft">{i18n.t('welcome.inCard', [words.join(' · ')])}</dd>;
}
