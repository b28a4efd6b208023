import { boundingRect, firstChild, localName, mayHostShadow, shadowRoot } from './dom';

/**
 * Elements that may well have a closed shadow root: custom elements, and boxes that are drawn though they hold nothing.
 * For hosts that can look into closed roots only one element at a time.
 */
export function closedRootCandidates(tree: ParentNode = document): readonly Element[] {
  return [...tree.querySelectorAll('*')].flatMap((element) => {
    const name = localName(element);
    if (!mayHostShadow(name)) return [];
    const root = shadowRoot(element);
    if (root !== null) return closedRootCandidates(root);
    if (name.includes('-')) return [element];
    return firstChild(element) === null && boundingRect(element).height > 0 ? [element] : [];
  });
}
