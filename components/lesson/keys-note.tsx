import { i18n } from '@/utils/words/i18n';
import './keys-note.css';

/** Which keys choose and mark; the element with `id` is what the text is described by. */
export function KeysNote({ id }: { readonly id: string }) {
  return (
    <details class="lesson-keys small">
      <summary>{i18n.t('lesson.keys')}</summary>
      <p id={id} class="soft">
        {i18n.t('lesson.keysAbout')}
      </p>
      <dl>
        <Key keys={['Enter']} says={i18n.t('lesson.key.sentence')} />
        <Key keys={['Shift', 'Enter']} says={i18n.t('lesson.key.sentenceBefore')} />
        <Key keys={['Space']} says={i18n.t('lesson.key.more')} />
        <Key keys={['Backspace']} says={i18n.t('lesson.key.less')} />
        <Key keys={['Shift', '←', '→']} says={i18n.t('lesson.key.exact')} />
        <Key keys={['1', '2', '3']} says={i18n.t('lesson.key.mark')} />
        <Key keys={['Esc']} says={i18n.t('lesson.key.nothing')} />
        <Key keys={['Ctrl', 'Z']} says={i18n.t('lesson.key.undo')} />
      </dl>
    </details>
  );
}

function Key({ keys, says }: { readonly keys: readonly string[]; readonly says: string }) {
  return (
    <div>
      <dt>
        {keys.map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </dt>
      <dd>{says}</dd>
    </div>
  );
}
