import type { NodeId } from '../model/element';
import type { FormFact, FormField } from '../model/facts/forms';
import { attribute, closest, collapsed, hasAttribute, localName, queryAll, textContent } from './dom';
import { type Collector, type Gathering, gathered } from './gathering';
import { fieldName, textBefore } from './labels';
import { rowsWithTag } from './page';
import { regionOf } from './region';
import { isDrawn } from './search/field';

const mostFields = 500;
const mostForms = 200;
/** Inputs that nobody fills in. */
const notFields = new Set(['hidden', 'submit', 'image', 'button', 'reset']);

/** Forms and their fields. */
export const collectForms: Collector<'forms'> = async (gathering) => {
  const { walk, slice } = gathering;
  const fields: FormField[] = [];
  for (const node of rowsWithTag(gathering, 'input', 'select', 'textarea').slice(0, mostFields)) {
    if (slice.dueNow()) await slice.rest();
    const element = walk.elements[node];
    if (element !== undefined && !notFields.has(typeOf(element))) fields.push(fieldFact(gathering, node, element));
  }
  const forms: FormFact[] = [];
  for (const node of rowsWithTag(gathering, 'form').slice(0, mostForms)) {
    if (slice.dueNow()) await slice.rest();
    const element = walk.elements[node];
    if (element !== undefined) forms.push(formFact(gathering, node, element));
  }
  return gathered({ forms, fields });
};

const typeGetter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'type')?.get;

function typeOf(element: Element): string {
  if (element instanceof HTMLInputElement) return String(typeGetter?.call(element) ?? 'text');
  return localName(element);
}

function fieldFact(gathering: Gathering, node: NodeId, element: Element): FormField {
  const name = fieldName(element);
  const owner = formOf(element);
  const form = owner === null ? undefined : gathering.walk.idOf(owner);
  const maxLength = Number(attribute(element, 'maxlength') ?? Number.NaN);
  return {
    node,
    ...(form === undefined ? {} : { form }),
    type: typeOf(element),
    visible: isDrawn(gathering, node),
    region: regionOf(gathering, node),
    disabled: hasAttribute(element, 'disabled'),
    readOnly: hasAttribute(element, 'readonly'),
    tokens: `${attribute(element, 'name') ?? ''} ${attribute(element, 'id') ?? ''}`.trim().slice(0, 120),
    name: name.text,
    nameOrigin: name.origin,
    visibleLabel: name.visibleText,
    textBefore: textBefore(element),
    placeholder: attribute(element, 'placeholder') ?? '',
    autocomplete: collapsed(attribute(element, 'autocomplete')).toLowerCase(),
    inputMode: (attribute(element, 'inputmode') ?? '').toLowerCase(),
    required: hasAttribute(element, 'required') || attribute(element, 'aria-required') === 'true',
    checked: element instanceof HTMLInputElement && element.checked,
    fontPx: Number.parseFloat(getComputedStyle(element).fontSize) || 0,
    ...(Number.isFinite(maxLength) ? { maxLength } : {}),
  };
}

/** By the `form` attribute or by nesting. */
function formOf(element: Element): Element | null {
  const id = attribute(element, 'form');
  return (id === null ? null : Document.prototype.getElementById.call(document, id)) ?? closest(element, 'form');
}

function formFact(gathering: Gathering, node: NodeId, element: Element): FormFact {
  const method = (attribute(element, 'method') ?? 'get').trim().toLowerCase();
  const action = URL.parse(attribute(element, 'action') ?? '', document.baseURI);
  return {
    node,
    visible: isDrawn(gathering, node),
    region: regionOf(gathering, node),
    method: method === 'post' || method === 'dialog' ? method : 'get',
    action: action?.href ?? '',
    tokens: ['id', 'name', 'class']
      .map((name) => attribute(element, name) ?? '')
      .join(' ')
      .slice(0, 200),
    text: collapsed(textContent(element), 500),
    submits: queryAll(element, 'button, input[type=submit], input[type=image]', 20).flatMap((each) =>
      submitFact(gathering, each),
    ),
  };
}

function submitFact(gathering: Gathering, element: Element): FormFact['submits'] {
  const type = (attribute(element, 'type') ?? '').toLowerCase();
  if (type === 'button' || type === 'reset') return [];
  const node = gathering.walk.idOf(element);
  return node === undefined ? [] : [{ node, name: gathering.nameOf(element), visible: isDrawn(gathering, node) }];
}
