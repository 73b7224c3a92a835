import type { StandingRule } from '../../../language-pack';

const GUIDELINE = 'labelling guidelines, disputed: somebody denies or contradicts it, or accounts conflict';

const UNTRUE =
  'falsch|unwahr|haltlos|unbegründet|gelogen|erfunden|erlogen|unzutreffend|absurd|abwegig|irreführend|unsinn|lüge|lügen|falschmeldung|propaganda|verleumdung|märchen|desinformation|quatsch|fälschung|inszeniert|gefälscht';

export const DISPUTED: readonly StandingRule[] = [
  {
    id: 'disputed.denied',
    value: 'disputed',
    reason: 'reason.standing.disputed.denied',
    patterns: [
      'dementierte|dementierten|dementiert|dementieren|dementiere|dementi|dementis',
      'bestritt|bestritten|bestreitet|bestreiten|bestreite',
      'leugnete|leugneten|leugnet|leugnen|leugne|geleugnet',
      'stritt|stritten|streitet|streiten ~~ ab',
      'abgestritten|abstritt|abstreitet|abzustreiten',
      'wies|wiesen|weist|weisen|weise ~~ zurück',
      'zurückgewiesen|zurückwies|zurückwiesen|zurückweist|zurückzuweisen',
      'beteuerte|beteuerten|beteuert|beteuern ~~ unschuld|unschuldig',
      'nichts|nie ~ zu tun gehabt|haben|habe|hat',
      'nicht schuldig',
      'kann|könne|konnte ~ keine rede sein',
    ],
    unless: [
      'wies|wiesen|weist ~~ klage|klagen|antrag|anträge|beschwerde|revision|berufung|einspruch|eilantrag|ball ~ zurück',
      'klage|antrag|beschwerde|revision|berufung|einspruch|eilantrag ~ zurückgewiesen',
      'bestritt|bestritten|bestreitet|bestreiten ~ spiel|spiele|saison|unterhalt|lebensunterhalt|rennen|finale',
    ],
    hits: [
      'Der Händler [T:disputed bestritt] den Vorwurf.',
      'Die Bank [T:disputed wies die Vorwürfe zurück].',
      'Das [T:disputed Dementi] kam noch am Abend.',
    ],
    misses: [
      'Die Kammer wies die Klage zurück.',
      'Die Revision wurde zurückgewiesen.',
      'Der Verein bestritt neun Spiele.',
      'Der Händler räumte den Vorwurf ein.',
    ],
    source: GUIDELINE,
  },
  {
    id: 'disputed.rejected',
    value: 'disputed',
    reason: 'reason.standing.disputed.rejected',
    patterns: [
      'wehrte|wehrten|wehrt sich gegen ~ vorwurf|vorwürfe|darstellung|behauptung|verdacht',
      `nannte|nannten|nennt|bezeichnete|bezeichneten|bezeichnet ~~ ${UNTRUE}`,
      'widersprach|widersprachen|widerspricht|widersprechen|widerspreche|widersprochen',
      'verwahrte|verwahrten sich ~ gegen',
    ],
    hits: ['Die Bank [T:disputed widersprach] dem Bericht.', 'Sie [T:disputed nannte den Vorwurf absurd].'],
    misses: ['Er nannte das Schiff „Möwe“.', 'Die Zeugen widersprechen sich.'],
    source: GUIDELINE,
  },
  {
    id: 'disputed.contested',
    value: 'disputed',
    reason: 'reason.standing.disputed.contested',
    patterns: [
      'ist|sind|bleibt|bleiben|war|waren ~ umstritten',
      'bezweifelte|bezweifelten|bezweifelt|bezweifeln|angezweifelt|anzweifeln',
      'zweifelt|zweifelte|zweifelten|zweifeln an',
      'zog|zogen|zieht|ziehen ~~ in zweifel',
      'stellte|stellten|stellt|stellen ~~ infrage',
      'zweifel an|am',
      'widerlegt|widerlegte|widerlegten|widerlegen',
      'im widerspruch <zu|zum|zur>',
    ],
    hits: ['Fachleute [T:disputed bezweifelten] die Zahl.', 'Ein Gutachten [T:disputed widerlegte] die Zeugin.'],
    misses: ['Sie zweifelte nicht lange und ging.', 'Der Stellplatz ist infrage gekommen.'],
    source: GUIDELINE,
  },
  {
    id: 'disputed.conflict',
    value: 'disputed',
    reason: 'reason.standing.disputed.conflict',
    patterns: [
      'widersprüchliche|widersprüchlichen|widersprüchlicher|unterschiedliche|unterschiedlichen|gegensätzliche|abweichende|gegenteilige angaben|berichte|aussagen|darstellungen|versionen|meldungen|schilderungen',
      'widersprechen|widersprachen|widerspricht|widersprach sich',
      'aussage gegen aussage',
      'gehen|gingen ~~ auseinander',
    ],
    hits: ['Es gab [T:disputed widersprüchliche Angaben] zum Brand.', 'Die Zeugen [T:disputed widersprechen sich].'],
    misses: ['Es gab unterschiedliche Farben.', 'Die Gäste gehen nach Hause.'],
    source: GUIDELINE,
  },
  {
    id: 'disputed.false',
    value: 'disputed',
    reason: 'reason.standing.disputed.false',
    patterns: [
      `ist|sind|war|waren|sei|seien ~ ${UNTRUE}`,
      'fälschlich|fälschlicherweise|wahrheitswidrig|tatsachenwidrig',
      'trifft|treffen|traf|trafen|treffe ~ nicht zu',
      'stimmt|stimmen|stimme|stimmte nicht',
      'entspricht|entspreche|entsprechen|entsprach nicht ~ wahrheit|tatsachen|realität',
      'falsche|falschen|haltlose|haltlosen|unwahre|unwahren|unbelegte|unbelegten|irreführende|irreführenden|unbegründete behauptung|behauptungen|angaben|vorwürfe|aussagen|darstellung|darstellungen|gerüchte|anschuldigungen|meldungen',
      'frei erfunden',
      'falschmeldung|falschmeldungen|falschbehauptung|falschbehauptungen|falschaussage|desinformation',
      'fake news',
      'nichts dran',
    ],
    hits: [
      'Die Behauptung [T:disputed ist falsch].',
      'Das [T:disputed trifft nicht zu], sagte Anna Hahl.',
      'Er verbreitete [T:disputed falsche Behauptungen].',
    ],
    misses: ['Der Chor sang falsch.', 'Die Behauptung ist alt.'],
    source: GUIDELINE,
  },
  {
    id: 'disputed.found-untrue',
    value: 'disputed',
    reason: 'reason.standing.disputed.foundUntrue',
    patterns: [
      `stellte|stellten|stellt sich ~~ als ~ ${UNTRUE}`,
      `erwies|erwiesen|erweist sich als ~ ${UNTRUE}`,
      'entlastet|entlastete|entlasteten <ihn|sie|den|die|.|,>',
      'freigesprochen <worden|.|,>',
      'sprach|sprachen|spricht ~ frei <.|,|von|vom>',
    ],
    hits: ['Der Brief [T:disputed erwies sich als Fälschung].', 'Die Kammer hat ihn [T:disputed freigesprochen].'],
    misses: ['Der Brief erwies sich als nützlich.', 'Der Bus hilft dem Verkehr.'],
    source: GUIDELINE,
  },
];
