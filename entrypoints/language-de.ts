/** The grammar of German, for the background: see `utils/services/language-scripts.ts`. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { giveGrammar } from '@/utils/engine/given-grammars';
import { GERMAN_GRAMMAR } from '@/utils/engine/languages/de/grammar';

export default defineUnlistedScript(() => giveGrammar('de', GERMAN_GRAMMAR));
