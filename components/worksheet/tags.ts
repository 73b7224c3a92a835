const MAX_TAG = 200;

/** The tags in what a reader typed, separated by commas: each once, without white space around. */
export function tagsIn(typed: string): string[] {
  const tags = typed.split(',').map((tag) => tag.trim().replace(/\s+/g, ' ').slice(0, MAX_TAG));
  return [...new Set(tags)].filter((tag) => tag !== '');
}
