import type { CDPSession } from 'puppeteer-core';
import * as z from 'zod';

/** The overlay as it lies on the page, read past its closed shadow root. Boxes are those of the outlines. */
export interface SeenOverlay {
  readonly label: string;
  readonly outlines: readonly Box[];
  /** It lies above every other thing of the top layer. */
  readonly isOnTop: boolean;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** CSS px between an element's edge and the outer edge of its outline. */
const outside = 5;

interface DomNode {
  readonly nodeId: number;
  readonly backendNodeId: number;
  readonly nodeName: string;
  readonly nodeValue: string;
  readonly attributes?: string[] | undefined;
  readonly children?: DomNode[] | undefined;
  readonly shadowRoots?: DomNode[] | undefined;
  readonly contentDocument?: DomNode | undefined;
}

const DomNode: z.ZodType<DomNode> = z.lazy(() =>
  z.object({
    nodeId: z.number(),
    backendNodeId: z.number(),
    nodeName: z.string(),
    nodeValue: z.string(),
    attributes: z.array(z.string()).optional(),
    children: z.array(DomNode).optional(),
    shadowRoots: z.array(DomNode).optional(),
    contentDocument: DomNode.optional(),
  }),
);

/** The overlay of the page or of one of its same-process frames; undefined where there is none. */
export async function overlayIn(client: CDPSession): Promise<SeenOverlay | undefined> {
  const { root } = await client.send('DOM.getDocument', { depth: -1, pierce: true });
  const host = findHost(DomNode.parse(root));
  const shadow = host?.shadowRoots?.[0];
  if (host === undefined || shadow === undefined) return undefined;
  const [label, ...frames] = shadow.children ?? [];
  const { nodeIds } = await client.send('DOM.getTopLayerElements');
  const outlines = await Promise.all(frames.map(({ nodeId }) => boxOf(client, nodeId)));
  return { label: label ? textOf(label) : '', outlines, isOnTop: nodeIds.at(-1) === host.nodeId };
}

/** The last child of the root element of some document: a popover with a shadow root that pages can't read. */
function findHost(node: DomNode): DomNode | undefined {
  const { attributes = [], children = [], shadowRoots = [], contentDocument } = node;
  if (shadowRoots.length > 0 && attributes.includes('popover')) return node;
  for (const inner of [...children, ...shadowRoots, ...(contentDocument ? [contentDocument] : [])]) {
    const found = findHost(inner);
    if (found) return found;
  }
  return undefined;
}

function textOf({ nodeName, nodeValue, children = [] }: DomNode): string {
  return nodeName === '#text' ? nodeValue : children.map(textOf).join('');
}

async function boxOf(client: CDPSession, nodeId: number): Promise<Box> {
  const { object } = await client.send('DOM.resolveNode', { nodeId });
  const { result } = await client.send('Runtime.callFunctionOn', {
    ...(object.objectId === undefined ? {} : { objectId: object.objectId }),
    functionDeclaration: 'function () { return this.getBoundingClientRect().toJSON(); }',
    returnByValue: true,
  });
  return z.object({ left: z.number(), top: z.number(), width: z.number(), height: z.number() }).parse(result.value);
}

/** Whether an outline is that of an element: around it, at its distance. */
export function sameBox(outline: Box | undefined, element: unknown): boolean {
  const box = z.object({ left: z.number(), top: z.number(), width: z.number(), height: z.number() }).parse(element);
  if (outline === undefined) return false;
  const off = [
    outline.left + outside - box.left,
    outline.top + outside - box.top,
    outline.width - 2 * outside - box.width,
    outline.height - 2 * outside - box.height,
  ];
  return off.every((difference) => Math.abs(difference) < 1);
}
