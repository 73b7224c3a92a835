import { shorten } from '@/components/parts/claim-text';
import { sayTime } from '@/components/parts/dates';
import type { PageEntry } from '@/utils/store/rows';
import type { Choice, Differing } from '@/utils/store/sync/settle';
import { timeOf } from '@/utils/sync/stamp';
import { i18n } from '@/utils/words/i18n';
import { DifferingSide } from './differing-side';
import { sayField, sayValue, subjectOf } from './differing-words';

interface Props {
  readonly one: Differing;
  readonly choose: (choice: Choice) => void;
}

/** What was written twice in one field, side by side, and what the reader makes of it. */
export function DifferingItem({ one, choose }: Props) {
  const { field, now, other, row } = one;
  const { name, what, hash } = subjectOf(one);
  const isText = field !== 'verdict' && typeof now === 'string' && typeof other.value === 'string';
  const [mine, theirs] = [sayValue(field, now), sayValue(field, other.value)];
  const { updatedAt = '' } = row as Partial<PageEntry>;
  const named = (label: string) => i18n.t('sync.choiceNamed', [label, shorten(name, 60)]);
  return (
    <li class="differing-item" data-testid="differing" data-field={field}>
      <h2 class="differing-subject" tabIndex={-1}>
        {hash === null ? name : <a href={hash}>{name}</a>}
      </h2>
      <p class="small soft">{i18n.t('sync.differingPlace', [sayField(field), what])}</p>
      <div class="differing-sides">
        <div>
          <DifferingSide
            title={i18n.t('sync.holds')}
            when={i18n.t('sync.lastEdited', [sayTime(updatedAt)])}
            text={mine}
            beside={field === 'verdict' ? '' : theirs}
          />
          <button
            type="button"
            class="button"
            data-testid="differing-keep"
            aria-label={named(i18n.t('sync.keepThis'))}
            onClick={() => choose('keep')}
          >
            {i18n.t('sync.keepThis')}
          </button>
        </div>
        <div>
          <DifferingSide
            title={i18n.t('sync.other')}
            when={i18n.t('sync.written', [sayTime(new Date(timeOf(other.at)).toISOString())])}
            text={theirs}
            beside={field === 'verdict' ? '' : mine}
          />
          <button
            type="button"
            class="button"
            data-testid="differing-take"
            aria-label={named(i18n.t('sync.takeThis'))}
            onClick={() => choose('take')}
          >
            {i18n.t('sync.takeThis')}
          </button>
        </div>
      </div>
      {isText && mine !== '' && theirs !== '' && (
        <button
          type="button"
          class="button-quiet"
          data-testid="differing-both"
          aria-label={named(i18n.t('sync.keepBoth'))}
          onClick={() => choose('both')}
        >
          {i18n.t('sync.keepBoth')}
        </button>
      )}
    </li>
  );
}
