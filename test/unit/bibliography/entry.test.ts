import { describe, expect, it } from 'vitest';
import { starred } from './harbour-post';

const URL = 'https://harbour-post.example/news/ferry-line-to-close';

/** After the Publication Manual of the APA, 7th edition, chapter 9 and example 16 of chapter 10. */
describe('APA', () => {
  it.each([
    ['one author', {}, `Achterberg, N. (2026, May 4). Ferry line to Lower Quay will close. *The Harbour Post*. ${URL}`],
    [
      'two authors',
      { byline: 'Noor Achterberg and Ama B. Stolz-O’Neill' },
      `Achterberg, N., & Stolz-O’Neill, A. B. (2026, May 4). Ferry line to Lower Quay will close. *The Harbour Post*. ${URL}`,
    ],
    [
      'three authors',
      { byline: 'Noor Achterberg, Ama Stolz and Mara Ilves' },
      `Achterberg, N., Stolz, A., & Ilves, M. (2026, May 4). Ferry line to Lower Quay will close. *The Harbour Post*. ${URL}`,
    ],
    [
      'a desk',
      { byline: 'Harbour Post Staff' },
      `Harbour Post Staff. (2026, May 4). Ferry line to Lower Quay will close. *The Harbour Post*. ${URL}`,
    ],
    ['nobody', { byline: null }, `Ferry line to Lower Quay will close. (2026, May 4). *The Harbour Post*. ${URL}`],
    [
      'the outlet itself',
      { byline: 'Harbour Post' },
      `Ferry line to Lower Quay will close. (2026, May 4). *The Harbour Post*. ${URL}`,
    ],
    [
      'one author without a date',
      { published: null },
      `Achterberg, N. (n.d.). Ferry line to Lower Quay will close. *The Harbour Post*. Retrieved May 6, 2026, from ${URL}`,
    ],
    [
      'one author without an outlet',
      { site: null },
      `Achterberg, N. (2026, May 4). *Ferry line to Lower Quay will close*. ${URL}`,
    ],
  ])('cites what is signed by %s', async (_, instead, citation) => {
    expect(await starred('apa', instead)).toBe(citation);
  });
});

/** After The Chicago Manual of Style, 17th edition, chapters 14 and 15 on newspapers. */
describe('Chicago, author-date', () => {
  it.each([
    [
      'one author',
      {},
      `Achterberg, Noor. 2026. “Ferry Line to Lower Quay Will Close.” *Harbour Post*, May 4, 2026. ${URL}.`,
    ],
    [
      'two authors',
      { byline: 'Noor Achterberg and Ama B. Stolz-O’Neill' },
      `Achterberg, Noor, and Ama B. Stolz-O’Neill. 2026. “Ferry Line to Lower Quay Will Close.” *Harbour Post*, May 4, 2026. ${URL}.`,
    ],
    [
      'three authors',
      { byline: 'Noor Achterberg, Ama Stolz and Mara Ilves' },
      `Achterberg, Noor, Ama Stolz, and Mara Ilves. 2026. “Ferry Line to Lower Quay Will Close.” *Harbour Post*, May 4, 2026. ${URL}.`,
    ],
    [
      'a desk',
      { byline: 'Harbour Post Staff' },
      `Harbour Post Staff. 2026. “Ferry Line to Lower Quay Will Close.” *Harbour Post*, May 4, 2026. ${URL}.`,
    ],
    ['nobody', { byline: null }, `*Harbour Post*. 2026. “Ferry Line to Lower Quay Will Close.” May 4, 2026. ${URL}.`],
    [
      'the outlet itself',
      { byline: 'Harbour Post' },
      `*Harbour Post*. 2026. “Ferry Line to Lower Quay Will Close.” May 4, 2026. ${URL}.`,
    ],
    [
      'one author without a date',
      { published: null },
      `Achterberg, Noor. n.d. “Ferry Line to Lower Quay Will Close.” *Harbour Post*. Accessed May 6, 2026. ${URL}.`,
    ],
    [
      'one author without an outlet',
      { site: null },
      `Achterberg, Noor. 2026. “Ferry Line to Lower Quay Will Close.” May 4, 2026. ${URL}.`,
    ],
  ])('cites what is signed by %s', async (_, instead, citation) => {
    expect(await starred('chicago-author-date', instead)).toBe(citation);
  });

  it('leaves the article to an outlet that is not English', async () => {
    const instead = { lang: 'nl', site: 'The Post', title: 'De veerdienst stopt' };
    expect(await starred('chicago-author-date', instead)).toMatch(/“De veerdienst stopt.” \*The Post\*,/);
  });
});

/** After the MLA Handbook, 9th edition, chapter 5. */
describe('MLA', () => {
  it.each([
    [
      'one author',
      {},
      `Achterberg, Noor. “Ferry Line to Lower Quay Will Close.” *The Harbour Post*, 4 May 2026, ${URL}.`,
    ],
    [
      'two authors',
      { byline: 'Noor Achterberg and Ama B. Stolz-O’Neill' },
      `Achterberg, Noor, and Ama B. Stolz-O’Neill. “Ferry Line to Lower Quay Will Close.” *The Harbour Post*, 4 May 2026, ${URL}.`,
    ],
    [
      'three authors',
      { byline: 'Noor Achterberg, Ama Stolz and Mara Ilves' },
      `Achterberg, Noor, et al. “Ferry Line to Lower Quay Will Close.” *The Harbour Post*, 4 May 2026, ${URL}.`,
    ],
    [
      'a desk',
      { byline: 'Harbour Post Staff' },
      `Harbour Post Staff. “Ferry Line to Lower Quay Will Close.” *The Harbour Post*, 4 May 2026, ${URL}.`,
    ],
    ['nobody', { byline: null }, `“Ferry Line to Lower Quay Will Close.” *The Harbour Post*, 4 May 2026, ${URL}.`],
    [
      'the outlet itself',
      { byline: 'Harbour Post' },
      `“Ferry Line to Lower Quay Will Close.” *The Harbour Post*, 4 May 2026, ${URL}.`,
    ],
    [
      'one author without a date',
      { published: null },
      `Achterberg, Noor. “Ferry Line to Lower Quay Will Close.” *The Harbour Post*, ${URL}. Accessed 6 May 2026.`,
    ],
    [
      'one author without an outlet',
      { site: null },
      `Achterberg, Noor. *Ferry Line to Lower Quay Will Close*. 4 May 2026, ${URL}.`,
    ],
    [
      'one author in a month',
      { published: '2026-09' },
      `Achterberg, Noor. “Ferry Line to Lower Quay Will Close.” *The Harbour Post*, Sept. 2026, ${URL}.`,
    ],
  ])('cites what is signed by %s', async (_, instead, citation) => {
    expect(await starred('modern-language-association', instead)).toBe(citation);
  });
});
