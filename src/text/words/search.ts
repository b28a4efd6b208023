import type { WordList } from './match';

/** What a search field, its label or its button says. */
export const searchWords: WordList = {
  en: ['search*'],
  de: ['*suche', 'suchen', '*suchbegriff*', 'suchwort*', 'durchsuchen'],
  fr: ['recherch*', 'chercher', 'cherchez', 'rechercher'],
  es: ['buscar', 'busca', 'busque', 'buscador', 'busqueda*'],
  pt: ['pesquis*', 'buscar', 'busca', 'busque', 'procur*'],
  it: ['cerca', 'cercare', 'cerchi', 'ricerca*', 'ricerche'],
  nl: ['zoek*', 'doorzoek*'],
  pl: ['szukaj*', 'wyszukaj*', 'wyszukiw*', 'przeszukaj', 'poszukaj', 'hasło wyszukiwania'],
  sv: ['sok*', 'sökord'],
  da: ['søg*', 'soeg*'],
  no: ['søk*'],
  fi: ['hae', 'haku*', 'etsi*', 'hakusana*'],
  cs: ['hledat', 'hledej*', 'hledan*', 'vyhledat', 'vyhledav*', 'vyhledej*'],
  sk: ['hladat', 'hladaj*', 'hladan*', 'vyhladat', 'vyhladav*', 'vyhladaj*'],
  hu: ['keres*'],
  ro: ['cauta*', 'cautare*', 'caut'],
  bg: ['търс*', 'търсене'],
  sr: ['pretrag*', 'pretraz*', 'претраг*', 'trazi', 'tražilica', 'iskanje', 'isci', 'traži', 'pretraži'],
  lt: ['ieskoti', 'paiesk*', 'ieskok*', 'uzklausa'],
  lv: ['mekle*'],
  et: ['otsi*', 'otsing*'],
  tr: ['ara', 'arama', 'arayın', 'arayin', 'arama yap', 'aranacak'],
  ru: ['поиск*', 'искать', 'ищите', 'поищем'],
  uk: ['пошук*', 'шукати', 'шукай'],
  el: ['αναζητ*', 'ψαξε', 'ψάξτε', 'αναζήτηση'],
  ar: ['بحث', 'البحث', 'ابحث', 'إبحث', 'أبحث', 'بحث عن', 'ابحث عن', 'للبحث'],
  fa: ['جستجو*', 'جست\u200cوجو*', 'جست و جو'],
  he: ['חיפוש', 'חפש', 'חפשו', 'חפשי', 'לחפש', 'חיפוש*', 'מחפש*'],
  hi: ['खोज*', 'खोजें', 'ढूंढें', 'ढूँढें', 'तलाश*', 'सर्च*'],
  ja: ['検索', 'サーチ'],
  ko: ['검색*', '*검색', '검색어*'],
  zh: ['搜索', '搜尋', '搜寻', '查找', '查询', '查詢', '搜一搜', '检索', '檢索', '搜'],
  th: ['ค้นหา', 'ค้น', 'คำค้น', 'คำค้นหา'],
  vi: ['tim kiem', 'tìm', 'tìm kiếm', 'tra cứu'],
  id: ['cari', 'carian', 'pencarian', 'telusuri', 'mencari'],
};

/** What a search field may say as well, and much else on a page. */
export const findWords: WordList = {
  en: ['find', 'look for', 'looking for', 'lookup', 'look up', 'keyword*'],
  de: ['stichwort*', 'finden', 'wonach suchst du'],
  fr: ['trouver', 'trouvez', 'mot-cle*', 'mots-cles', 'mot cle'],
  es: ['buscas', 'encuentra', 'palabra clave', 'palabras clave'],
  pt: ['palavra-chave', 'palavras-chave'],
  it: ['trova', 'parola chiave', 'parole chiave'],
  nl: ['vind', 'trefwoord*', 'waar ben je naar op zoek'],
  pl: ['szukasz', 'znajdz', 'slowo kluczowe', 'słow* kluczow*'],
  sv: ['hitta', 'vad letar du efter'],
  da: ['find*'],
  no: ['finn'],
  cs: ['najit', 'co hledate', 'klíčov* slov*'],
  hu: ['kulcsszo'],
  tr: ['ne aramıştınız', 'aradığınız*', 'anahtar kelime*'],
  ru: ['найти', 'что ищем', 'ищете', 'ключев* слов*', 'ключевые слова'],
  uk: ['знайти', 'шукаєте', 'ключове слово', 'ключові слова'],
  el: ['βρες', 'βρείτε', 'λέξη κλειδί'],
  he: ['מה לחפש'],
  ja: ['さがす', '探す', 'キーワード', '何をお探し'],
  ko: ['찾기', '찾아보기'],
  zh: ['关键字', '关键词', '關鍵字'],
  th: ['หาอะไร'],
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
