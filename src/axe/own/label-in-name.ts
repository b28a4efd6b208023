import { type OwnRule, seenText, type Verdict } from './tools';

/** Roles that are operated, whose name people would speak. */
const controls =
  'a[href], area[href], button, summary, input[type=button], input[type=submit], input[type=reset], [role=button], [role=link], [role=checkbox], [role=radio], [role=switch], [role=tab], [role=menuitem], [role=menuitemcheckbox], [role=menuitemradio], [role=option], [role=treeitem]';

/** Fonts that draw a picture for a word: the letters are not what is seen. */
const pictureFont = /icon|symbol|glyph|awesome/i;
/** On a larger control its parts are seldom all meant as its name. */
const longestLabel = 60;

/** Accessible name and visible text, where what is seen must be said: https://act-rules.github.io/rules/2ee8b8 */
export const labelInName: OwnRule = {
  id: 'label-in-name',
  impact: 'serious',
  act: ['2ee8b8'],
  standards: ['WCAG 2.5.3'],
  category: 'name-role-value',
  help: 'The visible label is part of the accessible name',
  *run(tools) {
    for (const candidate of tools.all(controls)) {
      const { element } = candidate;
      // Without a name of its own the control is named by its content.
      if (!element.hasAttribute('aria-label') && !element.hasAttribute('aria-labelledby')) continue;
      if (!tools.isExposed(candidate) || pictureFont.test(getComputedStyle(element).fontFamily)) continue;
      const seen = seenText(element);
      const label = withoutAsides(seen);
      if (!isWording(label)) continue;
      const name = tools.name(candidate);
      yield verdict(element, label, name);
    }
  },
};

function verdict(element: Element, label: string, name: string): Verdict {
  if (saysLabel(name, label)) return { outcome: 'pass', element };
  const certain = label.length <= longestLabel && !isShortened(label, name);
  return {
    outcome: certain ? 'violation' : 'incomplete',
    element,
    data: { label: label.slice(0, 80), name: name.slice(0, 80) },
  };
}

/** Text in brackets is a remark on the label. */
function withoutAsides(text: string): string {
  return text
    .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A single letter is drawn for its shape: X for close, B for bold. */
function isWording(label: string): boolean {
  const found = words(label, ' ');
  return found.length > 1 || (found[0] !== undefined && (found[0].length > 1 || /\d/.test(found[0])));
}

/** The label's words stand in the name, next to each other and in order; hyphens may part words or not. */
function saysLabel(name: string, label: string): boolean {
  return [' ', ''].some((hyphen) => [' ', ''].some((other) => contains(words(name, hyphen), words(label, other))));
}

function words(text: string, hyphen: string): readonly string[] {
  const plain = text.normalize('NFKC').toLowerCase().replace(/['’]/g, '').replace(/[-‐‑]/g, hyphen);
  return plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function contains(name: readonly string[], label: readonly string[]): boolean {
  return name.some((_, start) => label.every((word, index) => name[start + index] === word));
}

/** "Univ." for "University": people who know the whole word will say it. */
function isShortened(label: string, name: string): boolean {
  const spoken = words(name, ' ');
  return words(label, ' ').every((word, index) => {
    const other = spoken[index];
    return (
      other !== undefined && (other === word || (other.startsWith(word) && label.toLowerCase().includes(`${word}.`)))
    );
  });
}
