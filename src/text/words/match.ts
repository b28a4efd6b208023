import { groupBy } from '../../model/group-by';

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

/** Whether a text holds a word of any of the lists. The pattern is made when it is first needed. */
export function matcherOf(...lists: readonly WordList[]): (text: string) => boolean {
  let pattern: RegExp | undefined;
  return (text) => {
    pattern ??= patternOf(new Set(lists.flatMap((list) => Object.values(list).flat())));
    return pattern.test(plain(text));
  };
}

/** Whether a text is nothing but one word of the lists. */
export function exactMatcherOf(...lists: readonly WordList[]): (text: string) => boolean {
  const words = new Set(
    lists.flatMap((list) => Object.values(list).flat()).map((word) => plain(word.replaceAll('*', ''))),
  );
  return (text) => words.has(plain(text).replace(/^[\p{P}\p{S}\s]+|[\p{P}\p{S}\s]+$/gu, ''));
}

const noLetterBefore = '(?<![\\p{L}\\p{N}])';
const noLetterAfter = '(?![\\p{L}\\p{N}])';

/** One pattern for all words. Words with the same ends share their borders: those are what is dear to compile. */
function patternOf(words: Iterable<string>): RegExp {
  const byEnds = groupBy([...words], endsOf);
  const parts = [...byEnds.values()].map((alike) => {
    const { begin, end } = bordersOf(alike[0] ?? '');
    return `${begin}(?:${alike.map(escaped).join('|')})${end}`;
  });
  // No word at all matches nothing.
  return new RegExp(parts.length === 0 ? '(?!)' : parts.join('|'), 'u');
}

function endsOf(word: string): string {
  const { begin, end } = bordersOf(word);
  return begin + end;
}

function bordersOf(word: string): { readonly begin: string; readonly end: string } {
  if (spaceless.test(word)) return { begin: '', end: '' };
  return { begin: word.startsWith('*') ? '' : noLetterBefore, end: word.endsWith('*') ? '' : noLetterAfter };
}

function escaped(word: string): string {
  return plain(word.replaceAll('*', '')).replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
