import { changedWords } from '@/components/changed/changed-words';
import { sayTime } from '@/components/parts/dates';
import type { Annotation, Version } from '@/utils/records';
import { i18n } from '@/utils/words/i18n';
import '@/components/changed/changed.css';

interface Props {
  /** The oldest first. */
  readonly versions: readonly Version[];
  /** What is kept of the page now: what was kept only later is told of from then on. */
  readonly annotations: readonly Annotation[];
  /** Of the text that is kept. */
  readonly keptHash: string;
}

/** When the page was seen with another text, and what that meant for what is kept of it; nothing where it never was. */
export function Versions({ versions, annotations, keptHash }: Props) {
  if (versions.length === 0) return null;
  const live = new Set(annotations.map(({ id }) => id));
  return (
    <section data-testid="versions">
      <h2 class="side-title">{i18n.t('changed.seenTitle')}</h2>
      <ol class="versions small" reversed>
        {versions.toReversed().map((version) => (
          <li key={version.seenAt} data-testid="version">
            <p class="figures">
              {version.textHash === keptHash ? i18n.t('changed.asKept') : seenWords(version)}
              {version.modified !== undefined && (
                <span class="soft"> {i18n.t('changed.modified', [sayTime(version.modified)])}</span>
              )}
            </p>
            <p>
              {changedWords(version.passages.filter(({ annotation }) => live.has(annotation))) ||
                i18n.t('changed.seenSame')}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function seenWords({ seenAt, lastSeenAt }: Version): string {
  const [first, last] = [sayTime(seenAt), sayTime(lastSeenAt)];
  return first === last ? i18n.t('changed.seen', [first]) : i18n.t('changed.seenUntil', [first, last]);
}
