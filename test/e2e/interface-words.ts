/** What is looked for where every word of the interface stands in ⟦ and ⟧. The functions are sent as source. */

/** Words that stand in no brackets, and what they stand in. */
export interface Stray {
  readonly where: string;
  readonly words: string;
}

/** Words that are seen, heard or told by a pointer at rest under `root`, and no message of the interface; keys are named by the browser. */
export function strayWords(root: Document | ShadowRoot): Stray[] {
  const found: Stray[] = [];
  const see = (text: string, where: string) => {
    let rest = text;
    for (let before = ''; before !== rest; ) {
      before = rest;
      rest = rest.replace(/⟦[^⟦⟧]*⟧/g, '\n');
    }
    for (const words of rest.split(/[\n·—|…]/)) if (/\p{L}/u.test(words)) found.push({ where, words: words.trim() });
  };
  const nameOf = (element: Element) => `${element.localName}.${element.getAttribute('class') ?? ''}`;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (parent === null || parent.closest('script, style, noscript, kbd') !== null) continue;
    if (parent.closest('body') !== null && !(parent.closest('select') ?? parent).checkVisibility()) continue;
    see(node.textContent ?? '', nameOf(parent));
  }
  for (const name of ['aria-label', 'aria-description', 'title', 'placeholder', 'alt']) {
    for (const element of root.querySelectorAll(`[${name}]`)) {
      see(element.getAttribute(name) ?? '', `${nameOf(element)}[${name}]`);
    }
  }
  return found;
}

/**
 * Messages of the interface under `root` of which a part is cut off, or stands outside of their button or of the window. What
 * only screen readers are told is left out.
 */
export function cutWords(root: Document | ShadowRoot): string[] {
  const found: string[] = [];
  const isCut = (word: DOMRect, box: DOMRect) => word.left < box.left - 1.5 || word.right > box.right + 1.5;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    const text = (node.textContent ?? '').trim();
    if (parent === null || !/[⟦⟧]/.test(text) || parent.closest('option, svg, title') || !parent.checkVisibility())
      continue;
    // Word by word: the space at which a line breaks may hang out of the box, and nobody sees it.
    const range = document.createRange();
    const words = [...(node.textContent ?? '').matchAll(/\S+/g)].flatMap(({ index, 0: word }) => {
      range.setStart(node as Node, index);
      range.setEnd(node as Node, index + word.length);
      return Array.from(range.getClientRects()).filter(({ width }) => width > 0);
    });
    let problem = words.some((word) => isCut(word, new DOMRect(0, 0, document.documentElement.clientWidth, 0)))
      ? 'outside of the window'
      : '';
    for (let box: Element | null = parent; box !== null; box = box.parentElement) {
      const style = getComputedStyle(box);
      const { width, height } = box.getBoundingClientRect();
      if (width <= 1.5 || height <= 1.5 || style.clipPath !== 'none') {
        problem = '';
        break;
      }
      // What scrolls can be read.
      if (/auto|scroll/.test(style.overflowX)) problem = '';
      const clips = /hidden|clip/.test(style.overflowX) || box.matches('button, .button, summary, th, td');
      if (clips && words.some((word) => isCut(word, (box as Element).getBoundingClientRect()))) {
        problem = `outside of ${box.localName}.${box.getAttribute('class') ?? ''}`;
      }
      const { bottom } = box.getBoundingClientRect();
      if (/hidden|clip/.test(style.overflowY) && words.some((word) => word.bottom > bottom + 3)) {
        problem = `under the foot of ${box.localName}.${box.getAttribute('class') ?? ''}`;
      }
    }
    if (problem !== '') found.push(`${problem}: ${text.slice(0, 80)}`);
  }
  return found;
}
