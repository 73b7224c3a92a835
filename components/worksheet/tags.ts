const MAX_TAG = 200;

/** The tags in what a reader typed, separated by commas: each once, without white space around. */
export function tagsIn(typed: string): string[] {
  const tags = typed.split(',').map((tag) => tag.trim().replace(/\s+/g, ' ').slice(0, MAX_TAG));
  return [...new Set(tags)].filter((tag) => tag !== '');
}

/** What the reader changed of the tags in `was`; tags that came from elsewhere meanwhile are not theirs to remove. */
export function tagChange(was: string, typed: string): { readonly addTags: string[]; readonly removeTags: string[] } {
  const [before, after] = [tagsIn(was), tagsIn(typed)];
  return {
    addTags: after.filter((tag) => !before.includes(tag)),
    removeTags: before.filter((tag) => !after.includes(tag)),
  };
}
