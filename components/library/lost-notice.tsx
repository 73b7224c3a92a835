import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { sayDate } from '@/components/parts/dates';
import type { Generation } from '@/utils/store/copy/copy-db';
import { i18n } from '@/utils/words/i18n';
import { copyOfLost } from './safety';
import './safety.css';

/** In an empty library: that a copy has more, because then nobody but the browser may have emptied it. */
export function LostNotice() {
  const copy = useSignal<Generation | null>(null);
  useEffect(() => {
    copyOfLost()
      .then((found) => {
        copy.value = found;
      })
      // Without its copies an empty library is just empty.
      .catch((error: unknown) => console.error('Whence:', error));
  }, [copy]);
  if (copy.value === null) return null;
  const { madeAt, pages, annotations } = copy.value;
  return (
    <p class="notice" role="status" data-testid="lost">
      <span>
        {i18n.t('library.lost', [
          sayDate(madeAt),
          i18n.t('library.counts', [i18n.t('library.pages', pages), i18n.t('library.passages', annotations)]),
        ])}
      </span>{' '}
      <a href="#copies">{i18n.t('library.lostLook')}</a>
    </p>
  );
}
