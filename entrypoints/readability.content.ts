/** A second opinion on where a page has its article. The background puts it in where the page script asks for it. */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { readability } from '@/utils/page/readability';
import { offerReader } from '@/utils/page/reader-slot';

export default defineContentScript({
  registration: 'runtime',
  globalName: false,
  main: () => offerReader(readability),
});
