export interface ReadOptions {
  /** ISO 8601 in UTC: for what has no time of its own. */
  readonly now: string;
  /**
   * The text that is kept of the page of that key; null where there is none. Web Annotations count in code points, which
   * only the text turns into code units.
   */
  readonly textOf: (key: string) => string | null | Promise<string | null>;
}
