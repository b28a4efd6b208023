/** Marks text that is known to be safe markup. */
const markup = Symbol('markup');

const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Escapes text for element content and quoted attributes. */
const escapeText = (text) => String(text).replace(/[&<>"']/g, (character) => entities[character]);

/** The text of a value: markup as it is, anything else escaped, nothing for `false`, `null` and `undefined`. */
export const toText = (value) => {
  if (Array.isArray(value)) return value.map(toText).join('');
  if (value === undefined || value === null || value === false) return '';
  return value[markup] ?? escapeText(value);
};

/** Takes trusted text as markup. */
export const raw = (text) => ({ [markup]: text });

/** Template tag: escapes every value but markup of its own. */
export const html = (strings, ...values) =>
  raw(strings.reduce((text, string, i) => text + toText(values[i - 1]) + string));
