import * as z from 'zod';

/** Which element a patch is for: the finding's own, one of its `related` by index, or the document's head. */
export const PatchPlace = z.union([z.literal('own'), z.literal('head'), z.number().int().min(0)]);
export type PatchPlace = z.infer<typeof PatchPlace>;

/** Attributes that a patch may set: none of them loads, runs or leads anywhere. */
const patchAttributes = [
  'alt',
  'aria-label',
  'aria-labelledby',
  'autocapitalize',
  'autocomplete',
  'content',
  'enterkeyhint',
  'inputmode',
  'lang',
  'name',
  'role',
  'tabindex',
  'title',
  'type',
] as const;
const PatchAttribute = z.enum(patchAttributes);

/** CSS declarations, property in kebab-case to value, as they would stand in a rule for the element. */
const StylePatch = z.object({
  kind: z.literal('style'),
  on: PatchPlace,
  declarations: z.record(z.string().regex(/^-{0,2}[a-z][a-z-]*$/), z.string()),
});

/** An attribute's new value; null takes it away. */
const AttributePatch = z.object({
  kind: z.literal('attribute'),
  on: PatchPlace,
  name: PatchAttribute,
  value: z.string().nullable(),
});

/** What the element says from now on. Only for elements without elements inside. */
const TextPatch = z.object({ kind: z.literal('text'), on: PatchPlace, text: z.string() });

/** A label before a field, tied to it; or a meta element at the end of the head. */
const InsertPatch = z.object({
  kind: z.literal('insert'),
  on: PatchPlace,
  tag: z.enum(['label', 'meta']),
  attributes: z.partialRecord(PatchAttribute, z.string()),
  text: z.string(),
});

/** One change to one element. Values may hold page text: data, never markup. */
export const Patch = z.discriminatedUnion('kind', [StylePatch, AttributePatch, TextPatch, InsertPatch]);
export type Patch = Readonly<z.infer<typeof Patch>>;

/** A change to the page that should make one finding go. It is previewed and copied, never written anywhere. */
export const QuickFix = z.object({
  /** Key of the check's `fixLabels`. */
  label: z.string(),
  /** What fills the label's `{key}`s. */
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  patches: z.array(Patch).min(1).readonly(),
});
export type QuickFix = Readonly<z.infer<typeof QuickFix>>;
