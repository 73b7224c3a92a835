/**
 * What a build of Whence is made of, as patterns from the root: this and no more goes into the zip that a store's reviewers
 * build from. `npm run zip -- --rebuild` proves that it is enough.
 */
export const SOURCES: readonly string[] = [
  '.npmrc',
  'CHANGELOG.md',
  'LICENSE',
  'SOURCE_CODE_REVIEW.md',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'wxt.config.ts',
  'components/**',
  'docs/model-card.md',
  'docs/privacy.md',
  'entrypoints/**',
  'locales/**',
  'public/**',
  'scripts/build/**',
  'utils/**',
];
