/**
 * Words by language. A word stands for itself with its accents on or off; `*` at its end takes any ending, at its start
 * any beginning. Scripts that write without spaces match anywhere.
 */
export type WordList = Readonly<Record<string, readonly string[]>>;

const undecomposed: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe' };

/** Lower case, without accents, white space collapsed: what lists and texts are compared in. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[łøđıßæœ]/g, (letter) => undecomposed[letter] ?? letter)
    .replace(/[’‘`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}

const spaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Whether a text holds a word of any of the lists. */
export function matcherOf(...lists: readonly WordList[]): (text: string) => boolean {
  const words = new Set(lists.flatMap((list) => Object.values(list).flat()));
  const pattern = new RegExp([...words].map(patternOf).join('|'), 'u');
  return (text) => pattern.test(plain(text));
}

/** Whether a text is nothing but one word of the lists. */
export function exactMatcherOf(...lists: readonly WordList[]): (text: string) => boolean {
  const words = new Set(
    lists.flatMap((list) => Object.values(list).flat()).map((word) => plain(word.replaceAll('*', ''))),
  );
  return (text) => words.has(plain(text).replace(/^[\p{P}\p{S}\s]+|[\p{P}\p{S}\s]+$/gu, ''));
}

function patternOf(word: string): string {
  const escaped = plain(word.replaceAll('*', '')).replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  if (spaceless.test(word)) return escaped;
  const begin = word.startsWith('*') ? '' : '(?<![\\p{L}\\p{N}])';
  const end = word.endsWith('*') ? '' : '(?![\\p{L}\\p{N}])';
  return `${begin}${escaped}${end}`;
}
