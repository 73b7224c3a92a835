/**
 * The country a demonym, a capital or a seat of government stands for in news English, lower case. Source: the CIA World Factbook's
 * lists of nationalities and capitals, and the seats that newspapers use for governments; each pair was read once.
 * Words that are as often something else ("Turkey" the bird aside, "Georgia", "Jordan", "Polish") are kept where a capital letter settles it.
 */
const ROWS = `
Russia: russia russian russians moscow kremlin
Ukraine: ukraine ukrainian ukrainians kyiv kiev
United States: u.s. us american americans washington pentagon u.s
United Kingdom: uk u.k. britain british britons london whitehall
France: france french paris élysée
Germany: germany german germans berlin
Italy: italy italian italians rome
Spain: spain spanish spaniards madrid
Portugal: portugal portuguese lisbon
Ireland: ireland irish dublin
Netherlands: netherlands dutch hague
Belgium: belgium belgian belgians
Poland: poland polish poles warsaw
Czech Republic: czech czechs prague czechia
Slovakia: slovakia slovak slovaks bratislava
Hungary: hungary hungarian hungarians budapest
Austria: austria austrian austrians vienna
Switzerland: switzerland swiss bern
Romania: romania romanian romanians bucharest
Bulgaria: bulgaria bulgarian bulgarians sofia
Greece: greece greek greeks athens
Turkey: turkey turkish türkiye ankara
Serbia: serbia serbian serbs belgrade
Croatia: croatia croatian croats zagreb
Sweden: sweden swedish swedes stockholm
Norway: norway norwegian norwegians oslo
Denmark: denmark danish danes copenhagen
Finland: finland finnish finns helsinki
Estonia: estonia estonian estonians tallinn
Latvia: latvia latvian latvians riga
Lithuania: lithuania lithuanian lithuanians vilnius
Belarus: belarus belarusian belarusians minsk
Moldova: moldova moldovan moldovans
Georgia: georgian georgians tbilisi
Armenia: armenia armenian armenians yerevan
Azerbaijan: azerbaijan azerbaijani azerbaijanis baku
Kazakhstan: kazakhstan kazakh kazakhs astana
China: china chinese beijing
Taiwan: taiwan taiwanese taipei
Japan: japan japanese tokyo
South Korea: seoul
North Korea: pyongyang
India: india indian indians delhi
Pakistan: pakistan pakistani pakistanis islamabad
Afghanistan: afghanistan afghan afghans kabul
Bangladesh: bangladesh bangladeshi bangladeshis dhaka
Indonesia: indonesia indonesian indonesians jakarta
Philippines: philippines philippine filipino filipinos manila
Vietnam: vietnam vietnamese hanoi
Thailand: thailand thai thais bangkok
Myanmar: myanmar burmese naypyidaw
Malaysia: malaysia malaysian malaysians
Australia: australia australian australians canberra
Canada: canada canadian canadians ottawa
Mexico: mexico mexican mexicans
Brazil: brazil brazilian brazilians brasília brasilia
Argentina: argentina argentine argentines argentinian
Colombia: colombia colombian colombians bogotá bogota
Venezuela: venezuela venezuelan venezuelans caracas
Cuba: cuba cuban cubans havana
Chile: chile chilean chileans
Peru: peru peruvian peruvians lima
Israel: israel israeli israelis jerusalem
Palestinian territories: palestinian palestinians ramallah gaza gazan gazans
Lebanon: lebanon lebanese beirut
Syria: syria syrian syrians damascus
Iraq: iraq iraqi iraqis baghdad
Iran: iran iranian iranians tehran
Saudi Arabia: saudi saudis riyadh
Yemen: yemen yemeni yemenis sanaa
Qatar: qatar qatari qataris doha
United Arab Emirates: emirati emiratis
Egypt: egypt egyptian egyptians cairo
Libya: libya libyan libyans tripoli
Tunisia: tunisia tunisian tunisians
Algeria: algeria algerian algerians
Morocco: morocco moroccan moroccans rabat
Sudan: sudan sudanese khartoum
Ethiopia: ethiopia ethiopian ethiopians
Eritrea: eritrea eritrean eritreans
Somalia: somalia somali somalis mogadishu
Kenya: kenya kenyan kenyans nairobi
Uganda: uganda ugandan ugandans kampala
Rwanda: rwanda rwandan rwandans kigali
Congo: congo congolese kinshasa
Nigeria: nigeria nigerian nigerians abuja
Ghana: ghana ghanaian ghanaians accra
Mali: mali malian malians bamako
Niger: nigerien nigeriens niamey
South Africa: pretoria
Zimbabwe: zimbabwe zimbabwean zimbabweans harare
European Union: eu brussels
NATO: nato
United Nations: u.n. un
`;

/**
 * Names of places that nobody is called by as they stand, lower case. Source: the states and territories of the United States, the
 * provinces of Canada and the larger of the CIA World Factbook's cities; names that are as often a person's ("Virginia", "Lincoln") left out.
 */
const PLACE_ROWS = `
alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa kansas
kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri nebraska nevada ohio oklahoma oregon
pennsylvania tennessee texas utah vermont wisconsin wyoming guam ontario quebec alberta manitoba scotland england wales
chicago philadelphia detroit boston seattle miami atlanta minneapolis pittsburgh cleveland cincinnati milwaukee manhattan brooklyn
harlem toronto montreal vancouver sydney melbourne mumbai shanghai istanbul dubai barcelona munich frankfurt hamburg geneva zurich
milan naples manchester birmingham liverpool glasgow edinburgh belfast
`;
const PLACE_NAMES = `new york,new jersey,new hampshire,new mexico,new orleans,new england,new zealand,new delhi,north carolina,south carolina,
north dakota,south dakota,west virginia,rhode island,puerto rico,los angeles,las vegas,san francisco,san diego,san antonio,san jose,
san juan,hong kong,sri lanka,costa rica,el salvador,el paso,st. louis,st. paul,buenos aires,rio de janeiro,tel aviv,saudi arabia,
abu dhabi,cape town,south africa,sierra leone,burkina faso,ivory coast,silicon valley,wall street,capitol hill,long island,
fort worth,salt lake city,des moines,baton rouge,palm beach,santa fe,northern ireland,middle east,western europe,eastern europe,
latin america,north america,south america,central america,north korea,south korea,hollywood hills,nova scotia,british columbia`;

export const PLACES: ReadonlySet<string> = new Set([
  ...PLACE_ROWS.trim().split(/\s+/),
  ...PLACE_NAMES.replace(/\n/g, '').split(','),
]);

export const SIDES: ReadonlyMap<string, string> = new Map(
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
