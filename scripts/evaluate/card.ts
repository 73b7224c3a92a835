const START = '<!-- evaluate:start -->';
const END = '<!-- evaluate:end -->';

/**
 * A page of Markdown with `generated` between its two markers, in place of what was there; the rest stays as it is. Throws
 * an Error where the markers are missing, doubled or the wrong way round.
 */
export function withGeneratedPart(page: string, generated: string): string {
  const [before, rest, ...moreStarts] = page.split(START);
  const [old, after, ...moreEnds] = (rest ?? '').split(END);
  const isSound = rest !== undefined && after !== undefined && moreStarts.length + moreEnds.length === 0;
  if (!isSound || old === undefined || before?.includes(END))
    throw new Error(`the page needs one ${START} and, after it, one ${END}`);
  return `${before}${START}\n${generated.trim()}\n${END}${after}`;
}
