/** What links are called that say nothing of where they lead; lower case, without accents. */
const names = new Set(
  [
    // English
    ['click here', 'click this', 'click', 'here', 'this', 'go', 'go here', 'start', 'right here', 'more', 'learn more'],
    [
      'read more',
      'see more',
      'find out more',
      'more info',
      'more information',
      'details',
      'link',
      'this page',
      'continue',
    ],
    // German
    [
      'hier',
      'hier klicken',
      'klicken sie hier',
      'mehr',
      'mehr erfahren',
      'mehr lesen',
      'weiterlesen',
      'weiter',
      'mehr infos',
    ],
    // French
    [
      'ici',
      'cliquez ici',
      'cliquer ici',
      'en savoir plus',
      'plus',
      'lire la suite',
      'voir plus',
      'suite',
      "plus d'infos",
    ],
    // Spanish
    [
      'aqui',
      'haga clic aqui',
      'haz clic aqui',
      'mas',
      'leer mas',
      'ver mas',
      'mas informacion',
      'saber mas',
      'seguir leyendo',
    ],
    // Italian
    ['qui', 'clicca qui', 'leggi tutto', 'leggi di piu', 'scopri di piu', 'continua', 'maggiori informazioni', 'altro'],
    // Portuguese
    ['clique aqui', 'saiba mais', 'leia mais', 'mais', 'ver mais', 'mais informacoes', 'continuar'],
    // Dutch
    ['klik hier', 'lees meer', 'meer', 'meer lezen', 'meer info', 'meer informatie', 'lees verder'],
    // Polish
    ['kliknij tutaj', 'tutaj', 'tu', 'wiecej', 'czytaj wiecej', 'dowiedz sie wiecej', 'czytaj dalej'],
    // Swedish, Danish, Norwegian
    ['klicka har', 'har', 'las mer', 'mer', 'laes mere', 'klik her', 'her', 'mere', 'les mer', 'klikk her'],
    // Russian, Ukrainian
    ['здесь', 'тут', 'подробнее', 'читать далее', 'далее', 'нажмите здесь', 'докладніше', 'тут'],
    // Japanese, Chinese, Korean
    [
      'こちら',
      'ここをクリック',
      '詳細',
      'もっと見る',
      '続きを読む',
      '点击这里',
      '这里',
      '更多',
      '阅读更多',
      '여기',
      '더보기',
      '자세히 보기',
    ],
    // Arabic, Hindi, Turkish
    ['اضغط هنا', 'هنا', 'المزيد', 'यहाँ क्लिक करें', 'और पढ़ें', 'buraya tiklayin', 'buraya', 'devami', 'daha fazla'],
  ]
    .flat()
    .map(plain),
);

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ı', 'i')
    .replace(/^[\s«»‹›<>→←…. ]+|[\s«»‹›<>→…!.:[\]() ]+$/gu, '');
}

/** Whether a link's name alone tells nobody where it leads. */
export function isGeneric(name: string): boolean {
  return names.has(plain(name));
}
