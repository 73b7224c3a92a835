import { i18n } from '#i18n';
import { sayDate } from '@/components/parts/dates';
import type { ReadTab } from '@/components/parts/tab-model';
import type { ChangedPassage } from '@/utils/messages/protocol';
import { ChangeSenses } from './change-senses';
import { changedWords } from './changed-words';
import { WordChanges } from './word-changes';
import './changed.css';

interface Props {
  readonly tab: ReadTab;
  readonly onShow: (claimId: string) => void;
}

/** What was kept of this article and reads differently now; nothing where all stands as it stood. */
export function ChangedClaims({ tab: { changed, article }, onShow }: Props) {
  if (changed.length === 0) return null;
  return (
    <section class="changed-claims" data-testid="changed-claims" aria-labelledby="changed-title">
      <h2 id="changed-title" class="section-title">
        {i18n.t('changed.title')}
      </h2>
      <p class="small">
        {changedWords(changed)}
        {article.modified !== undefined && ` ${i18n.t('changed.modified', [sayDate(article.modified)])}`}
      </p>
      <ul class="changed-list">
        {changed.map((passage) => (
          <ChangedItem key={passage.id} passage={passage} onShow={onShow} />
        ))}
      </ul>
    </section>
  );
}

function ChangedItem({ passage, onShow }: Pick<Props, 'onShow'> & { readonly passage: ChangedPassage }) {
  const { how, quote, changes, senses, keptAt, claimId } = passage;
  return (
    <li class="changed-item" data-testid="changed-item" data-how={how}>
      {how === 'edited' ? (
        <WordChanges changes={changes} />
      ) : (
        <blockquote class="word-changes">
          <del>{quote}</del>
        </blockquote>
      )}
      <ChangeSenses senses={senses} />
      <p class="changed-about small soft">
        {how === 'gone' && <strong>{i18n.t('changed.goneNow')}</strong>}
        <span>{i18n.t('changed.keptOn', [sayDate(keptAt)])}</span>
        {claimId !== null && (
          <button type="button" class="button-quiet" onClick={() => onShow(claimId)}>
            {i18n.t('changed.show')}
          </button>
        )}
      </p>
    </li>
  );
}
