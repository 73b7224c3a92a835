import type { UnreadLanguages } from '../language-words';

/**
 * Languages that are not read, so that what stands in them is passed over and called by its name: the commonest words of the
 * closed classes (articles, prepositions, pronouns, conjunctions, auxiliaries) in news. Words that English or German has among
 * its stop words too ("a", "is", "die") are listed: there they speak for neither. Other common words of English ("do", "over",
 * "men", "come") are left out. "l'" is any word that begins so. A language that gets a folder of its own is taken off here by
 * itself.
 */
const list = (words: string): readonly string[] => words.trim().split(/\s+/);

/** By their codes (BCP 47). Of two as likely the first is taken. */
export const UNREAD_WORDS: UnreadLanguages['words'] = new Map([
  [
    'fr',
    list(`le la les de des du et en un une dans que qui pour par pas ne avec ce cette ces est sont était été ont a au aux
      sur il elle ils se sa ses mais comme selon leur on ou où nous être après à l' d' qu' n' c' s' j' fait cela`),
  ],
  [
    'es',
    list(`el la los las de del y en un una que por para con se su sus es fue ha han no más pero como lo al este esta según
      también desde entre sobre a ya muy cuando hasta está ser había porque dijo`),
  ],
  [
    'pt',
    list(`o a os as de da dos das e em no na nos nas um uma que para por não se ao à é são foi mais mas como pelo pela seu
      sua também ou já ele ela entre até disse ter está segundo ser às aos sem seus tem isso foram`),
  ],
  [
    'gl',
    list(`o a os as de da dos das e en no na nos nas un unha que para por non se ao á é foi máis mais pero como polo pola
      seu súa tamén xa entre ata dixo está segundo teñen dun dunha ó`),
  ],
  [
    'ca',
    list(`el la els les de del dels i en un una que amb no és va ha han més però a al als es són aquest aquesta també ja
      seva seu hi sobre entre ser pel fins segons l' d' s' n' aquestes`),
  ],
  [
    'it',
    list(`il lo la i gli le di del della dei delle e è un una in a da dal dalla nel nella che con non si ha hanno sono al
      alla più ma anche su se sul sulla questo questa stato dopo ed dell' un' l' d' nell' all' dall' sull' c'`),
  ],
  [
    'ro',
    list(`și în de la a cu pe nu din să o un este au fost mai pentru că ce prin sunt al ale lui sau dar după între fi fără
      cea cel`),
  ],
  [
    'nl',
    list(`de het een van en in is niet dat die te met voor zijn op aan ook er maar om dan bij naar uit wordt worden werd
      heeft hebben had was tot nog wel deze dit volgens als hij zij ze of zei geen hun zich`),
  ],
  [
    'af',
    list(`die het 'n van en in is nie dat wat te met vir op aan ook maar om as by na uit hul sy ons was tot nog hierdie
      daar volgens hy sê of deur geen moet kan`),
  ],
  [
    'sv',
    list(`och att det som en är på av för med den till inte har de om ett han var i från kan vid också sig hon så efter
      ska sade säger skulle blir eller när då mot hade`),
  ],
  [
    'da',
    list(`og at det som en er på af for med den til ikke har de om et han var i fra kan ved også sig hun så efter skal
      siger bliver blev eller når der være mod havde ud`),
  ],
  [
    'no',
    list(`og at det som en er på av for med den til ikke har de om et han var i fra kan ved også seg hun så etter skal
      sier blir ble eller når der være mot hadde ut`),
  ],
  [
    'pl',
    list(`i w z na nie się że to jest o jak po od za ale przez dla są który która które jego przy być było oraz także już
      był była przed czy lub ze będzie tym ma tak tego tej jej jako tylko może gdy bo nad między podczas jednak`),
  ],
  [
    'cs',
    list(`a v na se je že s z o i to ve k jako za by po od ale který která které jsou byl byla bylo podle také jeho však
      při nebo už ze mezi ještě si tak jen aby když až než není jejich bude může jsme`),
  ],
  [
    'sk',
    list(`a v na sa je že s z o i to vo k ako za by po od ale ktorý ktorá ktoré sú bol bola bolo podľa tiež jeho však pri
      alebo už zo medzi ešte si pre tak len aby keď čo až než nie bude môže sme`),
  ],
  [
    'sl',
    list(`in v na se je z s za od pa ki kot po iz bi ali bil bila tudi še ker pri o ni bo ne med pred kako več ga jih pod
      sta smo kar`),
  ],
  [
    'hr',
    list(`i u na se je da s od za o su a koji koja koje kao nije će iz bi ali te po biti bio bila prema nakon što kako još
      samo više ili ne također tijekom`),
  ],
  [
    'sr',
    list(`i u na se je da s od za o su a koji koja koje kao nije će iz bi ali te po biti bio bila prema nakon što kako još
      samo više ili ne takođe tokom`),
  ],
  [
    'hu',
    list(`a az és hogy nem is egy volt meg ez de csak már még azt mint vagy ha el szerint ami aki lesz után pedig ki kell
      több között így akkor itt ott minden lehet mert ahol amely lett`),
  ],
  [
    'fi',
    list(`ja on ei että se oli hän mukaan ovat myös kun mutta ole joka tai kuin niin sen mitä jo vain olisi sekä jos hänen
      tämä jotka kanssa ollut ne eli jonka jossa olivat voi vielä nyt ennen jälkeen`),
  ],
  [
    'et',
    list(`ja on ei et oli ta ning ka kui aga ole mis kes või selle ma mida juba ainult oleks tema koos olnud nad siis
      pärast enne veel oma pole olid saab nende`),
  ],
  [
    'tr',
    list(`ve bir bu için da de ile olarak daha çok en olan gibi kadar sonra ancak ise o ya değil olduğunu dedi var göre
      ama diye iki tarafından olduğu oldu edildi yok ne veya şekilde`),
  ],
  [
    'id',
    list(`yang dan di dengan untuk dari ini pada itu dalam tidak akan ke juga oleh adalah karena mereka ada telah sebagai bahwa
      tersebut para bisa atau sudah kepada saat lebih namun hingga`),
  ],
  [
    'ms',
    list(`yang dan di dengan untuk dari ini pada itu dalam tidak akan ke juga oleh adalah kerana mereka ada telah sebagai bahawa
      tersebut para atau sudah kepada lebih ialah beliau`),
  ],
  [
    'vi',
    list(`và của là có không được cho các trong một người đã với những này để khi từ đến ông về tại cũng theo như ở vào ra
      sẽ`),
  ],
]);
