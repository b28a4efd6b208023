import { attribute, localName } from '../../collect/dom';
import { has, type OwnRule, seenText, type Tools } from './tools';

/** Words that say where or how something looks, next to the thing that is meant. */
const place = String.raw`(?:on|to|at) (?:the |your )?(?:right|left)(?:[- ]hand)?|(?:right|left)[- ]hand|underneath|round|square|triang\w+|circular|oval|star(?:[- ]shaped)?|red|green|blue|yellow|orange|purple|big|large|small|wide|narrow`;
const thing = `menu|navigation|button|link|icon|box|field|form|image|picture|column|panel|sidebar|arrow|star|list|banner`;
const pointing = new RegExp(
  String.raw`\b(?:${thing})\b[^.?!]{0,30}\b(?:${place})\b|\b(?:${place})\s+(?:\w+\s+)?(?:${thing})\b|\bunderneath the\b`,
  'i',
);
const instruction = /\b(click|press|tap|select|choose|find|use|see|look|go|open|push|search|hit|more)\b/i;
/** The thing is named as well, so nobody needs to see it. */
const named = /["“”'‘’«»]|\b(labell?ed|called|named|titled|heading|entitled)\b/i;
const longestSentence = 300;

/** Instructions that only those can follow who see shape, colour or place: https://act-rules.github.io/rules/9bd38c */
export const sensoryReference: OwnRule = {
  id: 'sensory-reference',
  impact: 'serious',
  act: ['9bd38c'],
  standards: ['WCAG 1.3.3'],
  category: 'structure',
  help: 'Instructions do not depend on seeing shape, colour or place',
  *run(tools) {
    for (const candidate of tools.all('p, li, dd, td, label, legend, figcaption, span, div')) {
      const { element } = candidate;
      const text = ownText(element);
      if (text.length < 12 || text.length > longestSentence || !pointing.test(text)) continue;
      if (!instruction.test(text) || !tools.isExposed(candidate) || !tools.isSeen(candidate)) continue;
      if (named.test(text)) yield { outcome: 'pass', element };
      else yield { outcome: 'incomplete', element, data: { text: text.slice(0, 120) } };
    }
  },
};

/** Text of an element that holds no blocks of its own: a sentence with its links and emphasis. */
function ownText(element: Element): string {
  const inline = /^(a|abbr|b|br|code|em|i|kbd|mark|small|span|strong|sub|sup|u|wbr)$/;
  const isSentence = [...element.children].every((child) => inline.test(localName(child)));
  const isWhole = !inline.test(localName(element)) || element.parentElement?.matches('p, li, label, td') !== true;
  return isSentence && isWhole ? seenText(element) : '';
}

const errorName = /(^|[-_\s])(error|invalid|fehler|erreur|alert|danger)s?([-_\s]|$)/i;
/** Says what to do about it: a rule, an example, a format, a number. */
const helpful =
  /\bmust\b|\bat least\b|\bat most\b|\bbetween\b|\bformat\b|\bexample\b|\be\.g\.|\buse\b|\benter\b|\bis required\b|\bcannot be (empty|blank)\b|\d|@/i;
const longestError = 200;

/** Error messages that are there but not for everyone, or that do not say what is wrong: https://act-rules.github.io/rules/36b590 */
export const errorMessage: OwnRule = {
  id: 'error-message',
  impact: 'serious',
  act: ['36b590'],
  standards: ['WCAG 3.3.1'],
  category: 'forms',
  help: 'Error messages say which field is wrong, and how',
  *run(tools) {
    const fields = tools.all('input:not([type=hidden]):not([type=button]):not([type=submit]), select, textarea');
    if (fields.length === 0) return;
    const labels = fields.map((field) => tools.name(field).toLowerCase()).filter((name) => name.length > 1);
    for (const candidate of tools.all('[id], [class], [role=alert]')) {
      const { element } = candidate;
      if (!isErrorMessage(element) || !tools.isSeen(candidate)) continue;
      const text = seenText(element);
      if (text.length < 3 || text.length > longestError || element.querySelector('input, select, textarea')) continue;
      const names = labels.some((label) => text.toLowerCase().includes(label.replace(/\s*\(.*|[*:]$/g, '').trim()));
      const good = tools.isExposed(candidate) && names && helpful.test(text);
      yield good
        ? { outcome: 'pass', element }
        : { outcome: 'incomplete', element, data: { text: text.slice(0, 120) } };
    }
  },
};

function isErrorMessage(element: Element): boolean {
  const marked = errorName.test(`${attribute(element, 'id') ?? ''} ${attribute(element, 'class') ?? ''}`);
  return (
    (marked || attribute(element, 'role') === 'alert') && !/^(form|body|main|html|section)$/.test(localName(element))
  );
}

/** Labels that fit any field, and so none. */
const emptyLabels = new Set(
  'menu info information text field input value data form label enter item here please go ok test untitled placeholder'.split(
    ' ',
  ),
);

/** Labels that do not say what to enter: https://act-rules.github.io/rules/cc0f0a */
export const fieldLabel: OwnRule = {
  id: 'field-label',
  impact: 'moderate',
  act: ['cc0f0a'],
  standards: ['WCAG 2.4.6'],
  category: 'forms',
  help: 'Labels say what to enter',
  *run(tools) {
    for (const candidate of tools.all('input, select, textarea, [role=textbox], [role=combobox], [role=searchbox]')) {
      const { element } = candidate;
      if (/^(hidden|submit|button|reset|image|checkbox|radio)$/.test(attribute(element, 'type') ?? '')) continue;
      if (!tools.isExposed(candidate) || !tools.isSeen(candidate)) continue;
      const label = tools.name(candidate);
      const word = label
        .toLowerCase()
        .replace(/[^\p{L}\p{N} ]/gu, '')
        .trim();
      if (word === '') continue;
      yield emptyLabels.has(word) ? { outcome: 'incomplete', element, data: { label } } : { outcome: 'pass', element };
    }
  },
};

const textFile = /text|headline|title|slogan|banner|button|welcome|quote|flyer|poster|infographic/i;

/** Pictures that probably show words: https://act-rules.github.io/rules/0va7u6 */
export const imageOfText: OwnRule = {
  id: 'image-of-text',
  impact: 'minor',
  act: ['0va7u6'],
  standards: ['WCAG 1.4.5', 'WCAG 1.4.9'],
  category: 'text-alternatives',
  help: 'Words are text, not pictures of text',
  *run(tools) {
    for (const candidate of tools.all('img[src], input[type=image], [style*="background"]')) {
      const { element } = candidate;
      if (!tools.isSeen(candidate)) continue;
      const address = addressOf(element);
      if (address === '' || has(element, 'data-logo') || /logo/i.test(address)) continue;
      const drawn = /^data:image\/svg\+xml/.test(address) && /(<|%3C)text\b/i.test(address);
      const file = address.startsWith('data:') ? '' : (address.split(/[?#]/)[0]?.split('/').at(-1) ?? '');
      yield drawn || textFile.test(file)
        ? { outcome: 'incomplete', element, data: { file: file || 'a drawing in the page' } }
        : { outcome: 'pass', element };
    }
  },
};

function addressOf(element: Element): string {
  const written = attribute(element, 'src');
  if (written !== null) return written.trim();
  return /url\(["']?([^"')]+)/.exec(getComputedStyle(element).backgroundImage)?.[1] ?? '';
}

/** Words of so many letters carry meaning; their first letters are enough to meet again in other forms. */
const shortestWord = 4;
const stemLength = 6;
const longestPage = 50_000;

/** Titles whose words do not occur in the page: https://act-rules.github.io/rules/c4a8a4 */
export const titleFit: OwnRule = {
  id: 'title-fit',
  impact: 'moderate',
  act: ['c4a8a4'],
  standards: ['WCAG 2.4.2'],
  category: 'text-alternatives',
  help: 'The title says what the page is about',
  *run(tools) {
    const [page] = tools.all('html');
    if (page === undefined || window.parent !== window) return;
    const title = document.title.trim();
    const stems = contentStems(title);
    const body = seenText(document.body ?? page.element)
      .slice(0, longestPage)
      .toLowerCase();
    if (stems.length < 2 || body.length < 20) return;
    const share = stems.filter((stem) => body.includes(stem)).length / stems.length;
    yield share >= 0.5
      ? { outcome: 'pass', element: page.element }
      : { outcome: 'incomplete', element: page.element, data: { title: title.slice(0, 120) } };
  },
};

function contentStems(text: string): readonly string[] {
  const found = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return found.filter((word) => word.length >= shortestWord).map((word) => word.slice(0, stemLength));
}

/** Words that invite without saying to what; in English, German, French, Spanish, Dutch. */
const inviting = new Set(
  'more|read more|learn more|find out more|click here|here|go|go on|continue|details|info|this|link|see more|show more|view|open|mehr|mehr erfahren|weiterlesen|weiter|hier|hier klicken|en savoir plus|lire la suite|plus|ici|leer más|más|más información|aquí|ver más|lees meer|meer|klik hier'.split(
    '|',
  ),
);
const formats = new Set(
  'download|html|pdf|epub|mobi|plain text|txt|csv|xml|zip|doc|docx|mp3|mp4|herunterladen|télécharger|descargar|this product|this page'.split(
    '|',
  ),
);

/** Blocks around a link that may be its card. */
const cardDepth = 3;

/** Links that do not say where they lead: https://act-rules.github.io/rules/aizyf1 and, with their sentence, 5effbb */
export const linkPurpose: OwnRule = {
  id: 'link-purpose',
  impact: 'minor',
  act: ['aizyf1'],
  standards: ['WCAG 2.4.4', 'WCAG 2.4.9'],
  category: 'semantics',
  help: 'Links say where they lead',
  *run(tools) {
    for (const candidate of tools.all('a[href], area[href], [role=link]')) {
      const { element } = candidate;
      if (tools.role(candidate) !== 'link' || !tools.isExposed(candidate)) continue;
      const name = tools
        .name(candidate)
        .toLowerCase()
        .replace(/[^\p{L}\p{N} ]/gu, '')
        .replace(/\s+/g, ' ')
        .trim();
      const vague = inviting.has(name);
      if (name === '') continue;
      if (!vague && !formats.has(name)) yield { outcome: 'pass', element };
      else if (hasContext(tools, element, name)) yield { outcome: 'pass', element };
      else yield { outcome: vague ? 'violation' : 'incomplete', element, act: ['aizyf1', '5effbb'], data: { name } };
    }
  },
};

/** Other words of the same sentence, list item, cell or its headers, or of the description: WCAG's "in context". */
function hasContext(tools: Tools, element: Element, name: string): boolean {
  if (has(element, 'aria-describedby') || has(element, 'aria-labelledby') || has(element, 'title')) return true;
  const around = element.closest('p, li, dd, figcaption, td, th, [role=listitem], [role=cell], [role=gridcell]');
  const text = around === null ? '' : seenText(around).toLowerCase().replace(name, '');
  if ((text.match(/\p{L}{2,}/gu) ?? []).length > 0) return true;
  const outer = around?.parentElement?.closest('li, [role=listitem]');
  if (outer !== undefined && outer !== null) return true;
  if (standsUnderHeading(element)) return true;
  const table = element.closest('table');
  if (table !== null && around !== null) return headersSay(tools, table, around);
  return false;
}

/** A card says in its heading what its "more" is about. */
function standsUnderHeading(element: Element): boolean {
  let block = element.parentElement;
  for (let level = 0; level < cardDepth && block !== null && block !== document.body; level += 1) {
    if (block.querySelector('h1, h2, h3, h4, h5, h6, [role=heading]') !== null) return true;
    block = block.parentElement;
  }
  return false;
}

function headersSay(tools: Tools, table: Element, cell: Element): boolean {
  const others = tools.all('th').filter(({ element }) => table.contains(element) && element !== cell);
  return others.some(({ element }) => seenText(element).length > 1);
}
