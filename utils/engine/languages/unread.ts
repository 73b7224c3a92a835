import type { UnreadLanguages } from '../language-words';
import { UNREAD_LETTERS } from './unread-letters';
import { UNREAD_WORDS } from './unread-words';

/** All that is known of languages without a folder. */
export const UNREAD: UnreadLanguages = { words: UNREAD_WORDS, letters: UNREAD_LETTERS };
