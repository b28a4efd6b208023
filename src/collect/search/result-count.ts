import { plain } from '../../text/words/match';
import { resultNouns } from '../../text/words/results';

const nouns = Object.values(resultNouns)
  .flat()
  .map((word) => ({
    text: plain(word.replaceAll('*', '')).replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'),
    open: word.endsWith('*'),
  }))
  .map(({ text, open }) =>
    open || /[\p{Script=Han}\p{Script=Thai}\p{Script=Hangul}]/u.test(text) ? text : `${text}(?![\\p{L}\\p{N}])`,
  )
  .join('|');
const number = '(\\d{1,3}(?:[.,\\s\\u00a0]\\d{3})+|\\d+)';
/** Arabic and Devanagari digits as ours. */
const digits: readonly (readonly [RegExp, number])[] = [
  [/[\u0660-\u0669]/g, 0x660],
  [/[\u06f0-\u06f9]/g, 0x6f0],
  [/[\u0966-\u096f]/g, 0x966],
];

const before = new RegExp(`(?<![\\p{L}\\p{N}$€£¥%.,/-])${number}\\+?\\s*(?:\\p{L}{1,12}\\s+){0,2}?(?:${nouns})`, 'gu');
const after = new RegExp(`(?:${nouns})[^\\d.]{0,12}?[:(]\\s*${number}(?![\\p{L}\\d.,]*\\s*[$€£¥%])`, 'gu');
/** "Page 1 of 9 results", "showing 1-20 of 345 results": the last number is the count. */
const range = new RegExp(
  `\\d+\\s*(?:-|–|to|bis|a|à|до)\\s*\\d+\\s*(?:of|von|sur|de|di|van|z|av|из|з|/)\\s*(?:about |etwa |ca\\.? )?${number}`,
  'u',
);

/**
 * The number of results that a text names, in the languages of the lists; undefined where it names none.
 *
 * @param query numbers in it are the person's own.
 */
export function resultCount(text: string, query: string): number | undefined {
  let flat = plain(text).replaceAll(plain(query), '…');
  for (const [pattern, zero] of digits)
    flat = flat.replace(pattern, (digit) => String((digit.codePointAt(0) ?? zero) - zero));
  const ranged = range.exec(flat);
  if (ranged?.[1] !== undefined && !/(page|seite|pagina|strona|sida)\s*\d+\s*$/.test(flat.slice(0, ranged.index)))
    return parsed(ranged[1]);
  for (const pattern of [before, after]) {
    pattern.lastIndex = 0;
    for (const match of flat.matchAll(pattern)) {
      if (match[1] !== undefined && !isSomethingElse(flat, match.index)) return parsed(match[1]);
    }
  }
  return undefined;
}

/** "Page 2", "3 of 9", "top 10 products", "2-pack", prices. */
function isSomethingElse(text: string, at: number): boolean {
  return /(page|seite|pagina|strona|sida|top|stranka|sayfa|стр\.?|страница|[$€£¥#]|of|von)\s*$/.test(
    text.slice(Math.max(0, at - 10), at),
  );
}

function parsed(text: string): number {
  return Number(text.replace(/[^\d]/g, ''));
}
