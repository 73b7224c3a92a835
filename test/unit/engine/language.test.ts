import { describe, expect, it } from 'vitest';
import { createEngine } from '@/utils/engine';
import { LANGUAGES } from '@/utils/engine/languages';
import { UNREAD_WORDS } from '@/utils/engine/languages/unread-words';
import { PARAGRAPHS } from './unread-paragraphs';

const engine = createEngine();
const isRead = (text: string, lang: string | null = null) => engine.read({ text, lang }).degraded === undefined;

describe('a short text', () => {
  it('that its page calls English is read although it is full of names', () => {
    expect(isRead('Emil Dorn’s sister, Hanna Dorn, said he slept. Emil Dorn said he drove.', 'en')).toBe(true);
    expect(isRead('Weil Inc. shares fell 4%, Hale said. Kestrel Air and Orlin Group fell, too.', 'en')).toBe(true);
  });

  it.each([
    'Le pont sur la rivière a été fermé lundi, a dit la maire Anne Halle. Elle a ajouté que le musée resterait ouvert.',
    'El puente sobre el río se cerró el lunes, dijo la alcaldesa Ana Halle. No hubo heridos en la zona del mercado.',
    'Il ponte sul fiume è stato chiuso lunedì, ha detto la sindaca Anna Alle. Non ci sono feriti nella zona.',
    'De brug over de rivier is maandag gesloten, zei burgemeester Anna Hal. Het museum in de stad blijft open.',
    'Most na řece byl v pondělí uzavřen, řekla starostka Anna Halová. Muzeum zůstane otevřené.',
  ])('in another language is not: %s', (text) => {
    expect(isRead(text)).toBe(false);
  });
});

const ENGLISH = `The bridge over the river was closed on Monday after a flood, the mayor said.
She said that it would be opened again when the water has gone down, and that nobody was hurt in the town.`;
const GERMAN = `Die Brücke über den Fluss wurde am Montag nach einer Flut geschlossen, sagte die Bürgermeisterin.
Sie sagte, sie werde wieder geöffnet, wenn das Wasser gefallen sei, und es sei in der Stadt niemand verletzt worden.`;

/** The paragraphs of an article that are passed over. */
function passedOver(text: string, lang: string | null = null): string[] {
  return (engine.read({ text, lang }).unread ?? []).map(([start, end]) => text.slice(start, end));
}

const firstWords = (text: string, count: number) => text.split(' ').slice(0, count).join(' ');
const languages = [...PARAGRAPHS];
/** A paragraph of so few words in Finnish has too few that are in every text. */
const sizesOf = (code: string) => [12, 15, 20, 30, 50].filter((size) => size >= (code === 'fi' ? 15 : 12));
const beginnings = languages.flatMap(([code, text]) =>
  sizesOf(code).map((size) => [code, size, firstWords(text, size)] as const),
);

describe('a paragraph in a language that is not read', () => {
  it.each(beginnings)('in %s, of %i words, is passed over in an English article and in a German one', (_, __, text) => {
    expect(passedOver(`${ENGLISH}\n${text}\n${ENGLISH}`, 'en')).toEqual([text]);
    expect(passedOver(`${GERMAN}\n${text}\n${GERMAN}`, 'de')).toEqual([text]);
  });

  it.each(beginnings)('in %s, of %i words, is called by its name where it is the whole text', (code, _, text) => {
    for (const lang of [null, 'en', 'de-DE', code]) {
      expect(engine.read({ text, lang })).toMatchObject({ lang: code, degraded: 'language-not-supported', claims: [] });
    }
  });

  it('leaves the claims of the others as they are', () => {
    const whole = engine.read({ text: ENGLISH });
    const mixed = engine.read({ text: `${ENGLISH}\n${PARAGRAPHS.get('fr')}` });
    expect(mixed.claims).toEqual(whole.claims);
    expect(mixed).toMatchObject({ lang: 'en' });
  });

  it.each([
    ['uk', 'Міст через річку закрили в понеділок після повені, повідомила міська голова Вербівки.'],
    ['ru', 'Мост через реку закрыли в понедельник после наводнения, сообщила мэр города Вербовска.'],
    ['bg', 'Мостът над реката беше затворен в понеделник след наводнение, съобщи кметът на Върбово.'],
    ['el', 'Η γέφυρα πάνω από το ποτάμι έκλεισε τη Δευτέρα μετά από πλημμύρα, είπε η δήμαρχος.'],
    ['he', 'הגשר מעל הנהר נסגר ביום שני לאחר שיטפון, אמרה ראש העיר בהודעה שפרסמה בערב.'],
    ['ar', 'أغلق الجسر فوق النهر يوم الاثنين بعد فيضان، وقالت رئيسة البلدية إنه سيفتح مرة أخرى.'],
    ['fa', 'پل روی رودخانه روز دوشنبه پس از سیل بسته شد، شهردار شهر گفت که دوباره باز خواهد شد.'],
    ['ja', '川にかかる橋は月曜日、洪水のため閉鎖されたと市長が述べた。月末までは開かないという。'],
    ['zh', '市长说，河上的大桥星期一因洪水关闭，月底以前不会重新开放。'],
    ['ko', '강 위의 다리는 월요일 홍수로 폐쇄되었다고 시장이 말했다. 이달 말까지는 열리지 않는다.'],
  ])('in another script, in %s, is passed over however short, and named', (code, text) => {
    expect(passedOver(`${ENGLISH}\n${text}\n${ENGLISH}`)).toEqual([text]);
    expect(engine.read({ text, lang: 'en' })).toMatchObject({ lang: code, degraded: 'language-not-supported' });
  });
});

