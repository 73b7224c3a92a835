import { sayDate } from '@/components/parts/dates';
import type { ReadTab } from '@/components/parts/tab-model';
import { textLang } from '@/components/parts/text-lang';
import type { ChangedPassage } from '@/utils/messages/protocol';
import { i18n } from '@/utils/words/i18n';
import { ChangeSenses } from './change-senses';
import { changedWords } from './changed-words';
import { WordChanges } from './word-changes';
import './changed.css';

interface Props {
  readonly tab: ReadTab;
  /** Of a claim, or of what was kept and lost its claim. */
  readonly onShow: (id: string) => void;
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
          <ChangedItem key={passage.id} passage={passage} lang={article.lang} onShow={onShow} />
        ))}
      </ul>
    </section>
  );
}

interface ItemProps extends Pick<Props, 'onShow'> {
  readonly passage: ChangedPassage;
  readonly lang: string | null;
}

function ChangedItem({ passage, lang, onShow }: ItemProps) {
  const { id, how, quote, changes, senses, keptAt, claimId } = passage;
  return (
    <li class="changed-item" data-testid="changed-item" data-how={how}>
      {how === 'edited' ? (
        <WordChanges changes={changes} lang={lang} />
      ) : (
        <blockquote class="word-changes" lang={textLang(lang)}>
          <del dir="auto">{quote}</del>
        </blockquote>
      )}
      <ChangeSenses senses={senses} />
      <p class="changed-about small soft">
        {how === 'gone' && <strong>{i18n.t('changed.goneNow')}</strong>}
        <span>{i18n.t('changed.keptOn', [sayDate(keptAt)])}</span>
        {how === 'edited' && (
          <button type="button" class="button-quiet" data-testid="show-changed" onClick={() => onShow(claimId ?? id)}>
            {i18n.t('changed.show')}
          </button>
        )}
      </p>
    </li>
  );
}
