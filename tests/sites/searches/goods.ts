/** What the test sites sell, in four languages and from right to left. */
export interface Good {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

export interface Wording {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly search: string;
  readonly found: (count: number, query: string) => string;
  readonly none: (query: string) => string;
  readonly tips: string;
  readonly contact: string;
  readonly sort: string;
  readonly filter: string;
  readonly goods: readonly Good[];
}

function goods(...lines: readonly string[]): readonly Good[] {
  return lines.map((line, index) => {
    const [title = '', text = ''] = line.split(' | ');
    return { id: `p${index + 1}`, title, text };
  });
}

const english: Wording = {
  lang: 'en',
  dir: 'ltr',
  search: 'Search',
  found: (count, query) => `${count} results for “${query}”`,
  none: (query) => `No results for “${query}”`,
  tips: 'Check the spelling, or try a more general word.',
  contact: 'Contact us',
  sort: 'Sort by',
  filter: 'Colour',
  goods: goods(
    'Harrier delta kite | A kite for light wind, made of ripstop cloth.',
    'Swift sport kite | Two lines, for steady wind at the sea.',
    'Heron box kite | Flies where the wind is strong.',
    'Kestrel pocket kite | Folds into a pocket.',
    'Osprey power kite | Pulls a buggy along the beach.',
    'Sparrow beginner kite | For children from five years on.',
    'Line winder | Keeps forty metres of kite line in order.',
    'Dyneema line | Two lines of twenty metres.',
    'Repair tape | For cloth of every colour.',
    'Carbon spar | Four millimetres, for delta kites.',
  ),
};

const german: Wording = {
  lang: 'de',
  dir: 'ltr',
  search: 'Suchen',
  found: (count, query) => `${count} Treffer für „${query}“`,
  none: (query) => `Keine Treffer für „${query}“`,
  tips: 'Prüfen Sie die Schreibweise oder suchen Sie allgemeiner.',
  contact: 'Kontakt',
  sort: 'Sortieren nach',
  filter: 'Farbe',
  goods: goods(
    'Weihe Lenkdrachen | Ein Drachen mit zwei Leinen für die See.',
    'Bussard Kastendrachen | Ein Drachen, der auch bei starkem Wind fliegt.',
    'Milan Einleiner Drachen | Ruhiger Drachen für Anfänger.',
    'Sperber Taschendrachen | Drachen ohne Stäbe, passt in jede Tasche.',
    'Falke Speeddrachen | Schneller Drachen für Geübte.',
    'Wickelspule | Hält vierzig Meter Leine für jeden Drachen.',
  ),
};

const french: Wording = {
  lang: 'fr',
  dir: 'ltr',
  search: 'Rechercher',
  found: (count, query) => `${count} résultats pour « ${query} »`,
  none: () => 'Aucun résultat',
  tips: 'Vérifiez l’orthographe ou cherchez un mot plus général.',
  contact: 'Nous contacter',
  sort: 'Trier par',
  filter: 'Couleur',
  goods: goods(
    'Busard cerf-volant delta | Un cerf-volant pour vent léger.',
    'Milan cerf-volant acrobatique | Un cerf-volant à deux lignes.',
    'Héron cerf-volant cellulaire | Un cerf-volant pour vent fort.',
    'Faucon cerf-volant de poche | Un cerf-volant sans armature.',
    'Moineau cerf-volant enfant | Un cerf-volant pour débuter.',
  ),
};

const hebrew: Wording = {
  lang: 'he',
  dir: 'rtl',
  search: 'חיפוש',
  found: (count, query) => `${count} תוצאות עבור "${query}"`,
  none: (query) => `לא נמצאו תוצאות עבור "${query}"`,
  tips: 'בדקו את האיות או נסו מילה כללית יותר.',
  contact: 'צור קשר',
  sort: 'מיון לפי',
  filter: 'צבע',
  goods: goods(
    'עפיפון דלתא קלאסי | עפיפון לרוח קלה.',
    'עפיפון ספורט מהיר | עפיפון עם שני חוטים.',
    'עפיפון קופסה גדול | עפיפון לרוח חזקה.',
    'עפיפון כיס מתקפל | עפיפון בלי מוטות.',
    'עפיפון ילדים צבעוני | עפיפון למתחילים.',
  ),
};

export const wordings = { english, german, french, hebrew } as const;
