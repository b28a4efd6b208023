import { attribute, localName } from '../../collect/dom';
import { has, type OwnRule, seenText } from './tools';

const fileName = /\.(jpe?g|png|gif|webp|svg|avif|bmp)$|^(img|dsc|dscn|image|bild|foto|screenshot)[-_ ]?\d{2,}/i;
const emptyWords =
  /^(an? )?(image|picture|photo|graphic|icon|img|pic|bild|foto|grafik|imagen|photo de|spacer|placeholder|untitled|alt|alt text)( of)?$/i;
const longestAlt = 150;

/** Text alternatives that say nothing, or too much. */
export const altQuality: OwnRule = {
  id: 'alt-quality',
  impact: 'moderate',
  act: [],
  standards: ['WCAG 1.1.1'],
  category: 'text-alternatives',
  help: 'Text alternatives say what the picture tells',
  *run(tools) {
    for (const candidate of tools.all('img[alt], input[type=image][alt], area[alt], [role=img][aria-label]')) {
      const { element } = candidate;
      const alt = (attribute(element, 'alt') ?? attribute(element, 'aria-label') ?? '').trim();
      if (alt === '' || !tools.isExposed(candidate)) continue;
      const why = fileName.test(alt)
        ? 'it is the name of a file'
        : emptyWords.test(alt)
          ? 'it fits any picture'
          : alt.length > longestAlt
            ? `it is ${alt.length} characters long`
            : undefined;
      yield why === undefined
        ? { outcome: 'pass', element }
        : { outcome: 'incomplete', element, data: { alt: alt.slice(0, 80), why } };
    }
  },
};

const closing =
  /close|dismiss|cancel|no,? thanks|not now|schlie(ß|ss)en|abbrechen|fermer|annuler|cerrar|cancelar|sluiten|annuleren|chiudi|annulla|^[x×✕✖⨯]$/i;

/** Open modal dialogs: named, with the focus in them, and with a way out: https://www.w3.org/WAI/ARIA/apg/patterns/dialog-modal/ */
export const dialogQuality: OwnRule = {
  id: 'dialog-quality',
  impact: 'serious',
  act: [],
  standards: ['WCAG 2.4.3', 'WCAG 4.1.2'],
  category: 'keyboard',
  help: 'Open dialogs are named, hold the focus and can be closed',
  *run(tools) {
    const buttons = tools.all('button, [role=button], a[href], input[type=button], input[type=submit]');
    for (const candidate of tools.all('dialog[open], [role=dialog], [role=alertdialog]')) {
      const { element } = candidate;
      if (!tools.isSeen(candidate) || !tools.isExposed(candidate) || !isModal(element)) continue;
      const active = document.activeElement;
      const inside = buttons.filter((button) => element.contains(button.element) && tools.isExposed(button));
      const faults = [
        ...(tools.name(candidate) === '' ? ['it has no name'] : []),
        ...(active === null || !element.contains(active) ? ['the focus is not in it'] : []),
      ];
      const exit = inside.some((button) => closing.test(tools.name(button)));
      if (faults.length > 0) yield { outcome: 'violation', element, data: { faults: faults.join(', and ') } };
      else if (!exit) yield { outcome: 'incomplete', element, data: { faults: 'no control that closes it was found' } };
      else yield { outcome: 'pass', element };
    }
  },
};

function isModal(element: Element): boolean {
  return attribute(element, 'aria-modal') === 'true' || element.matches('dialog:modal');
}

/** A moving thing no larger than this, in CSS px a side, is a spinner or an icon. */
const smallestMotion = 64;

/** Endless animations that go on for people who asked for less motion. */
export const reducedMotion: OwnRule = {
  id: 'reduced-motion',
  impact: 'moderate',
  act: [],
  standards: ['WCAG 2.2.2', 'WCAG 2.3.3'],
  category: 'time-and-media',
  help: 'Motion stops for people who ask for less',
  *run() {
    const moving = document.getAnimations().filter((animation) => {
      const effect = animation.effect;
      return (
        animation.playState === 'running' &&
        effect instanceof KeyframeEffect &&
        effect.getTiming().iterations === Number.POSITIVE_INFINITY &&
        effect.target !== null &&
        isLarge(effect.target)
      );
    });
    if (moving.length === 0) return;
    const heeded = respectsPreference();
    for (const animation of moving) {
      const element = animation.effect instanceof KeyframeEffect ? animation.effect.target : null;
      if (element === null) continue;
      const name = animation instanceof CSSAnimation ? animation.animationName : 'a script';
      yield heeded ? { outcome: 'pass', element } : { outcome: 'incomplete', element, data: { name } };
    }
  },
};

function isLarge(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > smallestMotion && height > smallestMotion;
}

function respectsPreference(): boolean {
  return [...document.styleSheets].some((sheet) => {
    try {
      return [...sheet.cssRules].some(
        (rule) => rule instanceof CSSMediaRule && rule.conditionText.includes('prefers-reduced-motion'),
      );
    } catch {
      // A style sheet of another origin can't be read.
      return false;
    }
  });
}

const oneTimeCode = /\b(otp|one[-_ ]?time|verification[-_ ]?code|sms[-_ ]?code|2fa|mfa|totp)\b/i;
const noPaste = /return\s+false|preventDefault/;

