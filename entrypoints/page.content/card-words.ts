/** Where a card's words stand, as the card wants to know it. */
import type { Words } from '@/components/card/placement';
import { boxesOf, framesAround, windowOf } from '@/utils/page/frames';
import { parentOf } from '@/utils/page/unclobbered';

export function wordsOf(ranges: readonly Range[]): Words {
  const first = ranges[0]?.startContainer;
  const frames = first === undefined ? [] : framesAround(first);
  const around = [...(first === undefined ? [] : elementsAround(first)), ...frames.flatMap(elementsAround)];
  const views = first === undefined ? [] : [first, ...frames].map(windowOf).filter((view) => view !== null);
  return { boxes: () => ranges.flatMap(boxesOf), around, windows: [...new Set([...views, window])] };
}

function elementsAround(node: Node): readonly Element[] {
  const boxes: Element[] = [];
  for (let box = parentOf(node); box !== null; box = parentOf(box)) boxes.push(box);
  return boxes;
}
