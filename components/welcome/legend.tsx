import { i18n } from '#i18n';
import { MarkGlyph, SHOWN_MARKS } from '@/components/parts/mark-glyph';

/** The six marks: line, name, and what it means in words. */
export function Legend() {
  return (
    <dl class="legend">
      {SHOWN_MARKS.map((mark) => (
        <div key={mark} class="legend-item">
          <dt>
            <MarkGlyph mark={mark} /> {i18n.t(`mark.${mark}`)}
          </dt>
          <dd class="small soft">{i18n.t(`welcome.about.${mark}`)}</dd>
        </div>
      ))}
    </dl>
  );
}
