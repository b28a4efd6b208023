/** ms until the observer's answer is not waited for any longer: a hidden tab never gives one. */
const patience = 600;
/** ms that the observer demands between two answers: https://w3c.github.io/IntersectionObserver/v2/ */
const delay = 100;

interface VisibilityEntry extends IntersectionObserverEntry {
  readonly isVisible?: boolean;
}

/**
 * Which elements the browser knows to be uncovered, wherever on the page they are. It errs towards "covered", so what is in
 * the answer is clear and the rest is as unsure as before. Empty where the browser has no IntersectionObserver v2.
 */
export function uncoveredOf(elements: readonly Element[], signal: AbortSignal): Promise<ReadonlySet<Element>> {
  const uncovered = new Set<Element>();
  if (elements.length === 0 || !('isVisible' in IntersectionObserverEntry.prototype)) return Promise.resolve(uncovered);
  return new Promise((resolve) => {
    let answered = 0;
    const options = { trackVisibility: true, delay, rootMargin: '10000000px' };
    const observer = new IntersectionObserver((entries: readonly VisibilityEntry[]) => {
      answered += entries.length;
      for (const entry of entries) if (entry.isVisible === true) uncovered.add(entry.target);
      if (answered >= elements.length) end();
    }, options);
    const timer = setTimeout(() => end(), patience);
    const end = () => {
      clearTimeout(timer);
      observer.disconnect();
      signal.removeEventListener('abort', end);
      resolve(uncovered);
    };
    signal.addEventListener('abort', end);
    for (const element of elements) observer.observe(element);
  });
}
