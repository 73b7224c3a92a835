/**
 * Signals of the W3C Credible Web Community Group that findings map to: `credweb:` and the reference of the signal.
 * Source: Credibility Signals, draft of 26 November 2019, section 7.4.1 (w3c/credweb, `signals-20191126.html`); no standard.
 */
export const SIGNALS = {
  anonymousSourcesCited: 'credweb:5ab55dfc',
  singleAnonymousSourceMateriallyCited: 'credweb:db18b042',
  multipleAnonymousSourcesMateriallyCited: 'credweb:70fff801',
  motivationForAnonymityGiven: 'credweb:69a1b877',
  documentsCited: 'credweb:457405d2',
  citedDocumentsMadeAvailable: 'credweb:5da755f8',
} as const;

export type Signal = (typeof SIGNALS)[keyof typeof SIGNALS];
