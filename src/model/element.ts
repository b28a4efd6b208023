import * as z from 'zod';

/** An element's number in its frame's walk, in document order; 0 is the root element. */
export type NodeId = number;

/** A frame's number in one audit; 0 is the top frame. */
export type FrameId = number;

/** CSS px from the top left of the frame's document: x, y, width, height. */
export const Rect = z.tuple([z.number(), z.number(), z.number(), z.number()]).readonly();
export type Rect = z.infer<typeof Rect>;

/** One element of one frame of the audited tab, for as long as that document lives. */
export const ElementRef = z.object({ frame: z.number().int().min(0), node: z.number().int().min(0) });
export type ElementRef = Readonly<z.infer<typeof ElementRef>>;

/** What a person or a machine needs to recognise an element. Page text, so data: never markup. */
export const ElementDescription = z.object({
  /** One CSS selector a frame or shadow root, outermost first; each unique in its root. */
  selector: z.array(z.string()).readonly(),
  role: z.string(),
  /** Accessible name, at most 80 characters. */
  name: z.string(),
  /** The opening tag and the start of its text, at most 500 characters. */
  snippet: z.string(),
  rect: Rect,
});
export type ElementDescription = Readonly<z.infer<typeof ElementDescription>>;

/** What identifies an element across deploys: no positions, no nth-child, no text of ours. */
export const ElementIdentity = z.object({
  /** Role, name, tag, stable attributes and nearest landmark, joined: the fingerprint's element part. */
  key: z.string(),
  /** Role or tag, stable class tokens and landmark, joined: elements of one key are one problem (CATALOGUE 3.1.2). */
  cluster: z.string(),
});
export type ElementIdentity = Readonly<z.infer<typeof ElementIdentity>>;

/** A frame's answer about one of its nodes. */
export const DescribedNode = z.object({
  node: z.number().int(),
  description: ElementDescription,
  identity: ElementIdentity,
});
export type DescribedNode = Readonly<z.infer<typeof DescribedNode>>;
