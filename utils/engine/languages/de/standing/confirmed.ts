import type { StandingRule } from '../../../language-pack';

const GUIDELINE = 'labelling guidelines, confirmed: somebody with knowledge confirms it';

export const CONFIRMED: readonly StandingRule[] = [
  {
    id: 'confirmed.confirmed',
    value: 'confirmed',
    reason: 'reason.standing.confirmed.confirmed',
    patterns: [
      'bestätigte|bestätigten|bestätigt|bestätigen|bestätige',
      'bestätigung <des|der|durch|von|aus>',
      'unabhängig|zweifelsfrei überprüft|verifiziert|belegt|bestätigt|bewiesen|nachgewiesen',
      'verifizierte|verifizierten',
      'beglaubigt|authentifiziert',
    ],
    unless: ['im amt bestätigt|bestätigte|bestätigten', 'bestätigte|bestätigten|bestätigt ~~ im amt'],
    hits: ['Die Pathologin [T:confirmed bestätigte] das Datum.', 'Das Amt hat den Fund [T:confirmed bestätigt].'],
    misses: [
      'Die Werft bestätigte den Verkauf nicht.',
      'Der Rat bestätigte sie im Amt.',
      'Sie wurde im Amt bestätigt.',
    ],
    source: GUIDELINE,
  },
  {
    id: 'confirmed.admitted',
    value: 'confirmed',
    reason: 'reason.standing.confirmed.admitted',
    patterns: [
      'räumte|räumten|räumt|räumen|räume ~~ ein',
      'eingeräumt|einräumte|einräumten|einräumt|einzuräumen',
      'gab|gaben|gibt|gebe ~~ zu <,|.|;|:>',
      'zugegeben|zugab|zugaben|zugibt|zuzugeben',
      'gestand|gestanden|gesteht|gestehe|geständig|gestehen <!mir|uns>',
      'geständnis',
      'legte|legten ~~ geständnis ab',
      'bekannte|bekannten sich ~~ schuldig',
    ],
    unless: ['räumte|räumt|räumten ~ vorrang|platz|recht|rechte|frist ~ ein', 'tür|fenster|laden gab|gaben ~ zu'],
    hits: ['Der Vorarbeiter [T:confirmed räumte Fehler ein].', 'Er [T:confirmed gestand] den Diebstahl.'],
    misses: ['Die Straße wurde geräumt.', 'Der Rat räumte den Bauern ein Recht ein.', 'Die Tür gab leise zu.'],
    source: GUIDELINE,
  },
  {
    id: 'confirmed.found',
    value: 'confirmed',
    reason: 'reason.standing.confirmed.found',
    patterns: [
      '<untersuchung|gutachten|prüfung|gericht|kammer|prüfer|gutachter|ermittler|kommission|obduktion|analyse> ergab|ergaben <, dass>',
      'kam|kamen|kommt ~~ zu dem schluss|ergebnis',
      'stellte|stellten ~~ fest <, dass>',
      'hat|haben sich ~~ bewahrheitet',
      'erwies|erwiesen sich als ~ wahr|richtig|zutreffend|echt',
    ],
    hits: [
      'Die Obduktion [T:confirmed ergab], dass er ertrank.',
      'Die Kommission [T:confirmed kam zu dem Schluss], dass das Seil riss.',
    ],
    misses: ['Sie kam zu dem Fest.', 'Die Umfrage ergab ein Patt.'],
    source: GUIDELINE,
  },
];
