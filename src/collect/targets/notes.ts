import { boundsOf } from '../../geometry/rect';
import type { NodeId } from '../../model/element';
import type { Consequence, Purpose, Target, TargetNote } from '../../model/facts/targets';
import { attribute, collapsed, localName, parentElement, textContent } from '../dom';
import type { Gathering } from '../gathering';
import { regionOf } from '../region';
import { destinationOf } from './actions';
import { destructiveWords, purposeWords } from './words';

/** Describes targets that a finding names; each once. */
export function noteTaker(gathering: Gathering): (target: Target) => TargetNote {
  const known = new Map<NodeId, TargetNote>();
  return (target) => {
    const before = known.get(target.node);
    if (before !== undefined) return before;
    const note = noteOf(gathering, target);
    known.set(target.node, note);
    return note;
  };
}

function noteOf(gathering: Gathering, { node, tier, region }: Target): TargetNote {
  const element = gathering.walk.elements[node];
  if (element === undefined) throw new Error(`row ${node} has no element`);
  const name = callName(element, gathering.nameOf);
  const href = destinationOf(element);
  const purpose = purposeOf(element, name);
  return {
    node,
    tier,
    name,
    consequence: consequenceOf(element, name, href),
    place: regionOf(gathering, node),
    bounds: boundsOf(region),
    ...(purpose === undefined ? {} : { purpose }),
    ...(href === undefined ? {} : { href }),
  };
}

/** The accessible name, else the text, else the tag: what a sentence can call the element. */
export function callName(element: Element, nameOf: Gathering['nameOf']): string {
  return ownName(element, nameOf) || `<${localName(element)}>`;
}

/** The accessible name, else the text; empty where it has neither. */
export function ownName(element: Element, nameOf: Gathering['nameOf']): string {
  return nameOf(element) || collapsed(textContent(element), 40);
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss').toLowerCase().trim();
}

const purposes = Object.entries(purposeWords).map(
  ([purpose, words]) => [purpose as Purpose, new RegExp(`^(?:${words.join('|')})[.!…>»›→ ]*$`, 'u')] as const,
);
const destructive = new RegExp(`(?:^|[^\\p{L}])(?:${destructiveWords.join('|')})(?:$|[^\\p{L}])`, 'u');

/** What a person comes to do with it, by its name, then by what it submits; undefined for everything else. */
function purposeOf(element: Element, name: string): Purpose | undefined {
  const called = plain(name);
  const byName = purposes.find(([, words]) => words.test(called))?.[0];
  if (byName !== undefined) return byName;
  const isButton = element instanceof HTMLButtonElement || element instanceof HTMLInputElement;
  if (!isButton || (element.type !== 'submit' && element.type !== 'image') || element.form === null) return undefined;
  return isSearchForm(element.form) ? 'search' : 'submit';
}

function isSearchForm(form: HTMLFormElement): boolean {
  for (let each: Element | null = form; each !== null; each = parentElement(each)) {
    if (attribute(each, 'role') === 'search' || localName(each) === 'search') return true;
  }
  return Element.prototype.querySelector.call(form, 'input[type="search"]') !== null;
}

function consequenceOf(element: Element, name: string, href: string | undefined): Consequence {
  if (destructive.test(plain(name))) return 'destructive';
  if (href === undefined) {
    return element instanceof HTMLButtonElement && element.type === 'submit' && element.form !== null
      ? 'leaves-page'
      : 'harmless';
  }
  const url = URL.parse(href);
  if (url === null || !/^https?:$/.test(url.protocol)) return 'harmless';
  if (url.origin !== location.origin) return 'leaves-site';
  return url.href.replace(/#.*$/s, '') === location.href.replace(/#.*$/s, '') ? 'harmless' : 'leaves-page';
}
