import { describe, expect, it } from 'vitest';
import { tagChange, tagsIn } from '@/components/worksheet/tags';

describe('tags that a reader types', () => {
  it('are what stands between commas, each once', () => {
    expect(tagsIn(' money,  Lower   Quay ,, money')).toEqual(['money', 'Lower Quay']);
  });

  it.each([
    ['money', 'money, boats', { addTags: ['boats'], removeTags: [] }],
    ['money, boats', 'boats', { addTags: [], removeTags: ['money'] }],
    // "quay" came from another machine while this was typed, and was never in the field.
    ['money', 'boats', { addTags: ['boats'], removeTags: ['money'] }],
    ['money', ' money ,', { addTags: [], removeTags: [] }],
  ])('are changed from what stood in the field: %s to %s', (was, typed, change) => {
    expect(tagChange(was, typed)).toEqual(change);
  });
});
