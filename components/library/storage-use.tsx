import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { i18n } from '@/utils/words/i18n';
import { locale } from '@/utils/words/locale';

/** In steps that a reader knows from their files. */
const UNITS = ['kilobyte', 'megabyte', 'gigabyte'] as const;

/** How much of the disk all that is kept takes, with its copies; nothing until the browser has told, or where it does not. */
export function StorageUse({ stamp }: { readonly stamp: unknown }) {
  const bytes = useSignal<number | null>(null);
  useEffect(() => {
    navigator.storage
      .estimate()
      .then(({ usage }) => {
        bytes.value = usage ?? null;
      })
      .catch(() => {});
  }, [bytes, stamp]);
  if (bytes.value === null) return null;
  return <span data-testid="storage-use"> {i18n.t('library.storageUse', [sayBytes(bytes.value)])}</span>;
}

function sayBytes(bytes: number): string {
  const step = bytes < 1e6 ? 0 : bytes < 1e9 ? 1 : 2;
  return new Intl.NumberFormat(locale(), {
    style: 'unit',
    unit: UNITS[step] ?? 'kilobyte',
    maximumFractionDigits: step === 2 ? 1 : 0,
  }).format(Math.max(1, bytes / 1000 ** (step + 1)));
}
