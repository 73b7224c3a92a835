/** Deeper than anybody writes; parsers take seconds and more over what is nested without end. */
const MAX_DEPTH = 400;
const TAG = /<(\/?)([a-z][a-z0-9]{0,20})(?=[\s/>])[^<>]{0,5000}>/gi;
/** Hold nothing, or are closed by what follows them. */
const UNCOUNTED = new Set(
  'area base br col embed hr img input link meta source track wbr p li dt dd tr td th option thead tbody tfoot'.split(
    ' ',
  ),
);

/** The HTML without the tags that open more than 400 others deep; as it is where none does. Linear. Pure. */
export function shallowHtml(html: string): string {
  let depth = 0;
  return html.replace(TAG, (whole: string, slash: string, name: string) => {
    if (UNCOUNTED.has(name.toLowerCase())) return depth > MAX_DEPTH ? ' ' : whole;
    if (slash === '') depth += 1;
    const isDeep = depth > MAX_DEPTH;
    if (slash !== '') depth = Math.max(0, depth - 1);
    return isDeep ? ' ' : whole;
  });
}
