import type { StandingRule } from '../../../language-pack';

const GUIDELINE = 'labelling guidelines, speculation: the narrator presents it as possible or expected, not as fact';

export const SPECULATION: readonly StandingRule[] = [
  {
    id: 'speculation.modal',
    value: 'speculation',
    reason: 'reason.standing.speculation.modal',
    patterns: ['könnte|könnten <!NOT>', 'dürfte|dürften <!NOT>', 'mag|mögen <~~ sein|haben !ANY>'],
    unless: ['wenn ~ könnte|könnten', 'als könnte|könnten', 'nicht ~ dürfte|dürften <,|.>'],
    hits: ['Der Damm [T:speculation könnte] brechen.', 'Der Umbau [T:speculation dürfte] neun Jahre dauern.'],
    misses: [
      'Er konnte nicht schwimmen.',
      'Sie lief, als könnte sie fliegen.',
      'Sie sänge, wenn sie könnte.',
      'Sie tat, was man nicht dürfte.',
    ],
    source: GUIDELINE,
  },
  {
    id: 'speculation.likely',
    value: 'speculation',
    reason: 'reason.standing.speculation.likely',
    patterns: [
      'möglicherweise|womöglich|vielleicht|vermutlich|wahrscheinlich|höchstwahrscheinlich|voraussichtlich|offenbar|anscheinend|augenscheinlich|offensichtlich|eventuell|mutmaßlich',
      'wohl <!NOT>',
      'ist|sei|wäre|scheint|gilt|halten|hält ~ möglich|wahrscheinlich|denkbar|unwahrscheinlich',
      'möglich|denkbar|wahrscheinlich ist|sei|wäre',
      'aller wahrscheinlichkeit nach',
      'unter umständen',
    ],
    unless: ['das|zum|dem|ums|sehr|gemeinen wohl', 'mutmaßlich'],
    hits: [
      '[T:speculation Vielleicht] vergaß der Wirt die Lampe.',
      'Die Fähre fährt [T:speculation wohl] erst im Mai.',
    ],
    misses: [
      'Sie sorgt für das Wohl der Tiere.',
      'Auf das Wohl der Gäste trank er.',
      'Zum Wohl sagte niemand.',
      'Der mutmaßlich gestohlene Wagen stand im Hof.',
    ],
    source: GUIDELINE,
  },
  {
    id: 'speculation.expected',
    value: 'speculation',
    reason: 'reason.standing.speculation.expected',
    patterns: [
      'wird|werden|wurde|wurden ~~ erwartet|gerechnet|befürchtet|angenommen',
      'erwartet|gerechnet|befürchtet wird|werden',
      'zu rechnen|erwarten|befürchten <.|,|ist|sei|sind>',
      'ist ~~ davon auszugehen',
      'droht|drohen <!mit|,|.|der>',
      'droht|drohen ~~ zu',
      'steht|stehen vor ~ aus|ende|pleite|insolvenz|entscheidung',
    ],
    unless: ['wurde|wurden ~ freudig erwartet'],
    hits: ['Für den Abend [T:speculation wird Regen erwartet].', 'Der Mühle [T:speculation droht] die Schließung.'],
    misses: ['Sie erwartet ein Kind.', 'Der Händler droht mit einer Klage.', 'Die Gäste wurden freudig erwartet.'],
    source: GUIDELINE,
  },
  {
    id: 'speculation.seems',
    value: 'speculation',
    reason: 'reason.standing.speculation.seems',
    patterns: [
      'scheint|scheinen|schien|schienen',
      'sieht|sehen|sah ~~ danach aus',
      'deutet|deuten|deutete|deuteten ~~ hin',
      'hindeutet|hindeuten|hindeuteten',
      'spricht|sprechen|sprach ~ dafür <,>',
    ],
    unless: ['sonne|mond|licht|lampe scheint|schien|scheinen|schienen'],
    hits: [
      'Die Mühle [T:speculation scheint] leer zu sein.',
      'Vieles [T:speculation deutet auf einen Kurzschluss hin].',
    ],
    misses: ['Die Sonne scheint.', 'Sie sah aus dem Fenster.'],
    source: GUIDELINE,
  },
  {
    id: 'speculation.forecast',
    value: 'speculation',
    reason: 'reason.standing.speculation.forecast',
    patterns: [
      'würde|würden ~~ bedeuten|führen|kosten|treffen|gefährden|schwächen|stärken|verlieren|machen|bringen|verteuern|ermöglichen|erschweren|erleichtern|entlasten|belasten <.|,|;>',
      'wäre|wären <ein|eine|das|der|die ~ rückschlag|erfolg|sensation|novum|katastrophe|überraschung|ende|signal|schlag>',
    ],
    hits: ['Ein Verkauf [T:speculation würde neun Stellen kosten].', 'Ein Sieg [T:speculation wäre] eine Sensation.'],
    misses: ['Sie würde gern tanzen.', 'Er wäre gern Wirt.'],
    source: GUIDELINE,
  },
  {
    id: 'speculation.word',
    value: 'speculation',
    reason: 'reason.standing.speculation.word',
    patterns: [
      'spekulation|spekulationen|mutmaßung|mutmaßungen',
      'spekuliert|gemutmaßt',
      'gefahr|möglichkeit <, dass>',
      'aussichten|chancen stehen',
    ],
    unless: ['mit|durch|aus spekulation|spekulationen'],
    hits: [
      'Das nährte [T:speculation Spekulationen] über einen Verkauf.',
      'Es besteht die [T:speculation Gefahr], dass der Damm bricht.',
    ],
    misses: ['Die Gefahr ist vorbei.', 'Mit Spekulationen verlor er sein Geld.'],
    source: GUIDELINE,
  },
];
