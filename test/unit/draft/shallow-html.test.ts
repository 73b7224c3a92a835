import { describe, expect, it } from 'vitest';
import { shallowHtml } from '@/utils/draft/shallow-html';

describe('HTML before it is parsed', () => {
  it('is left as it is where it is nested as people nest', () => {
    const html = `<div><p>One<p>Two<br>${'<b><i>x</i></b>'.repeat(1_000)}</div>`;
    expect(shallowHtml(html)).toBe(html);
  });

  it('loses the tags that are nested without end, and no word', () => {
    const deep = shallowHtml(`${'<div>'.repeat(50_000)}deep ${'<b><i>'.repeat(20_000)}words`);
    expect(deep.match(/<div>/g)).toHaveLength(400);
    expect(deep).toMatch(/deep\s+words/);
  });
});
