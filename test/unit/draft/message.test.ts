import { safeParse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { plainBlock } from '@/utils/draft/draft';
import { draftArticle } from '@/utils/draft/draft-article';
import { TO_BACKGROUND } from '@/utils/messages/schemas';
import { MAX_ARTICLE_LENGTH } from '@/utils/model';
import { isDraft, pageKey, siteOf } from '@/utils/page-key';

const article = draftArticle([plainBlock('paragraph', 'Ann Hale said so.')])?.article;
const isTaken = (patch: object) =>
  safeParse(TO_BACKGROUND['ui>background:read-draft'], { article: { ...article, ...patch } }).success;

describe('a draft on its way to the background', () => {
  it('is taken as it is made', () => {
    expect(isTaken({})).toBe(true);
  });

  it.each([
    ['the address of a page', { url: 'https://gazette.example/weir', key: 'https://gazette.example/weir' }],
    ['the key of a page', { key: 'https://gazette.example/weir' }],
    ['another address than its key', { url: 'draft:another' }],
    ['no text', { text: undefined }],
    ['a text that is too long', { text: 'a'.repeat(MAX_ARTICLE_LENGTH + 1) }],
    ['a block that ends before it starts', { blocks: [{ span: [5, 2], kind: 'paragraph' }] }],
  ])('is refused with %s', (_, patch) => {
    expect(isTaken(patch)).toBe(false);
  });

  it('has corrections that are ones', () => {
    const schema = TO_BACKGROUND['ui>background:keep-draft'];
    const id = '3b0f9c1e-6a52-4d17-8f43-5f0e2a7c9d11';
    const correction = { dismissed: true, speaker: null, sourcing: null, standing: null };
    const parse = (corrections: unknown) => safeParse(schema, { article, corrections }).success;
    expect(parse([{ id, claimId: 'c', correction }])).toBe(true);
    expect(parse([{ id, claimId: 'c', correction: { ...correction, dismissed: false } }])).toBe(false);
    expect(parse([{ id: 'x', claimId: 'c', correction }])).toBe(false);
    expect(parse('<b>')).toBe(false);
  });

  it('has an address that stays as it is and is no site’s', () => {
    const key = article?.key ?? '';
    expect(pageKey(key)).toBe(key);
    expect(siteOf(key)).toBe('');
    expect([isDraft(key), isDraft('https://gazette.example/draft:1')]).toEqual([true, false]);
  });
});
