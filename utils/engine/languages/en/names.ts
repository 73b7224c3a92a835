const list = (words: string): string[] => words.trim().split(/\s+/);

/** Titles that stand before a name. Source: the AP Stylebook's entries on titles. */
export const TITLE_WORDS =
  list(`mr. mrs. ms. mx. mr mrs ms mx dr prof miss dr. prof. professor sen. senator rep. representative gov. governor gen.
  general col. colonel lt. lieutenant sgt. sergeant maj. major capt. captain adm. admiral president vice prime minister
  chancellor mayor judge justice chief secretary king queen prince princess pope cardinal archbishop bishop rev. reverend fr.
  sir dame lord lady baroness councillor congressman congresswoman inspector superintendent detective constable sheriff
  coach ambassador chairman chairwoman spokesman spokeswoman director commissioner attorney cllr supt insp pc cpl dci
  alderman rev`);

const MALE =
  list(`james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark
  donald steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric
  jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry tyler
  aaron jose adam henry nathan peter zachary kyle walter ethan jeremy harold keith christian roger noah gerald carl terry sean
  austin arthur lawrence jesse dylan bryan joe jordan billy bruce albert willie gabriel logan alan juan wayne roy ralph randy
  eugene vincent russell louis bobby philip johnny tom tim jim bill bob mike dave steve dan ben sam chris matt nick tony ken
  jeff greg ted rob ron ray luke hugh ian neil simon martin oliver harry liam owen callum ahmed mohammed muhammad ali omar
  hassan ivan vladimir sergei dmitri alexei mikhail boris igor viktor pavel hans klaus jürgen pierre jean luc marco luigi
  carlos luis jose miguel pedro diego hiroshi kenji wei jun raj vikram arjun bradley brad chad curtis derek doug douglas dwight earl ed
  eddie edgar edwin elliot elliott ernest ernie floyd francis francisco franklin fred freddie freddy frederick garrett geoffrey
  gerard gilbert glenn gordon graham grant hal hector herbert herman homer howard hubert jake jamie jared jay jeb jesus jimmy
  joel johnny julian karl keegan kurt lance lee leo leon leonard lester lewis lloyd lou marcus mario marshall marty marvin
  maurice max melvin micah mitch mitchell morgan mitt ned norman oscar pat perry pete rafael ramon reince ricardo richie rick
  robbie roberto rodney roland rudy rupert sanford saul seth sheldon sidney spencer stan stanley stuart terrence theodore todd
  travis trey trevor tyrone victor vince wade wallace warren wesley wilbur will winston woodrow zach adolfo alberto alejandro
  alfonso andres antonio arturo eduardo enrique ernesto esteban felipe fernando guillermo gustavo javier jorge julio lorenzo
  manuel mauricio pablo raul rodrigo salvador sergio andreas axel bernd christoph dieter franz friedrich fritz günter heinz
  helmut jochen jörg joachim karsten klaas lars matthias olaf otto ralf rainer rolf stefan thorsten uwe werner wolfgang alain
  andré antoine bernard claude didier emmanuel étienne françois francois gérard guillaume henri jacques jérôme laurent louis
  marcel nicolas olivier philippe rené serge thierry xavier yves alessandro giorgio giovanni giuseppe matteo paolo roberto
  silvio aleksandr aleksei anatoly andrei anton arkady dmitry evgeny gennady grigory kirill konstantin leonid maxim nikita
  nikolai oleg oleksandr pavlo petro roman rustem ruslan semyon serhiy stanislav taras valery vasily viacheslav viktor vitaly
  volodymyr vyacheslav yevgeny yuri abdul abdullah abu amir bashar ehud farid fayez ghassan hamid haider hussein ibrahim ismail
  jamal karim khalid mahmoud mehdi mohamed mohammad mustafa nasser osama rashid saad said salman tariq walid yasser yousef
  yusuf benjamin avi ehud moshe naftali shimon yair yitzhak ajay amit anil ashok deepak manoj mohan narendra nitin rahul rajesh
  rakesh sanjay sunil suresh vijay chen hao jian lei ming tao xi akira shinzo takashi yoshi moon bong arne bjørn björn erik
  gunnar håkan jens johan kjell magnus mats mikael nils ole per sven torbjörn ulf tomas marek jakub jan janusz jaroslaw jerzy
  krzysztof lech leszek mateusz pawel piotr radek tomasz wojciech zbigniew viktor gergely istván lászló zoltán recep ahmet
  mehmet mevlüt bülent kemal
  barack barry bernie brett brent byron caleb cecil cesar clarence clifford cliff clint clyde cody colin connor corey cory craig
  damon danny darrell darren darryl daryl dean dominic donnie duane dustin dwayne eli elias evan ezra frankie garry gavin gregg
  hank harvey isaac jeffery jerome josh julius lamar leland leroy lonnie malcolm marlon mathew mickey milton moses nate nathaniel
  neal newt nigel orrin otis quentin rahm randall randolph reggie roderick sammy shane shaun shawn stephan theo toby trent tristan
  willard zack asif ashraf bilal faisal farooq habib hamza idris imran iqbal irfan jawad kareem mansour marwan munir nadeem naveed
  nawaz qasim rafiq samir shahid sharif sohail syed tahir usman wasim yahya younis zafar zahid kofi kwame oluwaseun chinedu emeka
  sipho thabo
  jonas oskar paulo joris emil anders lukas niklas mathias tobias sebastian henrik fredrik gustav aksel rasmus søren
  jesper kasper morten lasse mads kristian leif stig eirik knut mika antti jukka pekka juha matti heikki janis andris
  joost sander bart wim willem pieter dirk koen ruud henk gerrit maarten jeroen lucas mathieu thibault julien sébastien
  pascal raphaël florian dominik felix maximilian holger gerhard rudolf dario fabio massimo luciano gianni davide
  claudio stefano mauro giacomo dimitris kostas nikos bogdan mihai cristian dragan zoran milos novak nikola aleksandar
  branko andrej miroslav jaroslav jiří petr karel josef gábor ferenc attila tibor maciej grzegorz łukasz michał bohdan
  andriy mykola yuriy dmytro artem yaroslav ilya maksim denis giorgi armen ilham murat emre serkan hakan fatih orhan
  ekrem reza hossein mohsen saeed farhad khaled tarek ayman sherif amr adel anwar nabil fouad samer rami rachid
  abdelaziz mamadou ousmane amadou tendai tunde femi chidi nnamdi muhammadu musa umar kwesi uhuru yoweri abiy tedros
  dawit yonas arvind ashwin rohit mukesh gautam ganesh ramesh prakash vivek varun anand arun mahinda ranil parvez pervez
  shehbaz junaid joko prabowo budi najib shigeru fumio taro satoshi jinping thaksin somchai ferdinand gonzalo rodolfo
  horacio emiliano álvaro andrés josé jesús tomás ramiro gerardo ignacio hugo thiago joão rui nuno bruno luiz jair
  marcelo tommy ricky kenny lenny benny alfie archie enzo mateus ihor gleb iain alasdair gareth rhys kieran declan noel ollie
  andre vinnie jez ravi lamar`);
