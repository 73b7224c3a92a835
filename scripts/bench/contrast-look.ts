/** Runs in a page: how far the line under every marked stretch stands out from what is behind its words. */

export interface Line {
  readonly name: string;
  readonly ratio: number;
  /** `rgb(…)` of the line and of what is behind the words. */
  readonly line: string;
  readonly ground: string;
}

/**
 * One entry for each painted range with a line. Looks at the computed styles anew, by means of its own: what the extension
 * thought of the ground is what is checked. A colour of a kind that is not computed to `rgb` throws.
 */
export function lookAtLines(): readonly Line[] {
  type Colour = readonly [number, number, number, number];
  const parse = (computed: string): Colour => {
    const form = /^(?:rgba?|color)\((?:srgb )?([^)]+)\)$/.exec(computed);
    const [r = Number.NaN, g = 0, b = 0, a = 1] = (form?.[1] ?? '').split(/[\s,/]+/).map(Number);
    if (Number.isNaN(r)) throw new Error(`Not a colour that is understood here: "${computed}".`);
    return computed.startsWith('color') ? [r * 255, g * 255, b * 255, a] : [r, g, b, a];
  };
  const mix = ([r, g, b, a]: Colour, [R, G, B]: Colour): Colour => [
    r * a + R * (1 - a),
    g * a + G * (1 - a),
    b * a + B * (1 - a),
    1,
  ];
  const canvas: Colour = getComputedStyle(document.documentElement).colorScheme.startsWith('dark')
    ? [18, 18, 18, 1]
    : [255, 255, 255, 1];
  const behind = (element: Element): Colour => {
    const layers: Colour[] = [];
    for (let at: Element | null = element; at !== null; at = at.parentElement)
      layers.push(parse(getComputedStyle(at).backgroundColor));
    return layers.reverse().reduce((under, layer) => mix(layer, under), canvas);
  };
  const luminance = (colour: Colour) => {
    const [r = 0, g = 0, b = 0] = colour.slice(0, 3).map((channel) => {
      const c = channel / 255;
      return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
  };

  const lines: Line[] = [];
  for (const [name, highlight] of CSS.highlights) {
    if (!/^whence-(?:contested|unsourced|unnamed|open|named|mine)(?:-|$)/.test(name)) continue;
    for (const range of highlight) {
      const element = range.startContainer.parentElement;
      if (element === null) continue;
      const ground = behind(element);
      const drawn = getComputedStyle(element, `::highlight(${name})`).textDecorationColor;
      const [one, other] = [luminance(mix(parse(drawn), ground)), luminance(ground)];
      const ratio = Math.max(one, other) / Math.min(one, other);
      lines.push({ name, ratio, line: drawn, ground: `rgb(${ground.slice(0, 3).map(Math.round).join(', ')})` });
    }
  }
  return lines;
}
