/** The host on the page's root that card, walk and the button beside a selection share. */
import card from '@/components/card/card.css?inline';
import correction from '@/components/card/correction-form.css?inline';
import more from '@/components/card/more-actions.css?inline';
import { createHost, type EnterHost } from '@/components/card/mount-host';
import selection from '@/components/card/selection-bar.css?inline';
import walk from '@/components/card/walk.css?inline';
import actorNotes from '@/components/parts/actor-notes.css?inline';
import marks from '@/components/parts/marks.css?inline';
import noteField from '@/components/parts/note-field.css?inline';
import tokens from '@/components/tokens.css?inline';
import { focusedIn } from '@/utils/page/unclobbered';

/** The way into it; there is no host before somebody enters. */
export function cardHost(): EnterHost {
  return createHost([tokens, marks, noteField, actorNotes, card, correction, more, walk, selection].join('\n'), () =>
    focusedIn(document),
  );
}
