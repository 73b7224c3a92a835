/** The oldest versions that Whence runs in, for its manifests, its builds and whoever starts a browser. */
export const OLDEST = { chromium: 128, firefox: 149 } as const;
