/** `npm start [-- URL-or-file] [--firefox] [--headless]`: the extension on an article, already marked. */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { launchBrowser } from '../browsers/launch';
import { demoPage } from './page';
import { tabStateOf } from './tab-state';
import { claimTable } from './table';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const HELP = `npm start [-- URL-or-file] [--firefox] [--headless]

Builds Whence and opens a browser with it on the sample article, or on the page, .html or .txt file you name.
Without a display it prints the claims as a table and the path of a screenshot.`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      firefox: { type: 'boolean', default: false },
      headless: { type: 'boolean', default: !hasDisplay() },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return console.log(HELP);

  const name = values.firefox ? 'firefox' : 'chromium';
  const target = values.firefox ? 'firefox' : 'chrome';
  const page = await demoPage(positionals[0]);
  console.error(`Building for ${name} ...`);
  const build = spawnSync('npx', ['wxt', 'build', '-b', target, '--mv3', '--mode', 'e2e', '--level', 'error'], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (build.status !== 0) throw new Error('The build failed.');

  const launched = await launchBrowser(name, {
    headless: values.headless,
    extension: `${ROOT}.output/${target}-mv3-e2e`,
  });
  try {
    const tab = await launched.browser.newPage();
    if (values.headless) await tab.setViewport({ width: 1100, height: 1400 });
    await tab.goto(page.url, { waitUntil: 'load' });
    const state = await tabStateOf(launched, page.url);
    if (state.status !== 'read') throw new Error(`Whence cannot read this page: ${state.why}.`);
    if (state.reading.degraded === 'language-not-supported')
      console.log('English and German only for now: nothing is marked.');
    await tab.bringToFront();
    console.log(claimTable(state.article, state.reading));
    const { said, sentences } = state.reading.summary;
    console.log(`${said} claims in ${sentences} sentences.`);
    if (values.headless) {
      const file = `${ROOT}.output/demo-${name}.png`;
      mkdirSync(`${ROOT}.output`, { recursive: true });
      await tab.screenshot({ path: file as `${string}.png` });
      console.log(`Screenshot: ${relative(process.cwd(), file)}`);
      return;
    }
    console.log('The browser stays open until you close it.');
    await new Promise((resolve) => launched.browser.once('disconnected', resolve));
  } finally {
    await launched.close().catch(() => {});
    await page.close();
  }
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
