/** How light a colour is: enough of it to tell whether two can be told apart. Pure. */

/** `grey` is the sRGB grey of the same luminance, 0 black to 1 white; `alpha` 0 lets everything through. */
export interface Shade {
  readonly grey: number;
  readonly alpha: number;
}

/**
 * The shade of a colour as a browser computes it (`rgb(…)`, `color(…)`, `lab(…)`, `oklch(…)`); null where it is none of
 * these. Colours of wider gamuts are taken for those of sRGB, and the lightness of `ok…` for that of a grey: within 3%.
 */
export function shadeOf(computed: string): Shade | null {
  const [, form = '', inside = ''] = /^(rgba?|color|oklab|oklch|lab|lch)\(([^()]*)\)$/.exec(computed.trim()) ?? [];
  const parts = inside.split(/[\s,/]+/).filter((part) => part !== '');
  const numbers = (form === 'color' ? parts.slice(1) : parts).map(amountOf);
  if (form === '' || numbers.length < 3 || numbers.some(Number.isNaN)) return null;
  const [a = 0, b = 0, c = 0, alpha = 1] = numbers;
  return { grey: encoded(within(luminance(form, a, b, c))), alpha: within(alpha) };
}

/** `none` is nothing of it; a share is of one, but of 100 in the lightness of `lab`, whose computed form has no share. */
function amountOf(part: string): number {
  if (part === 'none') return 0;
  return part.endsWith('%') ? Number(part.slice(0, -1)) / 100 : Number(part);
}

function luminance(form: string, a: number, b: number, c: number): number {
  if (form.startsWith('ok')) return a ** 3;
  if (form === 'lab' || form === 'lch') return ((a + 16) / 116) ** 3;
  const of = form === 'color' ? 1 : 255;
  return 0.2126 * linear(a / of) + 0.7152 * linear(b / of) + 0.0722 * linear(c / of);
}

/** The contrast of two greys, 1 to 21. Source: WCAG 2.2, "contrast ratio". */
export function contrastOf(one: number, other: number): number {
  const [low = 0, high = 0] = [linear(one), linear(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** The grey that shows where `above` lies over `below`. */
export function over(above: Shade, below: number): number {
  return above.grey * above.alpha + below * (1 - above.alpha);
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

function encoded(amount: number): number {
  return amount <= 0.0031308 ? amount * 12.92 : 1.055 * amount ** (1 / 2.4) - 0.055;
}

function within(value: number): number {
  return Math.min(1, Math.max(0, value));
}
