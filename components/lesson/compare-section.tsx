import type { Signal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { ChooseFiles } from '@/components/parts/choose-files';
import type { Span } from '@/utils/model';
import { i18n } from '@/utils/words/i18n';
import { AgreementTable } from './agreement-table';
import { ClassFigures } from './class-figures';
import type { Agreement, Comparing, Person } from './comparing';
import { DifferenceList } from './difference-list';
import { nothingWords } from './nothing-words';
import { ReadingNote } from './reading-note';
import type { OpenLesson } from './state';
import './compare.css';

interface Props {
  readonly lesson: OpenLesson;
  readonly onShow: (span: Span) => void;
}

/** Whence's reading, shown when the reader asks for it, and the marks of others: what agrees, and what there is to talk about. */
export function CompareSection({ lesson, onShow }: Props) {
  const { article, comparing } = lesson;
  const { people, agreement, isRevealed, troubles, ofFiles } = comparing;
  return (
    <section class="lesson-compare" data-testid="lesson-compare">
      <h2>{i18n.t('lesson.compare')}</h2>
      <p class="lesson-about">{i18n.t('lesson.compareAbout')}</p>
      <div class="lesson-actions">
        {isRevealed.value ? (
          <button type="button" class="button" data-testid="hide" onClick={() => comparing.hide()}>
            {i18n.t('lesson.hide')}
          </button>
        ) : (
          <button
            type="button"
            class="button button-primary"
            data-testid="reveal"
            onClick={() => void comparing.reveal()}
          >
            {i18n.t('lesson.reveal')}
          </button>
        )}
        <ChooseFiles
          label={i18n.t('lesson.addFiles')}
          accept=".json"
          several
          testid="add-files"
          onFiles={(files) => void comparing.addFiles(files)}
        />
      </div>
      <div class="lesson-troubles" role="alert" data-testid="lesson-troubles">
        {troubles.value.map((trouble) => (
          <p key={trouble} class="alert" dir="auto">
            {trouble}
          </p>
        ))}
      </div>
      <ReadingNote lesson={lesson} />
      <p class="visually-hidden" role="status" data-testid="compare-said">
        {agreement.value !== null && <Said agreement={agreement.value} />}
      </p>
      {people.value.length > 1 && <Pair comparing={comparing} />}
      {agreement.value !== null && (
        <>
          <p class="small" data-testid="lesson-lines" dir="auto">
            {i18n.t('lesson.lines', [agreement.value.first.name, agreement.value.second.name])}
          </p>
          <div class="lesson-pair">
            <div>
              <AgreementTable agreement={agreement.value} />
            </div>
            <DifferenceList agreement={agreement.value} text={article.text} lang={article.lang} onShow={onShow} />
          </div>
        </>
      )}
      {ofFiles.value.length > 0 && <ClassFigures lesson={lesson} />}
    </section>
  );
}

/** For who does not see the table come. */
function Said({ agreement: { first, second, kinds } }: { readonly agreement: Agreement }) {
  const differences = kinds.reduce((sum, one) => sum + one.differences.length, 0);
  return (
    <>
      {i18n.t('lesson.agreementOf', [first.name, second.name])}
      <br />
      {differences === 0 ? nothingWords(kinds) : i18n.t('lesson.differences', differences)}
    </>
  );
}

function Pair({ comparing: { people, first, second } }: { readonly comparing: Comparing }) {
  return (
    <div class="lesson-actions">
      <Who label={i18n.t('lesson.first')} chosen={first} people={people.value} testid="first" />
      <Who label={i18n.t('lesson.second')} chosen={second} people={people.value} testid="second" />
    </div>
  );
}

interface WhoProps {
  readonly label: string;
  readonly chosen: Signal<string>;
  readonly people: readonly Person[];
  readonly testid: string;
}

function Who({ label, chosen, people, testid }: WhoProps) {
  const id = useId();
  return (
    <span class="lesson-who">
      <label class="small soft" for={id}>
        {label}
      </label>
      <select
        id={id}
        class="field"
        data-testid={`compare-${testid}`}
        value={chosen.value}
        onChange={(event) => {
          chosen.value = event.currentTarget.value;
        }}
      >
        {people.every((one) => one.id !== chosen.value) && <option value="">–</option>}
        {people.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
    </span>
  );
}
