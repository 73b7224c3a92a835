/** Set by the build: true in those with sync. Where code runs without a build, as in unit tests, there is none. */
declare const __SYNC__: boolean;

/** Whether this build has sync. What hangs on it is not in a build that has not: see `scripts/build/without-sync.ts`. */
export const WITH_SYNC: boolean = typeof __SYNC__ !== 'undefined' && __SYNC__;
