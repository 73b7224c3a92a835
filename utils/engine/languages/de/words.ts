/**
 * Closed word classes of German. Source: Duden, "Die Grammatik" (9th edition), the chapters on articles, pronouns, prepositions,
 * conjunctions and adverbs, cut down to what newspapers use.
 */
const list = (words: string): readonly string[] => words.trim().split(/\s+/);

export const DETERMINERS =
  list(`der die das des dem den ein eine einen einem einer eines dieser diese dieses diesem diesen jener jene
  jenes jenem jenen jeder jede jedes jedem jeden kein keine keinen keinem keiner keines welcher welche welches welchem welchen alle allen aller
  beide beiden beider solche solchen mancher manche manchen`);
export const POSSESSIVES =
  list(`sein seine seinen seinem seiner seines ihr ihre ihren ihrem ihrer ihres unser unsere unseren unserem
  unserer mein meine meinen meinem meiner dein deine euer eure deren dessen`);
export const PRONOUNS =
  list(`er sie es wir ich man jemand niemand keiner alle viele manche einige mehrere andere anderer beide einer eine eines
  wer dies das dieser diese jeder du`);
export const OBJECTS = list(
  'ihn ihm ihnen uns mich mir dich dir sich euch jemandem jemanden niemandem niemanden einander',
);
export const PREPOSITIONS =
  list(`in im ins an am ans auf aus bei beim mit nach von vom vor vorm zu zum zur für fürs durch durchs gegen ohne um ums
  über unter unterm hinter neben zwischen seit während wegen trotz laut gemäß bis ab gegenüber innerhalb außerhalb entlang anlässlich
  angesichts aufgrund infolge hinsichtlich bezüglich mithilfe anhand inmitten zugunsten zulasten binnen samt nahe nebst per pro statt
  anstelle einschließlich abzüglich mittels seitens namens namens`);
export const COORDINATORS = list('und oder sondern denn aber doch sowie beziehungsweise bzw. jedoch');
export const SUBORDINATORS =
  list(`dass daß ob weil wenn als obwohl obgleich während nachdem bevor ehe bis seit seitdem sobald solange damit
  falls sofern indem sodass da wie wo wohin woher warum weshalb wieso wann wer was wem wen welche welcher welches`);
export const BE = list('ist sind war waren sei seien wäre wären bin bist gewesen seid sein');
export const HAVE = list('hat haben habe hatte hatten hätte hätten');
export const BECOME = list('wird werden werde wurde wurden würde würden worden geworden');
export const MODALS =
  list(`kann können könne konnte konnten könnte könnten soll sollen solle sollte sollten will wollen wolle wollte wollten muss
  müssen müsse musste mussten müsste müssten darf dürfen dürfe durfte durften dürfte dürften mag mögen möge mochte möchte möchten lässt
  lassen lasse ließ ließen`);
export const NEGATIONS = list(
  'nicht nie niemals kein keine keinen keinem keiner keines nichts niemand weder ohne keineswegs nirgends kaum',
);
export const ADVERBS =
  list(`auch noch schon nur nun jetzt heute gestern morgen hier dort da dann danach zuvor zunächst später früher bereits
  bislang bisher weiter weiterhin zudem außerdem ferner darüber dabei dazu daraufhin deshalb deswegen daher dennoch trotzdem allerdings
  dagegen hingegen indes indessen unterdessen inzwischen mittlerweile wieder erneut immer oft häufig selten manchmal bald sofort zugleich
  gleichzeitig anschließend schließlich zuletzt erst einst damals etwa rund fast nahezu mindestens höchstens wohl zwar eben gar sehr so
  ganz besonders vor allem insbesondere demnach somit also nämlich ebenfalls ebenso gleichwohl vielmehr derzeit aktuell momentan
  kürzlich jüngst neulich abends morgens nachts mittags wörtlich öffentlich offiziell ausdrücklich deutlich klar offen scharf lediglich
  selbst sogar allein gemeinsam mehrfach wiederholt vergeblich vorerst künftig ehemals gegenüber stets jeweils beispielsweise
  seither davor hinzu zurück voraus davon darauf daran darin darum dafür damit hierzu dementsprechend entschieden vehement energisch
  umgehend unmittelbar telefonisch schriftlich mündlich knapp ungefähr circa ca. offenbar angeblich vermutlich womöglich möglicherweise
  gerne lange alleine beinahe zuhause ohnehin ungern vielleicht wahrscheinlich mutmaßlich anscheinend offensichtlich nochmals abermals überdies obendrein`);
