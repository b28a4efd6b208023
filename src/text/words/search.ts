import type { WordList } from './match';

/** What a search field, its label or its button says. */
export const searchWords: WordList = {
  en: ['search*', 'looking for'],
  de: ['*suche', 'suchen', '*suchbegriff*', 'suchwort*', 'durchsuchen', 'wonach suchst du'],
  fr: ['recherch*', 'chercher', 'cherchez', 'rechercher'],
  es: ['buscar', 'busca', 'busque', 'buscador', 'busqueda*', 'buscas'],
  pt: ['pesquis*', 'buscar', 'busca', 'busque', 'procur*'],
  it: ['cerca', 'cercare', 'cerchi', 'ricerca*', 'ricerche'],
  nl: ['zoek*', 'doorzoek*', 'waar ben je naar op zoek'],
  pl: ['szukaj*', 'wyszukaj*', 'wyszukiw*', 'przeszukaj', 'poszukaj', 'hasło wyszukiwania', 'szukasz'],
  sv: ['sok*', 'sökord', 'vad letar du efter'],
  da: ['søg*', 'soeg*'],
  no: ['søk*'],
  fi: ['hae', 'haku*', 'etsi*', 'hakusana*'],
  cs: ['hledat', 'hledej*', 'hledan*', 'vyhledat', 'vyhledav*', 'vyhledej*', 'co hledate'],
  sk: ['hladat', 'hladaj*', 'hladan*', 'vyhladat', 'vyhladav*', 'vyhladaj*'],
  hu: ['keres*'],
  ro: ['cauta*', 'cautare*', 'caut'],
  bg: ['търс*', 'търсене'],
  sr: ['pretrag*', 'pretraz*', 'претраг*', 'trazi', 'tražilica', 'iskanje', 'isci', 'traži', 'pretraži'],
  lt: ['ieskoti', 'paiesk*', 'ieskok*', 'uzklausa'],
  lv: ['mekle*'],
  et: ['otsi*', 'otsing*'],
  tr: ['ara', 'arama', 'arayın', 'arayin', 'arama yap', 'aranacak', 'ne aramıştınız'],
  ru: ['поиск*', 'искать', 'ищите', 'поищем', 'ищете', 'что ищем'],
  uk: ['пошук*', 'шукати', 'шукай', 'шукаєте'],
  el: ['αναζητ*', 'ψαξε', 'ψάξτε', 'αναζήτηση'],
  ar: ['بحث', 'البحث', 'ابحث', 'إبحث', 'أبحث', 'بحث عن', 'ابحث عن', 'للبحث'],
  fa: ['جستجو*', 'جست\u200cوجو*', 'جست و جو'],
  he: ['חיפוש', 'חפש', 'חפשו', 'חפשי', 'לחפש', 'חיפוש*', 'מחפש*', 'מה לחפש'],
  hi: ['खोज*', 'खोजें', 'ढूंढें', 'ढूँढें', 'तलाश*', 'सर्च*'],
  ja: ['検索', 'サーチ', '何をお探し'],
  ko: ['검색*', '*검색', '검색어*'],
  zh: ['搜索', '搜尋', '搜寻', '查找', '查询', '查詢', '搜一搜', '检索', '檢索', '搜'],
  th: ['ค้นหา', 'ค้น', 'คำค้น', 'คำค้นหา', 'หาอะไร'],
  vi: ['tim kiem', 'tìm', 'tìm kiếm', 'tra cứu'],
  id: ['cari', 'carian', 'pencarian', 'telusuri', 'mencari'],
};

/** What a search field may say as well, and much else on a page. */
export const findWords: WordList = {
  en: ['find', 'look for', 'lookup', 'look up', 'keyword*'],
  de: ['stichwort*', 'finden'],
  fr: ['trouver', 'trouvez', 'mot-cle*', 'mots-cles', 'mot cle'],
  es: ['encuentra', 'palabra clave', 'palabras clave'],
  pt: ['palavra-chave', 'palavras-chave'],
  it: ['trova', 'parola chiave', 'parole chiave'],
  nl: ['vind', 'trefwoord*'],
  pl: ['znajdz', 'slowo kluczowe', 'słow* kluczow*'],
  sv: ['hitta'],
  da: ['find*'],
  no: ['finn'],
  cs: ['najit', 'klíčov* slov*'],
  hu: ['kulcsszo'],
  tr: ['aradığınız*', 'anahtar kelime*'],
  ru: ['найти', 'ключев* слов*', 'ключевые слова'],
  uk: ['знайти', 'ключове слово', 'ключові слова'],
  el: ['βρες', 'βρείτε', 'λέξη κλειδί'],
  ja: ['さがす', '探す', 'キーワード'],
  ko: ['찾기', '찾아보기'],
  zh: ['关键字', '关键词', '關鍵字'],
  vi: ['từ khóa', 'từ khoá'],
  id: ['temukan', 'kata kunci'],
};

/** Words of names, ids, classes and addresses, whole tokens: what people who build sites call their search, in any language. */
export const searchTokens: ReadonlySet<string> = new Set(
  (
    'search searchbox searchbar searchform searchfield searchinput searchtext searchterm searchquery searchword searchstring ' +
    'searchkey searchphrase searchtoggle searchbutton searchable sitesearch websearch quicksearch fastsearch searcher ' +
    'query querystring keyword keywords find finder lookup suche suchen suchbegriff suchfeld suchwort recherche rechercher ' +
    'buscar busca busqueda buscador pesquisa pesquisar procurar cerca ricerca zoek zoeken zoekterm zoekopdracht szukaj szukana wyszukaj ' +
    'wyszukiwarka sok soek sokord hledat hledej hledani vyhledat vyhledavani hladat vyhladavanie arama poisk pretraga ' +
    'kereses keres paieska cautare haku hae sogning otsing cari pencarian timkiem kensaku sousuo gcse cse'
  ).split(' '),
);

/** Parameter names that are a search's wherever they stand alone: `?q=`, `?s=`. */
export const searchParameters: ReadonlySet<string> = new Set(
  (
    'q s k p qs st sq wd qt ss ntt kw key keys term terms text stext query keyword keywords search search_query searchterm ' +
    'searchtext searchword searchphrase search_term search_text search_block_form find w words string phrase mot sw'
  ).split(' '),
);
