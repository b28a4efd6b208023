import type { CheckId } from '../../../model/ids';

/** Where one of axe-core's rules belongs, and what its findings say. */
export interface AxeRule {
  readonly check: CheckId;
  /** Where axe is sure. */
  readonly fail: string;
  /** Where a person has to look. */
  readonly review: string;
}

const rule = (check: CheckId, fail: string, review?: string): AxeRule => ({
  check,
  fail,
  review: review ?? `To look at: ${fail.charAt(0).toLowerCase()}${fail.slice(1)}`,
});

const pictures = 'axe-text-alternatives';
const contrast = 'axe-contrast';
const media = 'axe-media';
const zoom = 'axe-zoom';
const names = 'axe-names';
const aria = 'axe-aria';
const forms = 'axe-forms';
const language = 'axe-language';
const structure = 'axe-structure';
const keyboard = 'axe-keyboard';

/** Every rule that is run, by axe's id. A test fails where an upgrade of axe brings one that is not here. */
export const axeRules: Readonly<Record<string, AxeRule>> = {
  'image-alt': rule(pictures, 'The picture has no text alternative, so screen readers can only read its file name'),
  'input-image-alt': rule(pictures, 'The picture button has no text alternative that says what it does'),
  'area-alt': rule(pictures, 'This area of the image map has no name'),
  'role-img-alt': rule(pictures, 'This is announced as a picture, but nothing says of what'),
  'svg-img-alt': rule(pictures, 'The drawing has no title or label that says what it shows'),
  'object-alt': rule(pictures, 'The embedded content has no text alternative'),
  'image-redundant-alt': rule(pictures, 'The text beside the picture is read twice: its text alternative repeats it'),
  'image-of-text': rule(
    pictures,
    'The picture shows words, which cannot be enlarged sharply, translated or read out: {file}',
    'Look whether this picture shows words that could be text: {file}',
  ),
  'server-side-image-map': rule(keyboard, 'The image map is resolved by the server, so it works with a mouse only'),

  'color-contrast': rule(
    contrast,
    '{colour} on {ground}: {contrast} to 1, needs {needed}',
    'The contrast of this text could not be measured ({why}): look at its weakest spot',
  ),
  'link-in-text-block': rule(
    contrast,
    'Nothing but colour tells this link from the text around it, and the two differ by {contrast} to 1, needs {needed}',
    'Look whether this link stands out from the text around it without its colour',
  ),
  'avoid-inline-spacing': rule(contrast, 'Text spacing is fixed with !important, so readers cannot widen it'),

  'video-caption': rule(
    media,
    'The video has no captions',
    'Look whether this video has captions for all that is said, and words for all that is only shown',
  ),
  'no-autoplay-audio': rule(
    media,
    'Sound plays by itself for {seconds} s and nothing stops it',
    'Look whether the sound that starts by itself lasts over 3 s and can be stopped',
  ),
  blink: rule(media, 'Blinking text cannot be read in peace'),
  marquee: rule(media, 'Moving text cannot be read in peace'),

  'meta-viewport': rule(zoom, 'The page keeps people from zooming on phones: {values}'),
  'meta-viewport-large': rule(zoom, 'The page limits zooming on phones to less than 5 times'),

  'button-name': rule(names, 'The button has no name, so screen readers just say "button"'),
  'link-name': rule(names, 'The link has no name, so nobody hears where it leads'),
  'input-button-name': rule(names, 'The button has no name, so screen readers just say "button"'),
  'summary-name': rule(names, 'The control that opens these details has no name'),
  'aria-command-name': rule(names, 'This button, link or menu item has no name'),
  'aria-dialog-name': rule(names, 'The dialog has no name'),
  'aria-input-field-name': rule(names, 'This field has no name'),
  'aria-meter-name': rule(names, 'The meter has no name'),
  'aria-progressbar-name': rule(names, 'The progress bar has no name'),
  'aria-tab-name': rule(names, 'The tab has no name'),
  'aria-toggle-field-name': rule(names, 'This check box, switch or option has no name'),
  'aria-tooltip-name': rule(names, 'The tooltip has no name'),
  'aria-treeitem-name': rule(names, 'The item of the tree has no name'),
  'frame-title': rule(names, 'The frame has no title that says what is in it'),
  'frame-title-unique': rule(
    names,
    'Several frames share this title',
    'Several frames share one title: look whether they hold the same thing',
  ),
  'document-title': rule(names, 'The page has no title for tabs, bookmarks and search results'),
  'label-in-name': rule(
    names,
    'People see "{label}" but the control is called "{name}", so voice control cannot press it by what is seen',
    'People see "{label}" and the control is called "{name}": look whether they would say the right words',
  ),
  'empty-heading': rule(structure, 'The heading is empty', 'Look whether this heading says anything'),
  'empty-table-header': rule(structure, 'The header of this column or row is empty'),

  'aria-allowed-attr': rule(aria, 'Not allowed here, so it is ignored: {values}'),
  'aria-allowed-role': rule(aria, 'The role {values} does not go with this element'),
  'aria-braille-equivalent': rule(aria, 'The braille text has no counterpart for those who listen'),
  'aria-conditional-attr': rule(aria, 'A state is announced that contradicts what is seen'),
  'aria-deprecated-role': rule(aria, 'The role {values} is out of use'),
  'aria-hidden-body': rule(aria, 'The whole page is hidden from screen readers'),
  'aria-hidden-focus': rule(
    aria,
    'The keyboard reaches something here that screen readers are told to skip',
    'Look whether the keyboard can reach something here that screen readers are told to skip',
  ),
  'aria-prohibited-attr': rule(
    aria,
    'A name is given to an element that cannot carry one, so it may not be read: {values}',
  ),
  'aria-required-attr': rule(aria, 'The state of this control is not announced; missing: {values}'),
  'aria-required-children': rule(aria, 'The parts that belong in here are missing or of the wrong kind'),
  'aria-required-parent': rule(aria, 'This part stands outside the widget or list that it belongs to'),
  'aria-roles': rule(aria, 'The role {values} does not exist'),
  'aria-text': rule(aria, 'Something that can be focused is announced as plain text'),
  'aria-valid-attr-value': rule(
    aria,
    'The value cannot be understood: {values}',
    'Look whether what this points to comes into being when it is needed: {values}',
  ),
  'aria-valid-attr': rule(aria, 'Misspelt or unknown: {values}'),
  'duplicate-id-aria': rule(
    aria,
    'Two elements share the id "{values}", so a label or a description may be the wrong one',
  ),
  'presentation-role-conflict': rule(aria, 'This is called decoration, but it can be focused or is labelled'),

  label: rule(forms, 'The field has no label that is tied to it'),
  'select-name': rule(forms, 'The list has no label that is tied to it'),
  'label-title-only': rule(forms, 'The only label of this field appears when a mouse rests on it'),
  'form-field-multiple-labels': rule(forms, 'The field has more than one label, and not all may be read'),
  'autocomplete-valid': rule(
    forms,
    'The browser cannot fill in this field: its autocomplete value is not one that browsers know',
    'Look whether a value that browsers know fits this field better',
  ),

  'field-label': rule(
    forms,
    'The label "{label}" does not say what to enter',
    'Look whether people know what to enter at "{label}"',
  ),
  'error-message': rule(
    forms,
    'The error message does not say which field is wrong and how: "{text}"',
    'Look whether this message says which field is wrong and how, to everyone: "{text}"',
  ),

  'html-has-lang': rule(language, 'The page does not say which language it is in'),
  'html-lang-valid': rule(language, 'The language of the page is given by a code that does not exist'),
  'valid-lang': rule(language, 'The language of this part is given by a code that does not exist'),
  'html-xml-lang-mismatch': rule(language, 'The page names two different languages as its own'),

  'title-fit': rule(
    structure,
    'The title "{title}" does not say what the page is about',
    'Look whether the title "{title}" says what the page is about: few of its words occur in it',
  ),
  'link-purpose': rule(
    structure,
    'The link "{name}" does not say where it leads, nor does the text around it',
    'Look whether "{name}" and the text around it say where the link leads',
  ),
  'sensory-reference': rule(
    structure,
    'Only those who see it can follow: "{text}"',
    'Look whether people who do not see shape, colour or place can follow: "{text}"',
  ),

  'definition-list': rule(structure, 'The list of terms holds something that is no term or description'),
  dlitem: rule(structure, 'A term or description stands outside its list'),
  'heading-order': rule(
    structure,
    'A heading level is skipped before this one',
    'Look whether a heading level is skipped before this one',
  ),
  'landmark-banner-is-top-level': rule(structure, 'The header of the page lies inside another landmark'),
  'landmark-contentinfo-is-top-level': rule(structure, 'The footer of the page lies inside another landmark'),
  'landmark-main-is-top-level': rule(structure, 'The main part of the page lies inside another landmark'),
  'landmark-no-duplicate-banner': rule(structure, 'The page has more than one header'),
  'landmark-no-duplicate-contentinfo': rule(structure, 'The page has more than one footer'),
  'landmark-no-duplicate-main': rule(structure, 'The page has more than one main part'),
  'landmark-one-main': rule(structure, 'The page does not mark where its main part begins'),
  'landmark-unique': rule(structure, 'Two landmarks of one kind have the same name'),
  list: rule(structure, 'The list holds something that is no list item'),
  listitem: rule(structure, 'A list item stands outside a list'),
  'p-as-heading': rule(structure, 'This paragraph looks like a heading but is not marked as one'),
  'page-has-heading-one': rule(structure, 'The page has no main heading'),
  region: rule(structure, 'This content lies outside all landmarks, so people who jump by landmark miss it'),
  'scope-attr-valid': rule(structure, 'The scope of a table header is not one that is known'),
  'table-duplicate-name': rule(structure, 'The caption and the summary of the table say the same'),
  'table-fake-caption': rule(structure, 'The caption of the table is a cell'),
  'td-has-header': rule(structure, 'Cells of this large table have no header'),
  'td-headers-attr': rule(structure, 'A cell names headers that are not in its table'),
  'th-has-data-cells': rule(
    structure,
    'The table header has no cells that belong to it',
    'Look whether this table header has cells that belong to it',
  ),

  accesskeys: rule(keyboard, 'Several elements share one access key'),
  bypass: rule(
    keyboard,
    'There is no way past the repeated blocks at the top',
    'Look whether keyboard users can skip what is repeated on every page: no heading, landmark or skip link was found',
  ),
  'focus-order-semantics': rule(keyboard, 'This takes the focus, but nothing says what it is for'),
  'frame-focusable-content': rule(keyboard, 'The keyboard cannot reach the controls in this frame'),
  'meta-refresh': rule(keyboard, 'The page reloads or leaves by itself after a while'),
  'nested-interactive': rule(keyboard, 'A control lies inside another control, and screen readers may miss it'),
  'scrollable-region-focusable': rule(
    keyboard,
    'This area scrolls, but not by keyboard',
    'Look whether this area can be scrolled by keyboard',
  ),
  'skip-link': rule(
    keyboard,
    'The skip link leads nowhere',
    'Look whether the target of the skip link is shown when it is used',
  ),
  tabindex: rule(keyboard, 'A tabindex above 0 pulls this out of the order of the page'),

  // Rules of our own that are checks by themselves.
  'alt-quality': rule(
    'alt-quality',
    'The text alternative "{alt}" says nothing: {why}',
    'Look whether "{alt}" says what the picture tells: {why}',
  ),
  'dialog-quality': rule(
    'dialog-quality',
    'The open dialog shuts people out: {faults}',
    'Look at the open dialog: {faults}',
  ),
  'reduced-motion': rule(
    'reduced-motion',
    'The motion "{name}" never ends, also for people who asked for less',
    'Look whether the motion "{name}" stops for people who asked for less: no rule for them was found',
  ),
  'auth-friendly': rule(
    'auth-friendly',
    'Password managers and pasted codes fail at this field: {fault}',
    'Look whether password managers and pasted codes can fill this field: {fault}',
  ),
  'keyboard-reach': rule(
    'keyboard-reach',
    'Tab passes by "{name}"',
    'Tab passes by "{name}": look whether the keyboard reaches it in another way',
  ),
  'drag-alternative': rule(
    'drag-alternative',
    'This can be moved by dragging only',
    'Look whether this can be moved without dragging, with buttons or a menu',
  ),
  'reflow-320': rule(
    'reflow-320',
    'This part stays {least} px wide, so a small or enlarged screen scrolls sideways',
    'This part is at least {least} px wide: look whether the page scrolls sideways at 320 px',
  ),
};

/** Where rules that are not listed go, by axe's category. */
const checkOfCategory: Readonly<Record<string, CheckId>> = {
  aria,
  color: contrast,
  forms,
  keyboard,
  language,
  'name-role-value': names,
  parsing: aria,
  semantics: structure,
  'sensory-and-visual-cues': zoom,
  structure,
  tables: structure,
  'text-alternatives': pictures,
  'time-and-media': media,
};

/** The check that a rule belongs to: by the table, else by its category. */
export function checkOfRule(id: string, category: string | undefined): CheckId {
  return axeRules[id]?.check ?? checkOfCategory[category ?? ''] ?? structure;
}
