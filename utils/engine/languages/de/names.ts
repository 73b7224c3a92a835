/**
 * Given names by which a person is known, and their gender. Source: the lists of the commonest given names of the Gesellschaft für deutsche Sprache
 * since 1977, with names common in world news.
 */
const list = (words: string): string[] => words.trim().split(/\s+/);

const MALE =
  list(`alexander andreas anton arne arno axel ben benedikt benjamin bernd bernhard björn bruno carl carsten christian christoph
  clemens daniel david dennis detlef dieter dietmar dirk dominik eberhard eckart eduard egon emil erich erik ernst erwin eugen fabian felix ferdinand
  finn florian frank franz friedrich fritz georg gerald gerd gerhard gernot gregor guido günter günther gustav hannes hans harald
  hartmut heiko heiner heinrich heinz helge helmut hendrik henning henrik herbert hermann holger horst hubert hugo ingo jakob jan jannik
  jens joachim jochen johann johannes jonas jonathan jörg josef julian jürgen kai karl karsten kaspar kilian klaus konrad konstantin korbinian
  kurt lars lasse leon leonard leonhard leopold lorenz lothar louis luca ludwig lukas lutz magnus malte manfred marc marcel marco marcus
  mario marius markus martin mathias matthias max maximilian michael mirko moritz nico niklas nils norbert olaf oliver oskar oswald otto
  pascal patrick paul peter philipp rainer ralf ralph raphael reinhard reinhold rené richard robert robin roland rolf roman rüdiger rudolf
  rupert samuel sebastian siegfried simon stefan steffen stephan sven theo theodor thilo thomas thorsten till tilman tim timo tobias tom torben
  torsten udo ulf uli ulrich urs uwe valentin veit viktor vincent volker walter wendelin werner wilfried wilhelm willi winfried wolf wolfgang
  wolfram xaver ahmed ali mehmet mustafa hassan ibrahim igor iwan wladimir sergej dmitri alexej michail boris oleg pawel wolodymyr andrij
  juri nikolai jean pierre françois emmanuel john james george william charles joe donald jack harry antonio giuseppe carlos josé luis miguel
  pedro arvid edgar elias falk gero hauke ivo jasper justus kuno linus milan norman ole piet quirin ruben sönke tarek veith yannick`);
const FEMALE =
  list(`agnes alexandra alice amelie andrea angela angelika anika anja anke anna anne annegret annette anneliese antje antonia astrid
  barbara beate beatrice bettina bianca birgit birte brigitte britta carina carla carmen carola caroline charlotte christa christel christiane
  christina christine clara claudia cordula cornelia dagmar daniela deborah diana doris dorothea edith elena elfriede elisabeth elke ella
  ellen elsa emilia emma erika esther eva evelyn franziska frauke frieda friederike gabi gabriele gerda gertrud gesine gisela gudrun hanna hannah hanne
  hannelore hedwig heide heidi heike helena helene helga henriette hertha hilde hildegard ida ilona ilse ina ines inga ingeborg inge ingrid
  irene iris irmgard isabel isabella jana janina jasmin jenny jessica johanna josefine judith julia juliane jutta karen karin karla karola
  katarina katharina käthe kathrin katja katrin kerstin kira kirsten klara lara laura lea lena leni leonie lieselotte lilli lina linda lisa lotte
  louisa luise lydia madeleine maja manuela mara margarete margit margot margret maria marianne marie marion marlene marlies marta martha
  martina mathilde mechthild melanie mia michaela mila mira miriam monika nadine nadja natalie natascha nele nicole nina nora olga ottilie
  patricia paula petra pia ramona rebecca regina regine renate ricarda rita romy rosa rosemarie roswitha ruth sabine sabrina sandra sara sarah
  saskia sibylle sigrid silke silvia simone sina sonja sophia sophie stefanie stephanie susanne svenja sylvia sybille tamara tanja tatjana
  teresa thea theresa tina ulla ulrike ursula ute valerie vanessa vera verena veronika viktoria viola waltraud wiebke yvonne fatima aisha
  leyla ayşe elif olena oksana natalja svetlana swetlana irina ludmila kateryna marija mary jane claire camille sofia thora alma frida greta
  ilka jette juna karolin levke malin merle nike rieke runa selma tilda undine wanda`);

export const GIVEN_NAMES = new Map<string, 'male' | 'female'>([
  ...MALE.map((name) => [name, 'male'] as const),
  ...FEMALE.map((name) => [name, 'female'] as const),
]);

/** Titles and forms of address before a name. */
export const TITLES = list(
  'herr herrn frau dr. prof. professor professorin doktor pater schwester bruder papst kardinal graf gräfin freiherr prinz prinzessin könig königin',
);

/** Outlets of the German-speaking countries and of world news. Source: the membership lists of dpa, APA and Keystone-SDA, and agencies. */
export const MEDIA = new Set(
  `dpa,apa,afp,ap,reuters,sda,keystone-sda,epd,kna,tass,interfax,ria nowosti,xinhua,bloomberg,bbc,cnn,ard,zdf,orf,srf,wdr,ndr,mdr,swr,br,hr,rbb,
  rtl,n-tv,ntv,welt,die welt,die zeit,zeit,spiegel,der spiegel,stern,focus,bild,bild-zeitung,faz,frankfurter allgemeine zeitung,süddeutsche zeitung,
  sz,taz,tagesspiegel,handelsblatt,nzz,neue zürcher zeitung,standard,der standard,die presse,kurier,krone,kronen zeitung,blick,
  tages-anzeiger,correctiv,deutschlandfunk,deutsche welle,tagesschau,new york times,washington post,wall street journal,financial times,guardian,
  le monde,telegram,twitter,facebook,al-dschasira,al jazeera,rai,ansa,efe,sid,kyiv independent,ukrajinska prawda,moskauer deutsche zeitung`
    .split(',')
    .map((name) => name.trim()),
);
export const MEDIA_ENDINGS = new Set(
  list(`zeitung anzeiger tageblatt tagblatt kurier bote rundschau nachrichten merkur post abendblatt morgenpost
  volksblatt allgemeine echo radio tv fernsehen rundfunk presse wochenblatt bild gazette news stimme`),
);
