import type { AnonymityPatterns } from '../../language-pack';

/** Matches nothing: spokespeople are told apart by their noun, and headlines are not compared. */
const NEVER = /(?!)/;
const FEAR = 'Angst|Furcht|Sorge|Rücksicht|Scham|Sicherheitsgründen|Schutzgründen';
const UNNAMED = 'anonym|ungenannt|genannt|zitiert|namentlich|Namen|Anonymität';

/**
 * How German newspapers say that a source is not named, and why. Source: the Pressekodex of the Presserat, number 5, on professional secrecy, and dpa's
 * guidance on sources, in the wordings that they lead to.
 */
export const ANONYMITY: AnonymityPatterns = {
  openers: new Set(
    'anonym anonymität ungenannt genannt zitiert erwähnt namen name namentlich befugt berechtigt autorisiert ermächtigt'.split(
      ' ',
    ),
  ),
  asked: new RegExp(
    [
      '(?:anonym|ungenannt) (?:zu )?(?:bleiben|sprechen|reden)',
      '(?:nicht|ungern) (?:namentlich |öffentlich |beim Namen |mit (?:seinem|ihrem|vollem) Namen )?(?:genannt|zitiert|erwähnt) (?:zu )?(?:werden|sein)',
      'namentlich nicht (?:genannt|zitiert|erwähnt)',
      '(?:seinen|ihren|den eigenen) (?:richtigen |wirklichen |vollen )?Namen (?:lieber )?nicht',
      'unter der Bedingung(?: der| von)? Anonymität',
      'Anonymität (?:zugesichert|zugesagt|gewährt|versprochen|verlangt|erbeten|bat|baten|bestand)',
      '(?:auf|um) Anonymität',
      'Namen? (?:ist |sind )?(?:der Redaktion bekannt|von der Redaktion geändert|geändert)',
    ].join('|'),
    'iu',
  ),
  reason: new RegExp(
    [
      `aus (?:${FEAR})`,
      '(?:weil|da|denn) (?:er|sie|es|ihm|ihr|ihnen|ihre?n?|die|der|das)(?![\\p{L}])',
      'um [^.,;]{3,60} zu(?![\\p{L}])',
      'wegen (?:der|des|seiner?|ihrer?|laufender)(?![\\p{L}])',
    ].join('|'),
    'iu',
  ),
  ownReason: new RegExp(
    `(?:nicht (?:befugt|berechtigt|autorisiert|ermächtigt) (?:ist|sind|war|waren|sei|seien)|aus (?:${FEAR})(?=[^.;]{0,80}(?:${UNNAMED})))`,
    'u',
  ),
  reasonEnd:
    /[.;—–()”"“„]|,\s|\s(?:sagte|sagt|sagten|anonym|ungenannt|namentlich|nicht (?:genannt|namentlich|zitiert|mit)|(?:seinen|ihren) Namen)(?!\p{L})/u,
  ownVoice: NEVER,
  insider:
    /vertraut|nahesteh|eingeweiht|befasst|betraut|beteiligt|(?<!\p{L})(?:Insider|Mitarbeiter|Berater|Angestellte|Manager|Banker|Anw[aä]lt)/u,
  knowing: NEVER,
};
