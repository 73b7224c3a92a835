import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ACTORS } from '@/utils/exchange/actors';
import { CORRECTIONS } from '@/utils/exchange/corrections';
import { MARKDOWN } from '@/utils/exchange/markdown';
import { uuidOf } from '@/utils/exchange/uuid';
import { WEB_ANNOTATION } from '@/utils/exchange/web-annotation';
import { writeWhenceJson } from '@/utils/exchange/whence-json';
import { writeDocument } from '@/utils/exchange/write-document';
import { ABOUT, keptRecords } from './kept-records';
import { actorsIn, annotationsIn, foundIn, pagesIn, reasonsIn } from './reading/found-in';
import { actorSample, correctedDocument, sampleDocument } from './samples';
import { englishWords } from './words';

/** Files as they were written once: what somebody has saved must stay readable, and what scripts read must stay as it is. */
const saved = (name: string) => readFileSync(new URL(`../../fixtures/exchange/${name}.txt`, import.meta.url), 'utf8');
const withActors = () => ({
  ...sampleDocument(),
  actors: [actorSample({ note: 'x\ny' })],
  joined: [{ into: actorSample().id, actor: actorSample() }],
});

describe('files as they always were', () => {
  it.each([
    ['sample.jsonld', WEB_ANNOTATION, sampleDocument],
    ['sample.md', MARKDOWN, sampleDocument],
    ['corrected.jsonl', CORRECTIONS, correctedDocument],
    ['actors.json', ACTORS, withActors],
  ] as const)('are written byte for byte: %s', (name, format, document) => {
    expect(writeDocument(format, document(), englishWords())).toBe(saved(name));
  });

  it('are written byte for byte: whence.json', () => {
    expect(writeWhenceJson(ABOUT, keptRecords(), { actors: [actorSample()] })).toBe(saved('whence.json'));
  });

  it.each([
    ['whence.json', 2, 21, 1],
    ['sample.jsonld', 1, 2, 0],
    ['sample.csv', 1, 2, 0],
    ['hypothesis.json', 1, 2, 0],
    ['actors.json', 0, 0, 2],
  ])('are read: %s', async (name, pages, annotations, actors) => {
    const found = await foundIn(saved(name));
    expect(reasonsIn(found)).toEqual([]);
    expect([pagesIn(found).length, annotationsIn(found).length, actorsIn(found).length]).toEqual([
      pages,
      annotations,
      actors,
    ]);
  });
});

describe('what somebody else took out of Hypothesis', () => {
  it('comes in with its selectors and notes, and without the answers', async () => {
    const found = await foundIn(saved('another-hypothesis.json'));
    expect(reasonsIn(found)).toEqual(['3 reply']);
    const [page] = pagesIn(found);
    expect(page?.page).toMatchObject({
      key: 'https://harbour-post.example/news/ferry-line-to-close',
      note: 'A note on the page.',
      article: { title: 'Ferry line to Lower Quay will close', text: '' },
    });
    expect(page?.annotations).toMatchObject([
      {
        id: uuidOf('told\nq3bVpE4XEe6Zk2v0lQf1Mw'),
        note: 'Who *pays*? See [the minutes](https://port.example/minutes).',
        tags: ['money', 'ask the treasurer'],
        selectors: {
          quote: { exact: 'The ferry line will close in May,', suffix: ' Mayor Odile Brandt said on Mond' },
          position: { start: 812, end: 845 },
        },
        createdAt: '2026-05-19T08:11:22.123Z',
      },
    ]);
  });
});
