/** What is used of citeproc-js, which brings no types. Source: https://citeproc-js.readthedocs.io */
declare module 'citeproc' {
  interface Sys {
    /** The terms of a language, as XML. */
    retrieveLocale(lang: string): string;
    /** The item of that id, in CSL-JSON. */
    retrieveItem(id: string): object;
  }

  interface Engine {
    setOutputFormat(name: string): void;
    updateItems(ids: readonly string[]): void;
    /** The second are the entries, as text of the output format; false where the style has no bibliography. */
    makeBibliography(): readonly [object, readonly string[]] | false;
  }

  /** Signs to put around `%%STRING%%`, false for none, or what makes the text. */
  type Decoration = string | false | ((state: object, text: string) => string);

  const CSL: {
    /** `forced`: the style's own language is overruled by `lang`. Throws where the style is none. */
    readonly Engine: new (
      sys: Sys,
      style: string,
      lang: string,
      forced: boolean,
    ) => Engine;
    readonly Output: { readonly Formats: Record<string, Record<string, unknown>> };
  };
  export default CSL;
}