describe('the name of a language that is not read', () => {
  const french = PARAGRAPHS.get('fr') ?? '';

  it('is what the words say, and not what the page says', () => {
    for (const lang of ['en', 'en-US', 'es', 'uk', 'de', '']) {
      expect(engine.read({ text: french, lang }).lang).toBe('fr');
    }
  });

  it('is what the page says, where nothing is known of that language or two are as likely', () => {
    const latvian =
      'Tilts pār upi pirmdien tika slēgts pēc plūdiem, sacīja pilsētas mēre, un tas netiks atvērts pirms mēneša beigām.';
    expect(engine.read({ text: latvian, lang: 'lv' }).lang).toBe('lv');
    expect(engine.read({ text: latvian, lang: 'en' })).toMatchObject({
      lang: null,
      degraded: 'language-not-supported',
    });
    const either =
      'Most preko rijeke je zatvoren u ponedjeljak nakon poplave i neće se otvoriti do kraja ovog mjeseca.';
    for (const lang of ['hr', 'sr', 'bs']) expect(engine.read({ text: either, lang }).lang).toBe(lang);
    expect(engine.read({ text: either, lang: 'en' })).toMatchObject({ lang: null, degraded: 'language-not-supported' });
    expect(engine.read({ text: PARAGRAPHS.get('no') ?? '', lang: 'nb-NO' }).lang).toBe('nb');
  });

  it('is that of most of the text', () => {
    const spanish = PARAGRAPHS.get('es') ?? '';
    expect(engine.read({ text: `${spanish}\n${french}\n${french}`, lang: 'es' }).lang).toBe('fr');
    const inEnglish =
      'All rights are reserved, and nothing of this may be copied or sold without the consent of those who wrote it.';
    expect(engine.read({ text: `${french}\n${french}\n${french}\n${inEnglish}`, lang: 'en' })).toMatchObject({
      lang: 'fr',
      degraded: 'language-not-supported',
      claims: [],
    });
  });

  it('is not that of its navigation', () => {
    const menu = ['Home', 'News', 'Sport', 'Weather', 'Contact us', 'About the paper', 'Sign in', 'Jobs with us'];
    expect(engine.read({ text: [...menu, french].join('\n'), lang: 'en' }).lang).toBe('fr');
  });
});

describe('an English or a German paragraph', () => {
  it.each([
    'Juan de la Cruz, who leads the Universidad de los Andes in Valmora, told La Repubblica that he would not resign.',
    'Le Monde, El País, La Repubblica, De Volkskrant and Der Spiegel reported on the papers from Rio de la Sal.',
    'The film “La vie est un long fleuve” and the novel “El amor en los tiempos de la sal” were shown in Port Valmore.',
    'Ana de los Santos and Jan van der Meer of the Partido de la Costa met in Vila do Mar, her spokesman said.',
    'Members of the Frente Popular de la Sierra, the Movimiento por la Vida and the Unión del Valle voted on Monday.',
    '“Nous ne voulons pas de cette loi,” the mayor of Valmorel told reporters, and she said it twice in the hall.',
    'He ended with the words “no pasarán, nunca más, ni un paso atrás en la lucha” and the crowd in the square cheered.',
    'A café, a crêperie and a pâtisserie on the rue de la Gare were damaged, the fire service said on Monday.',
    'Weil Inc. fell 4 pct to 31, Orlin Group 2 pct to 12, Kestrel Air 1 pct to 40, and Hale Foods rose 3 pct to 7.',
    'Die Zeitung „Le Courrier de la Mer“ schrieb, Juan de la Cruz und Jan van der Meer hätten in Valmora verhandelt.',
    'Der Bürgermeister sagte auf Französisch „nous ne voulons pas de cette loi“ und ging ohne ein weiteres Wort.',
  ])('with names and words of other languages is read: %s', (text) => {
    expect(passedOver(`${ENGLISH}\n${text}\n${ENGLISH}`)).toEqual([]);
    expect(passedOver(`${GERMAN}\n${text}\n${GERMAN}`)).toEqual([]);
    expect(isRead(text, / und /.test(text) ? 'de' : 'en')).toBe(true);
  });

  it('shorter than a sentence goes with the text around it', () => {
    expect(passedOver(`${ENGLISH}\nLe Courrier de la Mer, Valmorel\n${ENGLISH}`)).toEqual([]);
    expect(passedOver(`${ENGLISH}\nFoto: Jan van der Meer\n${ENGLISH}`)).toEqual([]);
    expect(passedOver(`${ENGLISH}\nJuan de la Cruz won every race held near Valmora.\n${ENGLISH}`)).toEqual([]);
  });
});

describe('the words of languages that are not read', () => {
  it.each([...UNREAD_WORDS])('are no others that English has: %s', (_, words) => {
    const [english] = LANGUAGES;
    const borrowed = ['i', 'till', 'met'];
    const others = words.filter((word) => english.lexicon.has(word) && !english.stopWords.has(word));
    expect(others.filter((word) => !borrowed.includes(word))).toEqual([]);
    expect(new Set(words).size).toBe(words.length);
  });
});
