import { attribute, localName } from '../../collect/dom';
import { has, type OwnRule } from './tools';

/** Elements without a role of their own: https://www.w3.org/TR/html-aria/#docconformance */
const genericTags = new Set('a b bdi bdo data div i pre q samp small span u'.split(' '));
/** https://www.w3.org/TR/wai-aria-1.3/#namefromprohibited */
const nameless = new Set(
  'caption code deletion emphasis generic insertion mark none paragraph presentation strong subscript superscript'.split(
    ' ',
  ),
);
const naming = ['aria-label', 'aria-labelledby', 'aria-braillelabel'] as const;
const describing = ['aria-roledescription', 'aria-brailleroledescription'] as const;
/** https://www.w3.org/TR/wai-aria-1.3/#aria-roledescription: prohibited on generic, and so on what has no role. */
const undescribed = new Set(['generic', 'none', 'presentation']);

/** Names and role descriptions where they are prohibited and may be ignored: https://act-rules.github.io/rules/kb1m8s */
export const prohibitedNaming: OwnRule = {
  id: 'aria-prohibited-attr',
  impact: 'serious',
  act: ['kb1m8s', '5c01ea'],
  standards: ['WCAG 4.1.2'],
  category: 'aria',
  help: 'Names are given to elements that can carry one',
  *run(tools) {
    for (const candidate of tools.all([...naming, ...describing].map((name) => `[${name}]`).join(', '))) {
      const { element } = candidate;
      if (!tools.isExposed(candidate)) continue;
      const role = roleHere(element, tools.role(candidate));
      const values = [
        ...naming.filter((name) => nameless.has(role) && has(element, name)),
        ...describing.filter((name) => undescribed.has(role) && has(element, name)),
      ];
      yield values.length === 0
        ? { outcome: 'pass', element }
        : { outcome: 'violation', element, data: { values: values.join(', '), role } };
    }
  },
};

/** Tags whose own role can't be named and that axe knows no role for. */
const roleOfTag: Readonly<Record<string, string>> = {
  code: 'code',
  del: 'deletion',
  em: 'emphasis',
  ins: 'insertion',
  mark: 'mark',
  p: 'paragraph',
  s: 'deletion',
  strong: 'strong',
  sub: 'subscript',
  sup: 'superscript',
};

/** Custom elements may have a role that only their script knows: they have none here. */
function roleHere(element: Element, known: string): string {
  const explicit = (attribute(element, 'role') ?? '').trim().toLowerCase();
  // axe takes "none" back where the element has any naming attribute, also a prohibited one.
  if ((explicit === 'none' || explicit === 'presentation') && !keepsItsRole(element)) return explicit;
  if (known !== '' || explicit !== '') return known;
  const name = localName(element);
  if (genericTags.has(name) && attribute(element, 'href') === null) return 'generic';
  return roleOfTag[name] ?? '';
}

/** https://www.w3.org/TR/wai-aria-1.3/#conflict_resolution_presentation_none */
function keepsItsRole(element: Element): boolean {
  const others = element
    .getAttributeNames()
    .filter((name) => name.startsWith('aria-') && name !== 'aria-hidden' && !prohibitable.has(name));
  return others.length > 0 || has(element, 'tabindex') || has(element, 'href');
}

const prohibitable = new Set<string>([...naming, ...describing]);