export const TIME =
  list(`montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag montagabend dienstagabend mittwochabend
  donnerstagabend freitagabend samstagabend sonntagabend montagmorgen dienstagmorgen mittwochmorgen donnerstagmorgen freitagmorgen
  samstagmorgen sonntagmorgen montagnachmittag dienstagnachmittag mittwochnachmittag donnerstagnachmittag freitagnachmittag montagvormittag
  januar februar märz april mai juni juli august september oktober november dezember jänner
  abend morgen nachmittag vormittag mittag nacht mitternacht woche wochenende monat jahr jahren tag tagen stunde stunden minuten uhr
  frühjahr sommer herbst winter frühling wochen monaten anfang ende mitte vortag`);
export const QUANTITIES =
  list(`zwei zweier drei dreier vier fünf sechs sieben acht neun zehn elf zwölf mehrere mehrerer mehreren viele vieler vielen einige
  einiger einigen manche mancher manchen zahlreiche zahlreicher zahlreichen dutzende hunderte tausende wenige weniger etliche etlicher
  sämtliche beide prozent millionen milliarden hundert tausend`);
export const CLAUSE_JOINERS = list('dass ob und oder wie warum so');

/**
 * Finite verbs that carry no attribution, by which a clause is known: strong pasts and presents, and moods of the commonest verbs. Weak
 * pasts are known by their ending.
 */
export const FINITE =
  list(`kam kamen ging gingen stand standen lag lagen gab gaben nahm nahmen fand fanden hielt hielten blieb blieben fiel fielen begann
  begannen brach brachen traf trafen zog zogen trat traten lief liefen sah sahen fuhr fuhren trug trugen schlug schlugen starb starben stieg
  stiegen sank sanken schloss schlossen verlor verloren bot boten griff griffen wuchs wuchsen half halfen saß saßen tat taten ließ
  ließen wusste wussten brachte brachten dachte dachten kannte kannten rannte rannten erhielt erhielten entstand entstanden bekam
  bekamen erschien erschienen verschwand verschwanden floh flohen schoss schossen flog flogen zwang zwangen gewann gewannen unterschrieb
  verließ verließen betrug betrugen übernahm übernahmen
  kommt kommen komme geht gehen gehe steht stehen stehe liegt liegen liege gibt geben gebe nimmt nehmen nehme findet finden finde hält
  halten halte bleibt bleiben bleibe fällt fallen falle beginnt beginnen beginne trifft treffen treffe zieht ziehen ziehe tritt
  treten trete läuft laufen laufe sieht sehen sehe fährt fahren fahre trägt tragen trage macht machen mache tut tun tue weiß wissen wisse
  braucht brauchen brauche führt führen führe zeigt zeigen zeige gilt gelten gelte lebt leben lebe spielt spielen spiele sorgt sorgen
  sorge reicht reichen reiche droht drohen drohe kostet kosten koste fehlt fehlen fehle gehört gehören gehöre handelt handeln handele
  handle bedeutet bedeuten bedeute verläuft verlaufe beträgt betrage steigt steigen steige sinkt sinken sinke wächst wachsen wachse
  arbeitet arbeiten arbeite sucht suchen suche funktioniert funktioniere dient dienen diene bringt bringen bringe stellt stellen stelle`);

/** Present subjunctives that no indicative is spelt as: words of somebody else's, whoever gives them. */
export const REPORTIVE =
  list(`sei seien habe werde könne müsse solle wolle dürfe möge gebe gehe komme stehe liege bleibe nehme finde halte falle
  beginne treffe ziehe trete laufe sehe fahre trage mache tue wisse brauche führe zeige gelte lebe spiele sorge reiche drohe koste fehle
  gehöre handele bedeute verlaufe betrage steige sinke wachse arbeite suche funktioniere diene bringe stelle lasse lasse erwarte
  verfüge bestehe erhalte betreffe schließe fordere verlange unterstütze verhandle verhandele prüfe rechne plane gefährde belaste
  verletze verstoße spreche hoffe glaube fürchte vertraue kenne verstehe nutze leiste zahle verdiene verliere gewinne benötige bekomme
  enthalte ermögliche verhindere schade helfe biete erlaube verbiete kämpfe warte beruhe ergebe zähle wirke scheine entspreche`);

/** Words by which running German is told from other languages: the commonest function words that it shares with few. */
export const STOP_WORDS =
  list(`der die das und ist nicht ein eine einen einem einer des dem den mit von zu im am auf für sich auch es sie
  er wir als wie bei nach aus um vom zum zur über hat haben wird werden wurde sei dass noch nur oder aber durch gegen sind waren seine
  ihre sein kann mehr wenn vor bis unter sagte worden habe soll nun zwischen seit während keine kein wurden`);
