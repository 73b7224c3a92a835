import { textLang } from '@/components/parts/text-lang';
import type { Change } from '@/utils/anchor';
import { i18n } from '@/utils/words/i18n';
import './changed.css';

/** A passage with what was struck out of it and what was put in, to the eye and to the ear. */
export function WordChanges({ changes, lang }: { readonly changes: readonly Change[]; readonly lang: string | null }) {
  return (
    <blockquote class="word-changes" dir="auto" lang={textLang(lang)} data-testid="word-changes">
      {changes.map(({ kind, text }, index) => {
        if (kind === 'kept') return text;
        const [, words = '', space = ''] = /^(.*?)(\s*)$/s.exec(text) ?? [];
        const Tag = kind === 'removed' ? 'del' : 'ins';
        return (
          <>
            <Tag key={index}>
              <span class="visually-hidden" lang={i18n.t('extLanguage')}>
                {i18n.t(kind === 'removed' ? 'changed.was' : 'changed.now')}{' '}
              </span>
              {words}
            </Tag>
            {space}
          </>
        );
      })}
    </blockquote>
  );
}
