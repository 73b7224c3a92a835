/** Finding a passage again on a page that may have changed. Pure strings; the DOM is `page`'s business. */
export { describe } from '../describe';
export { claimsNow } from './claims-now';
export { type Found, find, findAll, finder } from './find';
export { whatChanged } from './what-changed';
export { type Change, wordDiff } from './word-diff';
