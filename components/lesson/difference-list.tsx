import { shorten } from '@/components/parts/claim-text';
import { sayReason } from '@/components/say';
import type { Difference } from '@/utils/lesson/agreement';
import type { Span } from '@/utils/model';
import { i18n } from '@/utils/words/i18n';
import type { Agreement, ComparedMark } from './comparing';
import { KindLine } from './kind-line';
import { kindWords } from './kind-words';

interface Props {
  readonly agreement: Agreement;
  readonly text: string;
  readonly onShow: (span: Span) => void;
}

/** Where two differ, in the order of the text: each of them is a question to talk about. */
export function DifferenceList({ agreement: { first, second, kinds }, text, onShow }: Props) {
  const all = kinds.flatMap(({ differences }) => differences);
  all.sort((a, b) => a.sentence - b.sentence);
  if (all.length === 0) return <p data-testid="no-differences">{i18n.t('lesson.noDifferences')}</p>;
  const only = { first: first.only, second: second.only };
  return (
    <section data-testid="differences">
      <h3 class="section-title">{i18n.t('lesson.differences', all.length)}</h3>
      <ol class="lesson-differences">
        {all.map((one, at) => (
          <li key={at} data-testid="difference" data-how={one.how} data-kind={one.kind}>
            <p class="small soft figures" dir="auto">
              <KindLine kind={one.kind} /> {i18n.t('lesson.sentence', [one.sentence + 1])} ·{' '}
              {i18n.t(`lesson.kind.${one.kind}`)} ·{' '}
              {one.how === 'named' ? i18n.t('lesson.namedOtherwise') : only[one.how]}
            </p>
            {quoted(one).map((mark) => (
              <button
                key={mark.spans.join(' ')}
                type="button"
                class="lesson-quote"
                dir="auto"
                onClick={() => mark.spans[0] && onShow(mark.spans[0])}
              >
                {quoteOf(mark, text)}
              </button>
            ))}
            {one.kind === 'standing' && <p class="small">{namedWords(one, first.name, second.name)}</p>}
            {reasonsOf(one).map((reason) => (
              <p key={reason} class="small lesson-why" dir="auto">
                {reason}
              </p>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Words that both marked stand there once. */
function quoted({ first, second }: Difference<ComparedMark>): readonly ComparedMark[] {
  return [...new Map([...first, ...second].map((mark) => [mark.spans.join(' '), mark])).values()];
}

function quoteOf({ spans }: ComparedMark, text: string): string {
  return shorten(spans.map((span) => text.slice(...span).trim()).join(' … '), 200);
}

/** Who calls it what. */
function namedWords({ first: ones, second: others }: Difference<ComparedMark>, first: string, second: string): string {
  const say = (name: string, marks: readonly ComparedMark[]) =>
    marks.map((mark) => i18n.t('parts.standingSaid', [name, kindWords(mark)]));
  return [...new Set([...say(first, ones), ...say(second, others)])].join(' · ');
}

/** Which words made Whence say so, where the mark is one of Whence's: of a standing its own, else those of who says it. */
function reasonsOf({ kind, first, second }: Difference<ComparedMark>): readonly string[] {
  const said = [...first, ...second].flatMap(({ claim, spans: [cue] }) =>
    (claim?.why ?? [])
      .filter(({ key, span }) => {
        const isOfStanding = key.startsWith('reason.standing.');
        return kind === 'standing' ? isOfStanding && span?.[0] === cue?.[0] && span?.[1] === cue?.[1] : !isOfStanding;
      })
      .map(sayReason),
  );
  return [...new Set(said)];
}
