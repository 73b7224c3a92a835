import type { Analysis } from '../../analysis';
import { wordAt } from '../../attribution/grammar';
import type { Range } from '../../quotes';
import { matchPattern, type Pattern, parsePattern } from '../../standing/pattern';

const SOLL = 'soll|sollen';
const PARTICIPLE = [
  'ge ver be er ent zer miss über unter wider hinter um durch an ab auf aus bei ein fest frei her hin los mit nach nieder statt',
  'teil vor weg weiter zu zurück zusammen kennen davon dabei dahin dazu dar heim hoch bekannt emp wieder still sicher klar bloß fehl preis tot',
]
  .join(' ')
  .split(' ')
  .flatMap((start) => [`${start}*t`, `${start}*en`])
  .concat('getan', '*getan', '*iert', 'worden', 'gewesen')
  .join('|');

/** What somebody owns, is, knows or has with others: nothing that can be planned or asked of them. */
const STATES = [
  'stammen|befinden|aufhalten|angehören|besitzen|existieren|schulden|innehaben|vorliegen|nahestehen|leben|wohnen|fehlen',
  'haft|untersuchungshaft|gefängnis|arrest|gewahrsam|gittern|exil|ausland sitzen|sein',
  'von|davon|nichts|mehr ~ wissen',
  'sich ~ kennen',
  'um ~~ handeln',
  'unter|in|im ~ schock|verdacht|kontakt|kontrolle|hausarrest|lebensgefahr|verbindung|beziehung|streit stehen|sein|schweben',
  'kontakt|kontakte|verbindung|verbindungen|beziehungen|schulden|affäre|verhältnis|waffen|vorstrafen|komplizen|mittäter ~~ haben|unterhalten|pflegen',
  'jahre alt sein',
  'tot|krank|schwanger|flüchtig|polizeibekannt|bewaffnet|verschollen|beteiligt|verwickelt|involviert|schuld|schuldig|verantwortlich|befreundet|verwandt|verheiratet|verletzt|betrunken|alkoholisiert|wohlauf|insolvent|pleite|zahlungsunfähig|echt|wertlos sein',
  'chef|anführer|kopf|drahtzieher|mitglied|täter|haupttäter|komplize|sohn|tochter|bruder|schwester|vater|mutter|ehemann|ehefrau|freundin|geliebte|neffe|agent|spion|anhänger|mitwisser|mittäter|fahrer|besitzer|eigentümer|vermittler|kurier|geldgeber|hintermann|urheber|verfasser|schütze|angreifer|schleuser|kontaktmann|informant ~~ sein',
  'auf der flucht sein',
  'am leben|im koma|an bord|im spiel sein',
  'tote|todesopfer|verletzte|opfer|vermisste|zeugen|hinweise|streit|spannungen|absprachen|aufnahmen|drohungen|festnahmen geben',
];

/**
 * Where "soll" passes on what others say, in patterns of `standing/pattern.ts`: with a perfect, and with a state. Source: Diewald, "Die Modalverben im
 * Deutschen" (1999): the perfect and verbs of state favour it; what is to happen is a plan.
 */
export const PASSED_ON: readonly string[] = [
  `${SOLL} <~~ ${PARTICIPLE} haben|sein !ANY>`,
  `${SOLL} <~~ ${PARTICIPLE} haben|sein und|oder|als|wie|sowie>`,
  `${SOLL} <~~ ge*t|ge*en|ver*t|be*t|er*t|ent*t|*iert , ~ ${PARTICIPLE} haben|sein !ANY>`,
  `<${PARTICIPLE} haben|sein> ${SOLL}`,
  ...STATES.flatMap((state) => [`${SOLL} <~~ ${state} !ANY>`, `<${state}> ${SOLL}`]),
  `<hinter ~~> ${SOLL} <~~ stecken|stehen !ANY>`,
  `<dahinter> ${SOLL} <~~ stecken|stehen !ANY>`,
  `<ursache|auslöser|grund|motiv|hintergrund ~~> ${SOLL} <~~ sein !ANY>`,
  `<unter den ~~> ${SOLL} <~~ sein !ANY>`,
];

/** What is aimed at, whenever it is to be. */
const READY =
  'abgeschlossen|beendet|fertiggestellt|gesichert|sichergestellt|gewährleistet|ausgestattet|vorbereitet|geöffnet|garantiert|erreicht|geregelt|gedeckt|verboten|erlaubt|verpflichtet|zugelassen|vorhanden|bereit|einsatzbereit|gerecht|zufrieden|geeignet|berechtigt|versorgt|gerüstet|gewappnet|umgesetzt|hinten|erst';
/** What may be so already, and is a plan where a time for it is given. */
const DONE =
  'besetzt|befreit|untergebracht|verbunden|vertreten|geschützt|aufgebaut|eingerichtet|gesperrt|eingebunden|angebunden|repariert|saniert|gebaut|umgebaut|erledigt|verkauft|bezogen|besiedelt';
const AHEAD = 'künftig|spätestens|demnächst|fortan|frühestens|langfristig|jederzeit|zukunft';
const BETTER =
  'neuen|neue|besser|sicher|friedlich|frieden|zusammen|weiter|weiterhin|frei|allein|gut|dort|hier|gemeinsam|bis';
const TIME =
  'bis|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|frühjahr|sommer|herbst|winter|jahr|jahres|woche|monat|ende|anfang|mitte|morgen';

/** Where it is a plan or a purpose for all that. */
export const PLANNED: readonly string[] = [
  `${SOLL} ~~ ${READY} sein`,
  `${READY} sein ${SOLL}`,
  `${SOLL} ~~ ${AHEAD}`,
  `${AHEAD} ~~ ${SOLL}`,
  `${SOLL} ~~ ${TIME} ~~ vorliegen`,
  `${TIME} ~~ ${SOLL} ~~ vorliegen`,
  `${SOLL} ~~ ${TIME} ~~ ${DONE} sein`,
  `${TIME} ~~ ${SOLL} ~~ ${DONE} sein`,
  `${SOLL} ~~ ${BETTER} ~~ leben|wohnen`,
  `${BETTER} ~~ leben|wohnen ${SOLL}`,
  `${SOLL} ~~ anderen|überhaupt haben`,
  `${SOLL} ~~ an nichts fehlen`,
];

const passedOn = PASSED_ON.map(parsePattern);
const planned = PLANNED.map(parsePattern);
/** Tokens before the modal at which a pattern can begin. */
const REACH = 14;

/** Whether "soll" or "sollen" at token `modal` passes something on and tells no plan; null: it is neither that any pattern knows. */
export function isPassedOn(analysis: Analysis, modal: number, { from, to }: Range): boolean | null {
  const word = wordAt(analysis.tokens, modal);
  const at = (pattern: Pattern, i: number) => {
    const cue = i >= from + pattern.anchor ? matchPattern(analysis, pattern, i - pattern.anchor, to) : null;
    return cue !== null && cue.from <= modal && modal < cue.to;
  };
  const covers = (patterns: readonly Pattern[]) =>
    patterns.some((pattern) => {
      if (pattern.openers?.includes(word)) return at(pattern, modal);
      for (let i = Math.max(from, modal - REACH); i < modal; i++)
        if (pattern.openers?.includes(wordAt(analysis.tokens, i)) && at(pattern, i)) return true;
      return false;
    });
  if (covers(planned)) return false;
  return covers(passedOn) ? true : null;
}
