import { shorten } from '@/components/parts/claim-text';
import type { ChangeSense } from '@/utils/records';
import { i18n } from '@/utils/words/i18n';

/** What an edit changed of who says it and of what the text admits, a sentence each. */
export function ChangeSenses({ senses }: { readonly senses: readonly ChangeSense[] }) {
  if (senses.length === 0) return null;
  return (
    <ul class="change-senses small" data-testid="change-senses">
      {senses.map((sense, index) => (
        <li key={index}>{saySense(sense)}</li>
      ))}
    </ul>
  );
}

function saySense(sense: ChangeSense): string {
  const words = shorten(sense.words, 80);
  switch (sense.key) {
    case 'standing-dropped':
      return i18n.t('changed.standingDropped', [words, i18n.t(`standing.${sense.standing}`)]);
    case 'standing-added':
      return i18n.t('changed.standingAdded', [words, i18n.t(`standing.${sense.standing}`)]);
    case 'attribution-dropped':
      return i18n.t('changed.attributionDropped', [words]);
    case 'attribution-added':
      return i18n.t('changed.attributionAdded', [words]);
    case 'speaker-changed':
      return i18n.t('changed.speaker', [sense.before, words]);
  }
}
