import type { AnonymityPatterns } from '../../language-pack';

/**
 * How newspapers say that a source is not named, and why. Source: the anonymous-source rules of the AP and of Reuters, which
 * ask that the reason be told, in the wordings that they lead to.
 */
const AFTER_NAMED =
  '(?=\\s*(?:[.,;:—–)”"]|$)|\\s+(?:because|since|citing|for|due|owing|to|in|by|publicly|out|while|when|so|given|said|told|as (?:he|she|they|the)\\b)\\b)';
const NAMED = `(?:named|identified|quoted by name)\\b${AFTER_NAMED}`;
const ASKING =
  'asked|asking|asks|requested|requesting|declined|declining|refused|refusing|wished|wanted|preferred|insisted|chose|demanded';

export const ANONYMITY: AnonymityPatterns = {
  openers: new Set(
    `anonymity anonymous anonymously named identified quoted authorised authorized permitted allowed cleared record`.split(
      ' ',
    ),
  ),
  asked: new RegExp(
    [
      'on (?:the )?conditions? of (?:strict |total )?anonymity',
      '(?:grant(?:ed|ing)|request(?:ed|ing)|demand(?:ed|ing)|promised|given|sought|ask(?:ed|ing) for|insist(?:ed|ing) on) anonymity',
      '(?:ask|request|declin|insist)(?:ed|ing) to (?:remain|stay) anonymous',
      `(?:${ASKING}) (?:not )?to be ${NAMED}`,
      `(?:${ASKING}) that (?:he|she|they|it) not be ${NAMED}`,
      `(?:did|do|does) not (?:want|wish) to be ${NAMED}`,
      `(?:is|are|was|were) not being ${NAMED}`,
      `(?:spoke|speaking|speak|talked) anonymously`,
      `(?:${ASKING}) (?:not )?to (?:speak|talk|go|be) on the record`,
    ].join('|'),
    'i',
  ),
  reason: new RegExp(
    [
      '(?<=^\\s+)to [a-z]+',
      '\\b(?:because|since|citing|saying (?:that )?(?:it|he|she|they) would|owing to|due to|given the|for fear (?:of|that)|out of fear|fearing|in order to|so as to)\\b',
      '\\bas (?:he|she|they|it|the|this|these|his|her|their)\\b',
      '\\bto (?:discuss|describe|protect|speak|talk|avoid|share|disclose|reveal|relay|detail|preserve)\\b',
      '\\bfor (?:[a-z-]+ ){0,3}(?:reasons?|safety|security)\\b',
    ].join('|'),
    'i',
  ),
  ownReason:
    /\b(?:(?:is|are|was|were) not|isn['’]t|aren['’]t|wasn['’]t|weren['’]t)\s+(?:authori[sz]ed|permitted|allowed|cleared) to (?:speak|talk|comment|discuss|disclose|be quoted|be named|brief|give)\b/i,
  reasonEnd: /[.;—–()”"]|,\s|\s(?:said|says|told)\s|''/,
  ownVoice: /\b(?:representatives? (?:for|of)|media (?:sources?|outlets?|reports?))\b/i,
  insider:
    /\b(?:familiar with|close to|briefed on|aware of|(?:with )?(?:direct )?knowledge of|involved (?:in|with)|executives?|employees?|bankers?|lawyers?|insiders?|strategists?|operatives?)\b/i,
  // Residents may be close to a fire, and what rescuers know of it is their work.
  knowing:
    /\b(?:people|persons?|someone|somebody|officials?|aides?|advis[eo]rs?|diplomats?|executives?|employees?|bankers?|lawyers?)\b.*\b(?:familiar with|close to|briefed on|knowledge of)\b/i,
};
