/** What tests of rough pages share: the pages, and what is looked at there. */
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { SAMPLE } from './whence';

/** The page says that it is news: the long texts below it name no sources. */
const NEWS = '<script type="application/ld+json">{"@type":"NewsArticle"}</script>';
export const HEAD = SAMPLE.slice(0, SAMPLE.indexOf('<body>')).replace('</head>', `${NEWS}</head>`);
/** The sample's headline and paragraphs, without the page around them. */
export const STORY = SAMPLE.slice(SAMPLE.indexOf('<article>') + '<article>'.length, SAMPLE.indexOf('</article>'));
export const WORDS = 'had received new orders';

/** A page of `test/fixtures/pages/rough` with the sample's head and story in it. */
export const rough = (name: string) =>
  readFileSync(new URL(`../fixtures/pages/rough/${name}`, import.meta.url), 'utf8')
    .replace('<!-- head -->', () => HEAD)
    .replace('<!-- story -->', () => STORY);

export function sentence(units: number): string {
  return 'The keeper of the northern gate wrote down the height of the water every hour of that night. '.repeat(
    Math.ceil(units / 93),
  );
}

export function huge(paragraphs: number, units: number): string {
  return `${HEAD}<article>${STORY}${`<p>${sentence(units)}</p>`.repeat(paragraphs)}</article>`;
}

export function markedOn(page: Page): Promise<Record<string, string>> {
  return page.evaluate(marked);
}

/** The words under each mark, as the window's own scripts see them; by nothing that a page can have taken from arrays. */
export function marked(): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of ['contested', 'unsourced', 'unnamed', 'open', 'named']) {
    const highlight = CSS.highlights.get(`whence-${name}`);
    const words: string[] = [];
    highlight?.forEach((range) => {
      const said = String(range).replace(/\s+/g, ' ').trim();
      if (said !== '') words.push(said);
    });
    if (words.length > 0) found[`whence-${name}`] = words.sort().join(' ');
  }
  return found;
}

/** Keeps a list of the page's long tasks, where the browser tells of them. */
export function watchBeats(): void {
  const tasks: number[] = [];
  Object.assign(globalThis, { longTasks: tasks });
  try {
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(Math.round(duration));
    }).observe({ type: 'longtask' });
  } catch {}
  const counts = { body: 0, root: 0 };
  Object.assign(globalThis, { mutationCounts: counts });
  document.addEventListener('DOMContentLoaded', () => {
    new MutationObserver((records) => {
      counts.body += records.length;
    }).observe(document.body ?? document.documentElement, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
  });
}

/** The longest that a page waits for its own turn, in ms, and its long tasks, during `ms` or until `endBeats`. */
export async function rhythm(ms: number): Promise<{ longest: number; tasks: number[] }> {
  const tasks = (globalThis as unknown as { longTasks: number[] }).longTasks;
  tasks.length = 0;
  const until = { end: performance.now() + ms };
  Object.assign(globalThis, { beats: until });
  let longest = 0;
  for (let before = performance.now(); before < until.end; ) {
    await new Promise((resolve) => setTimeout(resolve, 4));
    const now = performance.now();
    longest = Math.max(longest, Math.round(now - before));
    before = now;
  }
  return { longest, tasks: [...tasks] };
}

/** Lets what `rhythm` waits for now end. */
export function endBeats(): void {
  (globalThis as unknown as { beats: { end: number } }).beats.end = 0;
}

/** The middle of the words in the innermost frame, as the window counts. */
export function placeThroughFrames(wanted: string): { x: number; y: number } {
  let [left, top] = [0, 0];
  let view: Window = window;
  const frames: HTMLIFrameElement[] = [];
  for (
    let frame = view.document.querySelector('iframe');
    frame !== null;
    frame = view.document.querySelector('iframe')
  ) {
    frames.push(frame);
    view = frame.contentWindow as Window;
  }
  const { document: doc } = view;
  const walker = doc.createTreeWalker(doc.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const at = (node as Text).data.indexOf(wanted);
    if (at < 0) continue;
    node.parentElement?.scrollIntoView({ block: 'center' });
    const range = doc.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + wanted.length);
    for (const frame of frames) {
      const box = frame.getBoundingClientRect();
      left += box.x + frame.clientLeft;
      top += box.y + frame.clientTop;
    }
    const [line] = range.getClientRects();
    if (line) return { x: left + line.x + 20, y: top + line.y + line.height / 2 };
  }
  throw new Error('The frame does not say that.');
}
