import type { Claim } from '../model';

/** The words of a claim that are compared: what is attributed, pieces joined by a space, or else the whole sentence. */
export function contentText({ content, sentence }: Pick<Claim, 'content' | 'sentence'>, text: string): string {
  return (content.length > 0 ? content : [sentence]).map(([start, end]) => text.slice(start, end)).join(' ');
}
