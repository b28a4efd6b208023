/**
 * Control characters, line and paragraph separators, bidirectional overrides and marks, and halves of surrogate pairs: what page
 * text could use to move a terminal's cursor or to reorder the words around it.
 */
const unprintable = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu;

/** Page text on one line, without anything that a terminal or a reader's text direction would obey. */
export function plain(text: string): string {
  return text.replace(unprintable, ' ').replace(/ {2,}/g, ' ').trim();
}

/** At most so many characters, cut at a whole one. */
export function shortened(text: string, length: number): string {
  const characters = [...text];
  return characters.length <= length
    ? text
    : `${characters
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`;
}