/** Log-ins that password managers and pasted codes can fill: WCAG 3.3.8. */
export const authFriendly: OwnRule = {
  id: 'auth-friendly',
  impact: 'moderate',
  act: [],
  standards: ['WCAG 3.3.8'],
  category: 'forms',
  help: 'Passwords and codes can be filled in by the browser and pasted',
  *run(tools) {
    for (const candidate of tools.all('input')) {
      const { element } = candidate;
      const type = (attribute(element, 'type') ?? 'text').toLowerCase();
      const isPassword = type === 'password';
      const names = `${attribute(element, 'name') ?? ''} ${attribute(element, 'id') ?? ''}`;
      const isCode = /^(text|tel|number)$/.test(type) && oneTimeCode.test(names);
      if ((!isPassword && !isCode) || !tools.isSeen(candidate)) continue;
      const tokens = (attribute(element, 'autocomplete') ?? '').toLowerCase();
      const wanted = isCode ? /one-time-code/ : /current-password|new-password|one-time-code/;
      if (noPaste.test(attribute(element, 'onpaste') ?? '')) {
        yield { outcome: 'violation', element, data: { fault: 'nothing can be pasted into it' } };
      } else if (tokens === 'off') {
        yield { outcome: 'violation', element, data: { fault: 'autocomplete is switched off' } };
      } else if (!wanted.test(tokens)) {
        const token = isCode ? 'one-time-code' : 'current-password or new-password';
        yield { outcome: 'incomplete', element, data: { fault: `it lacks autocomplete="${token}"` } };
      } else yield { outcome: 'pass', element };
    }
  },
};

const composites =
  '[role=tablist], [role=menu], [role=menubar], [role=toolbar], [role=radiogroup], [role=listbox], [role=tree], [role=grid], [role=combobox], [role=tabpanel], [aria-hidden=true], [inert]';

/** Links and buttons that Tab passes by, though a mouse can press them. */
export const keyboardReach: OwnRule = {
  id: 'keyboard-reach',
  impact: 'serious',
  act: [],
  standards: ['WCAG 2.1.1'],
  category: 'keyboard',
  help: 'What can be clicked can be reached by Tab',
  *run(tools) {
    const reachable = new Set(
      tools.all('a[href]').flatMap(({ element }) => (isSkipped(element) ? [] : [attribute(element, 'href') ?? ''])),
    );
    for (const candidate of tools.all('a[href], button, input, select, textarea')) {
      const { element } = candidate;
      if (!isSkipped(element)) {
        yield { outcome: 'pass', element };
        continue;
      }
      if (!tools.isSeen(candidate) || element.closest(composites) !== null || element.matches(':disabled')) continue;
      if (reachable.has(attribute(element, 'href') ?? '\u0000') || seenText(element) + tools.name(candidate) === '')
        continue;
      yield { outcome: 'incomplete', element, data: { name: tools.name(candidate).slice(0, 80) } };
    }
  },
};

function isSkipped(element: Element): boolean {
  return Number.parseInt(attribute(element, 'tabindex') ?? '0', 10) < 0;
}

/** Things that are dragged and have no control that does the same: WCAG 2.5.7. */
export const dragAlternative: OwnRule = {
  id: 'drag-alternative',
  impact: 'moderate',
  act: [],
  standards: ['WCAG 2.5.7'],
  category: 'keyboard',
  help: 'What is dragged can be moved without dragging',
  *run(tools) {
    for (const candidate of tools.all('[draggable=true]')) {
      const { element } = candidate;
      // Links and pictures can be dragged by themselves; that is for the browser.
      if (!tools.isSeen(candidate) || /^(a|img)$/.test(localName(element))) continue;
      const control =
        element.querySelector('button, [role=button], select, input') !== null || has(element, 'aria-describedby');
      yield control ? { outcome: 'pass', element } : { outcome: 'incomplete', element };
    }
  },
};

/** CSS px that a page must fit into: WCAG 1.4.10. */
const narrowest = 320;
const exempt = 'table, pre, code, svg, canvas, video, iframe, math, [role=table], [role=grid], [role=toolbar]';

/** Boxes that cannot become as narrow as a small phone, or a page enlarged to 400 %. */
export const reflow: OwnRule = {
  id: 'reflow-320',
  impact: 'serious',
  act: [],
  standards: ['WCAG 1.4.10'],
  category: 'sensory-and-visual-cues',
  help: 'The page fits into 320 px without sideways scrolling',
  *run(tools) {
    for (const candidate of tools.all(
      'div, section, main, article, form, ul, ol, header, footer, nav, aside, p, body',
    )) {
      const { element } = candidate;
      const least = Number.parseFloat(getComputedStyle(element).minWidth);
      if (!(least > narrowest)) {
        yield { outcome: 'pass', element };
        continue;
      }
      if (!tools.isSeen(candidate) || element.closest(exempt) !== null || scrollsItself(element)) continue;
      yield { outcome: 'incomplete', element, data: { least: Math.round(least) } };
    }
  },
};

function scrollsItself(element: Element): boolean {
  for (let each = element.parentElement; each !== null && each !== document.body; each = each.parentElement) {
    if (/auto|scroll|hidden|clip/.test(getComputedStyle(each).overflowX)) return true;
  }
  return false;
}
