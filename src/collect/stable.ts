/** Class names and ids that a build or a framework makes up anew: hashes, counters, CSS-in-JS. */
const madeUp =
  /(^|[-_:])(css|sc|jss|jsx|svelte|emotion|ng|ember|react|radix|headlessui)[-_:]?[a-z0-9]*\d|[0-9a-f]{6,}|\d{3,}|^:r|__[A-Za-z0-9]{5,}$/i;

/** Whether an id or a class token looks written by a person. */
export function isStable(token: string): boolean {
  return token.length > 0 && token.length <= 40 && !madeUp.test(token);
}
