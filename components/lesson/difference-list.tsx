import { shorten } from '@/components/parts/claim-text';
import { textLang } from '@/components/parts/text-lang';
import { sayReason } from '@/components/say';
import type { Difference } from '@/utils/lesson/agreement';
import type { Span } from '@/utils/model';
import { i18n } from '@/utils/words/i18n';
import type { Agreement, ComparedMark } from './comparing';
import { KindLine } from './kind-line';
import { kindWords } from './kind-words';
import { nothingWords } from './nothing-words';

interface Props {
  readonly agreement: Agreement;
  readonly text: string;
  readonly lang: string | null;
  readonly onShow: (span: Span) => void;
}

/** Where two differ, in the order of the text: each of them is a question to talk about. */
export function DifferenceList({ agreement: { first, second, kinds }, text, lang, onShow }: Props) {
  const all = kinds.flatMap(({ differences }) => differences);
  all.sort((a, b) => a.sentence - b.sentence);
  if (all.length === 0) return <p data-testid="no-differences">{nothingWords(kinds)}</p>;
  const names = { first: first.name, second: second.name };
  const say = {
    first: first.only,
    second: second.only,
    named: i18n.t('lesson.namedOtherwise'),
    partly: i18n.t('lesson.partly'),
  };
  return (
    <section data-testid="differences">
      <h3 class="section-title">{i18n.t('lesson.differences', all.length)}</h3>
      <ol class="lesson-differences">
        {all.map((one, at) => (
          <li key={at} data-testid="difference" data-how={one.how} data-kind={one.kind}>
            <p class="small soft figures" dir="auto">
              <KindLine kind={one.kind} /> {i18n.t('lesson.sentence', [one.sentence + 1])} ·{' '}
              {i18n.t(`lesson.kind.${one.kind}`)} · {say[one.how]}
            </p>
            {quoted(one).map(([side, mark]) => (
              <button
                key={mark.spans.join(' ')}
                type="button"
                class="lesson-quote"
                dir="auto"
                lang={textLang(lang)}
                onClick={() => mark.spans[0] && onShow(mark.spans[0])}
              >
                {one.how === 'partly' && <bdi class="small soft">{names[side]} · </bdi>}
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
function quoted(one: Difference<ComparedMark>): readonly Sided[] {
  return [...new Map(marksOf(one).map((sided) => [sided[1].spans.join(' '), sided])).values()];
}

type Sided = readonly [side: 'first' | 'second', mark: ComparedMark];

function marksOf({ first, second }: Difference<ComparedMark>): readonly Sided[] {
  return [
    ...(first === null ? [] : [['first', first] as const]),
    ...(second === null ? [] : [['second', second] as const]),
  ];
}

function quoteOf({ spans }: ComparedMark, text: string): string {
  return shorten(spans.map((span) => text.slice(...span).trim()).join(' … '), 200);
}

/** Who calls it what. */
function namedWords({ first: one, second: other }: Difference<ComparedMark>, first: string, second: string): string {
  const say = (name: string, mark: ComparedMark | null) =>
    mark === null ? [] : [i18n.t('parts.standingSaid', [name, kindWords(mark)])];
  return [...say(first, one), ...say(second, other)].join(' · ');
}

/** Which words made Whence say so, where the mark is one of Whence's. */
function reasonsOf(one: Difference<ComparedMark>): readonly string[] {
  return [...new Set(marksOf(one).flatMap(([, { why = [] }]) => why.map(sayReason)))];
}
