import { allowInPrivateWindows } from '../browsers/inside-firefox';
import { answersTo, draftNumber, openPopup, withWhence } from './background-killed';
import type { Fault } from './fault';
import { pause } from './world';

/** Places of the library that read what is kept. */
const PLACES = ['/library.html', '/library.html#trash', '/library.html#copies'];

/** Every window is a private one then, and Firefox gives extensions no database there. */
export const neverRemembered: Fault = {
  name: 'Firefox is set to never remember history',
  times: 1,
  isLong: true,
  impossible: (name) => (name === 'firefox' ? null : 'Only Firefox has this setting.'),
  run: (name, times) =>
    withWhence(
      name,
      undefined,
      async (launched) => {
        const wrong: string[] = [];
        // Whence is not there at all until its reader lets it into private windows.
        await allowInPrivateWindows(launched);
        const [answer] = await answersTo(await openPopup(launched), [draftNumber(1)], 60_000);
        if (answer !== 'private-window') wrong.push(`Keeping was answered with "${answer}".`);
        for (const place of PLACES) {
          const page = await openPopup(launched, place);
          let said = '';
          for (
            const end = Date.now() + 20_000;
            !said.includes('private window') && Date.now() < end;
            await pause(100)
          ) {
            said = await page.evaluate(() => document.querySelector('[role=alert]:not([hidden])')?.textContent ?? '');
          }
          if (!/does not open your library in a private window/.test(said)) wrong.push(`${place} said "${said}".`);
          await page.close();
        }
        return { times, acknowledged: 0, found: 0, half: 0, wrong };
      },
      { 'browser.privatebrowsing.autostart': true },
    ),
};
