import type { NodeId } from '../../model/element';
import type { HoverFault } from '../../model/facts/targets';
import type { Gathering } from '../gathering';

/** Rules and elements that are looked at, at most. */
const mostRules = 20_000;
const mostElements = 50;
const targetSelector = 'a[href],button,input,select,textarea,[role="button"],[role="link"],[role="menuitem"],[onclick]';

/** What a `:hover` rule must set to bring something up. */
function reveals({ display, visibility, opacity }: CSSStyleDeclaration): boolean {
  return (display !== '' && display !== 'none') || visibility === 'visible' || Number(opacity || 0) > 0;
}

/** Rules that bring targets up for a hovering mouse, with nothing that does the same for a tap or the keyboard. */
export async function hoverOnly({ walk, slice }: Gathering): Promise<{
  readonly faults: readonly HoverFault[];
  readonly unreadSheets: number;
}> {
  const found = new Map<NodeId, HoverFault>();
  const alternatives = new Set<string>();
  const rules: CSSStyleRule[] = [];
  let unreadSheets = 0;
  for (const sheet of document.styleSheets) {
    try {
      gather(sheet.cssRules, rules);
    } catch {
      // Style sheets of other origins are closed to us.
      unreadSheets += 1;
    }
    if (slice.dueNow()) await slice.rest();
  }
  for (const rule of rules) {
    if (slice.due()) await slice.rest();
    if (
      /:focus|:target|:checked|:active|\[open\]|\[aria-expanded|\.(?:open|active|show|is-)/.test(rule.selectorText) &&
      reveals(rule.style)
    ) {
      for (const subject of subjectsOf(rule.selectorText)) alternatives.add(subject);
    }
  }
  for (const rule of rules) {
    if (slice.due()) await slice.rest();
    if (!rule.selectorText.includes(':hover') || !reveals(rule.style)) continue;
    for (const fault of faultsOf(rule, alternatives, walk.idOf)) found.set(fault.node, fault);
  }
  return { faults: [...found.values()], unreadSheets };
}

/** Style rules at any depth, without those for devices that hover. */
function gather(list: CSSRuleList, rules: CSSStyleRule[]): void {
  for (const rule of list) {
    if (rules.length >= mostRules) return;
    if (rule instanceof CSSStyleRule) {
      if (/:hover|:focus|:target|:checked|:active|\[|\./.test(rule.selectorText)) rules.push(rule);
    } else if (rule instanceof CSSMediaRule) {
      if (!/hover\s*:\s*hover|pointer\s*:\s*fine/.test(rule.conditionText) && matchMedia(rule.conditionText).matches) {
        gather(rule.cssRules, rules);
      }
    } else if (rule instanceof CSSGroupingRule) {
      gather(rule.cssRules, rules);
    }
  }
}

/** The rightmost compound of each selector of a list: what is brought up. */
function subjectsOf(selectors: string): readonly string[] {
  return selectors.split(',').map((selector) => {
    const bare = selector.replace(/::?(?:hover|focus(?:-within|-visible)?|target|checked|active)\b/g, '').trim();
    return bare.split(/[\s>+~]+/).at(-1) ?? '';
  });
}

function faultsOf(
  rule: CSSStyleRule,
  alternatives: ReadonlySet<string>,
  idOf: (element: Element) => NodeId | undefined,
): readonly HoverFault[] {
  const faults: HoverFault[] = [];
  for (const selector of rule.selectorText.split(',')) {
    // What shows itself under the mouse was there before; only what another element's hover brings up was not.
    if (!/:hover\S*[\s>+~]/.test(selector) || alternatives.has(subjectsOf(selector)[0] ?? '')) continue;
    for (const element of matching(selector.replaceAll(':hover', ''))) {
      const node = idOf(element);
      const hidden = node === undefined || !isHidden(element) ? 0 : targetsIn(element);
      if (node !== undefined && hidden > 0) faults.push({ node, rule: rule.selectorText.slice(0, 120), hidden });
    }
  }
  return faults;
}

function matching(selector: string): readonly Element[] {
  try {
    return [...Document.prototype.querySelectorAll.call(document, selector)].slice(0, mostElements);
  } catch {
    return [];
  }
}

function isHidden(element: Element): boolean {
  const style = getComputedStyle(element);
  return style.display === 'none' || style.visibility !== 'visible' || Number(style.opacity) === 0;
}

function targetsIn(element: Element): number {
  const inside = Element.prototype.querySelectorAll.call(element, targetSelector).length;
  return inside + (Element.prototype.matches.call(element, targetSelector) ? 1 : 0);
}
