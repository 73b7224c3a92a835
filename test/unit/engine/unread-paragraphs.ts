/** News of nowhere in languages that are not read, fifty words and more each, by the code of the language. */
export const PARAGRAPHS: ReadonlyMap<string, string> = new Map([
  [
    'fr',
    'Le pont sur la rivière a été fermé lundi après une inondation, a dit la maire de Valmorel dans un communiqué. Selon les services de la ville, il ne sera pas rouvert avant la fin du mois, car deux des piles sont endommagées et les ingénieurs n’ont pas encore terminé leur rapport sur les travaux qui doivent suivre.',
  ],
  [
    'es',
    'El puente sobre el río se cerró el lunes por la noche después de una inundación, dijo la alcaldesa de Valdemora en un comunicado. Según los servicios de la ciudad, no se abrirá antes de fin de mes, porque dos de los pilares están dañados y los ingenieros no han terminado su informe sobre las obras.',
  ],
  [
    'pt',
    'A ponte sobre o rio foi fechada na segunda-feira depois de uma inundação, disse a presidente da câmara de Vilamar em comunicado. Segundo os serviços da cidade, ela não será aberta antes do fim do mês, porque dois dos pilares estão danificados e os engenheiros não terminaram o seu relatório sobre as obras que se seguem.',
  ],
  [
    'ca',
    'El pont sobre el riu es va tancar dilluns a la nit després d’una inundació, va dir l’alcaldessa de Vallmora en un comunicat. Segons els serveis de la ciutat, no s’obrirà abans de final de mes, perquè dos dels pilars són malmesos i els enginyers no han acabat el seu informe sobre les obres.',
  ],
  [
    'it',
    'Il ponte sul fiume è stato chiuso lunedì dopo una piena, ha detto la sindaca di Valmora in una nota. Secondo i servizi della città non sarà riaperto prima della fine del mese, perché due dei piloni sono danneggiati e gli ingegneri non hanno ancora finito la loro relazione sui lavori che devono seguire.',
  ],
  [
    'ro',
    'Podul peste râu a fost închis luni după o inundație, a spus primarul din Valmora într-un comunicat de presă. Potrivit serviciilor orașului, el nu va fi deschis înainte de sfârșitul lunii, pentru că doi dintre piloni sunt avariați, iar inginerii nu au terminat încă raportul lor cu privire la lucrările care trebuie să urmeze.',
  ],
  [
    'nl',
    'De brug over de rivier is maandag gesloten na een overstroming, zei de burgemeester van Veldmeer in een verklaring. Volgens de diensten van de stad gaat hij niet voor het einde van de maand open, omdat twee van de pijlers beschadigd zijn en de ingenieurs hun rapport over het werk nog niet hebben afgemaakt.',
  ],
  [
    'sv',
    'Bron över floden stängdes på måndagen efter en översvämning, sade borgmästaren i Älvmora i ett uttalande. Enligt stadens förvaltning kommer den inte att öppnas före slutet av månaden, eftersom två av pelarna är skadade och ingenjörerna ännu inte har skrivit färdigt sin rapport om det arbete som ska göras på bron till våren.',
  ],
  [
    'da',
    'Broen over floden blev lukket mandag efter en oversvømmelse, siger borgmesteren i Elvmose i en udtalelse. Ifølge byens forvaltning bliver den ikke åbnet før udgangen af måneden, fordi to af pillerne er blevet skadet, og ingeniørerne endnu ikke er færdige med den rapport om arbejdet, som de havde lovet at lægge ud mandag.',
  ],
  [
    'no',
    'Broen over elva ble stengt mandag etter en flom, sier ordføreren i Elvmo i en uttalelse. Ifølge byens etater blir den ikke åpnet før slutten av måneden, fordi to av pilarene er skadet, og ingeniørene ennå ikke har gjort ferdig rapporten om arbeidet som de hadde lovet å legge ut på mandag morgen etter møtet.',
  ],
  [
    'pl',
    'Most na rzece został zamknięty w poniedziałek po powodzi, powiedziała burmistrzyni miasta Wierzbnica w oświadczeniu. Według służb miejskich nie zostanie otwarty przed końcem miesiąca, ponieważ dwa z filarów są uszkodzone, a inżynierowie nie skończyli jeszcze raportu o pracach, które mają się odbyć, i nie wiadomo, czy pieniędzy na remont wystarczy do końca roku.',
  ],
  [
    'cs',
    'Most přes řeku byl v pondělí uzavřen po povodni, řekla starostka města Vrbnice v prohlášení pro tisk. Podle městských služeb se neotevře před koncem měsíce, protože dva z pilířů jsou poškozené a inženýři ještě nedokončili zprávu o pracích, které mají následovat, a není jasné, zda na opravu bude mít město dost peněz i v příštím roce.',
  ],
  [
    'hu',
    'A folyó feletti hidat hétfőn lezárták egy árvíz után, közölte a város polgármestere egy nyilatkozatban. A városi szolgálatok szerint a hónap vége előtt nem nyitják meg, mert két pillér megsérült, és a mérnökök még nem fejezték be a jelentést azokról a munkákról, amelyek ezután következnek, és nem tudni, hogy van-e elég pénz a javításra, vagy csak jövőre lesz.',
  ],
  [
    'fi',
    'Joen yli vievä silta suljettiin maanantaina tulvan jälkeen, kaupunginjohtaja sanoi tiedotteessa. Kaupungin mukaan sitä ei avata ennen kuun loppua, koska kaksi pilaria on vaurioitunut, eivätkä insinöörit ole vielä saaneet valmiiksi raporttia töistä, jotka on tehtävä, eikä kukaan tiedä, onko kaupungilla niin paljon rahaa, että korjaus voi alkaa jo keväällä, vai onko se siirrettävä, kun talvi tulee.',
  ],
  [
    'tr',
    'Nehrin üzerindeki köprü, pazartesi günü bir selden sonra kapatıldı, dedi belediye başkanı yaptığı açıklamada. Şehir hizmetlerine göre köprü ay sonundan önce açılmayacak, çünkü iki ayak hasar gördü ve mühendisler yapılacak işler için hazırladıkları raporu daha bitirmedi; onarım için yeterli para olup olmadığı da bu yıl belli değil, ancak o karar meclis tarafından verilecek.',
  ],
  [
    'vi',
    'Cây cầu qua sông đã được đóng vào thứ hai sau một trận lụt, bà thị trưởng nói trong một thông báo. Theo các cơ quan của thành phố, cầu sẽ không được mở lại trước cuối tháng này, vì hai trong số các trụ đã bị hư và những kỹ sư chưa viết xong báo cáo về công việc.',
  ],
]);
