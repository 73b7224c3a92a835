/** The page script: one per page, put there by the background once there is an article to read. */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { takeOver } from './instance';
import { removeOrphans } from './orphans';
import { livePage } from './page-life';
import './marks.css';

export default defineContentScript({
  registration: 'runtime',
  globalName: false,
  // Nothing stands outside of `main`: to read what stands here, WXT runs this file without it, before there are types.
  main() {
    function begin(): void {
      const life = takeOver();
      if (life === null) return;
      removeOrphans();
      livePage(life, begin);
    }
    begin();
  },
});
