import type { KindAgreement } from '@/utils/lesson/agreement';
import { i18n } from '@/utils/words/i18n';
import { sayNumber } from '@/utils/words/locale';
import type { Agreement, ComparedMark } from './comparing';
import { KindLine } from './kind-line';
import { kappaWords, shareWords } from './share-words';
import './lesson-table.css';

/** How often two agree, kind by kind: counts first, then shares. No line of it is a grade. */
export function AgreementTable({ agreement: { first, second, kinds } }: { readonly agreement: Agreement }) {
  const rows: readonly (readonly [string, (one: KindAgreement<ComparedMark>) => string])[] = [
    [i18n.t('lesson.both'), (one) => sayNumber(one.both)],
    [i18n.t('lesson.partly'), (one) => sayNumber(one.partly)],
    [i18n.t('lesson.namedOtherwise'), (one) => (one.kind === 'standing' ? sayNumber(one.named) : '')],
    [first.only, (one) => sayNumber(one.onlyFirst)],
    [second.only, (one) => sayNumber(one.onlySecond)],
    [i18n.t('lesson.share'), (one) => shareWords(one.share)],
    [i18n.t('lesson.wordShare'), (one) => shareWords(one.wordShare)],
    [i18n.t('lesson.sentenceShare'), (one) => shareWords(one.sentenceShare)],
    [i18n.t('lesson.kappa'), (one) => kappaWords(one.kappa)],
  ];
  return (
    <>
      <div class="lesson-wide">
        <table class="lesson-table" data-testid="agreement">
          <caption class="visually-hidden">{i18n.t('lesson.agreementOf', [first.name, second.name])}</caption>
          <thead>
            <tr>
              <td />
              {kinds.map(({ kind }) => (
                <th key={kind} scope="col">
                  <KindLine kind={kind} /> {i18n.t(`lesson.column.${kind}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, say]) => (
              <tr key={name}>
                <th scope="row" dir="auto">
                  {name}
                </th>
                {kinds.map((one) => (
                  <td key={one.kind} class="figures">
                    {say(one)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="small soft">{i18n.t('lesson.alikeAbout')}</p>
      <p class="small soft">{i18n.t('lesson.kappaAbout')}</p>
    </>
  );
}