const FEMALE =
  list(`mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra
  ashley kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela
  shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet catherine maria heather
  diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith megan andrea cheryl hannah
  jacqueline martha gloria teresa ann sara madison frances kathryn janice jean abigail alice julia judy sophia grace denise
  amber doris marilyn danielle beverly isabella theresa diana natalie brittany charlotte marie kayla alexis lori hillary kate
  kathy sue jane anne claire fiona elena olga irina svetlana natasha tatiana fatima aisha leila yasmin ingrid greta heidi
  monika sofia lucia carmen yuki mei priya anita lakshmi carly melania chelsea wendy tina gina rosa abby adele adriana agnes
  alexandra alison allison alyssa ana annette annie april arlene audrey barb beatrice becky bernadette beth bethany betsy
  beverley bonnie brenda bridget camille candace carla carole caroline cassandra cathy cecilia celia charlene cindy claudia
  colleen connie constance courtney crystal daisy dana dawn debbie delores dolores dorothy edith eileen elaine eleanor elise
  ella ellen eloise erica erin estelle esther eva faye felicia florence frances gabriela gail genevieve geraldine gertrude
  ginny gwen harriet hazel heidi henrietta hilary holly hope huma ida irene iris isabel ivanka ivana ivy jackie jan jane jenna
  jenny jill jillian joann joanna joanne jody josephine joy juanita juliet june karla kate katie katrina kay kaye keisha kelsey
  kim kirsten kristen kristin lena leslie lillian lily loretta lorraine louise lucille lucy lynn mabel maggie marcia margot
  marguerite marianne marian marjorie marla marsha mary-ann maureen maxine mckenzie meg mercedes mildred mindy miranda miriam
  moira mona monica myra nadia nadine naomi nellie nina nora norma paige pam patti paula pauline peggy penelope penny phyllis
  polly rachael ramona regina renee rhonda rita roberta robyn rosemary roxanne ruby sabrina sally sasha selena shannon sheila
  shelley sherry simone sonia stacey stacy stella sue suzanne sylvia tabitha tamara tammy tanya tara teri tiffany tracy valerie
  vanessa vera veronica vicki vivian wanda whitney winifred yolanda yvonne zoe adriana alejandra beatriz catalina dolores
  esperanza gabriela guadalupe lourdes luisa marisol paloma pilar raquel soledad valentina angela anja annegret annette birgit
  brigitte claudia dagmar elke gabriele gisela hannelore ilse inge jutta katja katrin manuela petra renate sabine sigrid silke
  ursula ulrike ute anne-marie aurélie cécile chantal élisabeth françoise ghislaine hélène isabelle jacqueline marine martine
  mathilde nathalie ségolène simone solange sylvie valérie alessia chiara federica francesca giorgia giulia laura paola
  alina anastasia daria ekaterina galina inna ksenia larisa lyudmila marina nadezhda natalia oksana polina tatyana ulyana
  valentina yekaterina yulia zhanna amal amina aya dalia farah hanan huda iman jamila khadija layla mariam nadia noor rania
  salma samira zahra zainab ayelet dalia noa rivka tzipi deepa indira kavita meena neha nirmala pooja radha sangeeta sonia
  sushma vandana fang hui jing lan li ling qing xiu yan ying aiko hiroko keiko naoko sakura yoko agnieszka beata ewa hanna
  jadwiga joanna katarzyna magdalena małgorzata anneli astrid birgitta brita elin frida gro hanne karin kerstin kristina
  linnea liv margot mette pernille sigrid solveig ulrika ayşe elif emine fatma meral tansu
  arianna ariana ava amelia chloe debby gretchen hilda jeanne jeannette jodi joni juana kellyanne kristi lana leah mandy marcy
  margo marta maya mia molly muriel nikki patsy phoebe rosie sadie sheryl sonya stacie susanna susannah susie trisha velma viola
  wilma consuelo inés xiomara ayesha benazir bushra malala maryam nasreen samina shabana shazia tahira yasmeen yasmine ngozi amara
  thandi
  ingvild gudrun signe maja ebba elsa klara annika marika tarja saskia sanne lotte hilde amélie lucie juliette delphine
  sandrine virginie laetitia ilaria elisa alessandra silvia eleni katerina despina andreea mihaela jelena mirjana
  dragana zuzana jana markéta lenka hana veronika katalin judit eszter aleksandra dorota danuta olha olena iryna tetiana
  nino salome leyla aylin zeynep özlem esra hatice selin nasrin narges mahsa parisa sahar nawal reem dina lina heba asma
  latifa malika naima samia fatou aminata mariama chimamanda funmi lindiwe zanele naledi priyanka mamata swati rekha
  usha khaleda hasina megawati siti nurul yingluck imelda corazon thuy linh trang sanae yuriko haruka akiko tomoko mira
  ximena luciana fernanda mariana rocío dilma josefina ingeborg heike antje gita kyra jo bev mags
  ofelia aurelia celeste ines evie gemma kirsty leanne tracey vicky`);

