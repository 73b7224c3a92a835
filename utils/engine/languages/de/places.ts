/**
 * The country that a word stands for, lower case: its name, its adjective's stem (as far as capitals show it), capital and seat of government.
 * Source: the Auswärtiges Amt's list of states, "Verzeichnis der Staatennamen", with capitals and seats by which newspapers call governments.
 */
const ROWS = `
Russland: russland moskau kreml russe russen
Ukraine: ukraine kiew kyjiw ukrainer
Vereinigte Staaten: usa us-regierung washington pentagon amerikaner
Vereinigtes Königreich: großbritannien london briten
Frankreich: frankreich paris franzosen
Deutschland: deutschland berlin bundesregierung bundeswehr
Österreich: österreich wien
Schweiz: schweiz bern
Italien: italien rom
Spanien: spanien madrid
Portugal: portugal lissabon
Niederlande: niederlande haag
Belgien: belgien
Luxemburg: luxemburg
Polen: polen warschau
Tschechien: tschechien prag
Slowakei: slowakei bratislava
Ungarn: ungarn budapest
Rumänien: rumänien bukarest
Bulgarien: bulgarien sofia
Griechenland: griechenland athen
Türkei: türkei ankara
Serbien: serbien belgrad
Kroatien: kroatien zagreb
Schweden: schweden stockholm
Norwegen: norwegen oslo
Dänemark: dänemark kopenhagen
Finnland: finnland helsinki
Belarus: belarus minsk
Georgien: georgien tiflis
China: china peking chinesen
Taiwan: taiwan taipeh
Japan: japan tokio
Südkorea: südkorea seoul
Nordkorea: nordkorea pjöngjang
Indien: indien neu-delhi
Pakistan: pakistan islamabad
Afghanistan: afghanistan kabul taliban
Israel: israel jerusalem israelis
Palästinensische Gebiete: palästinenser ramallah gaza gazastreifen hamas
Libanon: libanon beirut hisbollah
Syrien: syrien damaskus
Irak: irak bagdad
Iran: iran teheran
Saudi-Arabien: saudi-arabien riad
Ägypten: ägypten kairo
Europäische Union: eu brüssel eu-kommission
NATO: nato
Vereinte Nationen: uno un vereinte
`;

export const SIDES = new Map(
  ROWS.trim()
    .split('\n')
    .flatMap((row) => {
      const [side = '', words = ''] = row.split(':');
      return words
        .trim()
        .split(' ')
        .map((word) => [word, side] as const);
    }),
);

/** Cities and regions that nobody is called by as they stand. */
export const PLACES = new Set(
  `hamburg münchen köln frankfurt stuttgart düsseldorf dortmund essen leipzig bremen dresden hannover nürnberg duisburg bochum wuppertal bielefeld
  bonn münster mannheim karlsruhe augsburg wiesbaden mainz kiel rostock erfurt potsdam magdeburg saarbrücken freiburg graz linz salzburg
  innsbruck zürich genf basel bayern hessen sachsen thüringen brandenburg niedersachsen europa afrika asien amerika`.split(
    /\s+/,
  ),
);