/**
 * Given names that are nearly always of one gender. Source: the commonest names of the US Social Security
 * Administration's public list, with such from other languages as stand in the news; those of both genders are left out.
 */
export const GIVEN_NAMES: ReadonlyMap<string, 'male' | 'female'> = new Map<string, 'male' | 'female'>([
  ...MALE.map((name) => [name, 'male'] as const),
  ...FEMALE.filter((name) => name !== 'jean').map((name) => [name, 'female'] as const),
]);

/** Words beside a name that tell a person's gender. */
export const GENDERS: ReadonlyMap<string, 'male' | 'female'> = new Map<string, 'male' | 'female'>([
  ...list(
    'mr. mr sir lord king prince spokesman chairman congressman councilman businessman policeman father son husband brother man boy grandson grandfather uncle nephew groundsman policeman fr.',
  ).map((word) => [word, 'male'] as const),
  ...list(
    'mrs. ms. mrs ms miss dame lady queen princess baroness spokeswoman chairwoman congresswoman councilwoman businesswoman mother daughter wife sister woman girl actress widow grandmother granddaughter aunt niece councilwoman policewoman',
  ).map((word) => [word, 'female'] as const),
]);

/** Agencies and outlets by their own names. Source: the members' lists of the European Alliance of News Agencies and press guides. */
export const MEDIA: ReadonlySet<string> = new Set(
  `reuters|associated press|ap|afp|agence france-presse|bloomberg|bloomberg news|upi|united press international|dpa|efe|ansa|
  interfax|tass|ria novosti|xinhua|kyodo|anadolu|bbc|bbc news|cnn|cnbc|msnbc|nbc|nbc news|abc|abc news|cbs|cbs news|fox news|
  npr|pbs|itv|sky news|al jazeera|euronews|c-span|politico|axios|buzzfeed|buzzfeed news|vox|slate|salon|the hill|the guardian|
  guardian|the independent|the telegraph|daily mail|the sun|the mirror|financial times|the economist|wall street journal|
  new york times|washington post|los angeles times|usa today|new york post|daily news|chicago tribune|boston globe|miami herald|
  huffington post|huffpost|daily beast|breitbart|breitbart news|the atlantic|new yorker|time magazine|newsweek|vanity fair|
  rolling stone|mother jones|national review|weekly standard|der spiegel|spiegel|le monde|le figaro|el país|la repubblica|
  haaretz|the times|propublica|daily caller|washington times|washington examiner|business insider|the intercept|tmz|twitter|facebook|telegram|state television|state media|state tv|local media|russian media`
    .split('|')
    .map((name) => name.replace(/\s+/g, ' ').trim()),
);

/** What the names of outlets end in. */
export const MEDIA_ENDINGS: ReadonlySet<string> = new Set(
  list(`times post news gazette herald tribune journal chronicle courier observer telegraph mirror daily weekly examiner
  inquirer dispatch sentinel register globe ledger echo argus standard press star bulletin express mail record citizen advertiser television tv radio newspaper channel magazine broadcaster outlet website`),
);
