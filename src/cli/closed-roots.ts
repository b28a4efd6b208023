import type { CDPSession } from 'playwright';
import { agentKey } from '../model/agent';

interface DomNode {
  readonly backendNodeId: number;
  readonly frameId?: string;
  readonly shadowRootType?: string;
  readonly shadowRoots?: readonly DomNode[];
  readonly children?: readonly DomNode[];
  readonly contentDocument?: DomNode;
}

interface ClosedRoot {
  readonly host: number;
  readonly root: number;
  readonly frameId: string | undefined;
}

/**
 * Hands closed shadow roots to the agents of their frames. The protocol sees them; an isolated world does not, unless it
 * is an extension's.
 */
export async function adoptClosedRoots(
  session: CDPSession,
  worlds: readonly { readonly frameId: string; readonly contextId: number }[],
): Promise<void> {
  const { root }: { readonly root: DomNode } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const closed: ClosedRoot[] = [];
  findClosed(root, root.frameId, closed);
  for (const { host, root: shadow, frameId } of closed) {
    const world = worlds.find((each) => each.frameId === frameId) ?? worlds[0];
    if (world !== undefined) await adopt(session, world.contextId, host, shadow);
  }
}

function findClosed(node: DomNode, frameId: string | undefined, closed: ClosedRoot[]): void {
  for (const shadow of node.shadowRoots ?? []) {
    if (shadow.shadowRootType === 'closed')
      closed.push({ host: node.backendNodeId, root: shadow.backendNodeId, frameId });
    findClosed(shadow, frameId, closed);
  }
  for (const child of node.children ?? []) findClosed(child, frameId, closed);
  if (node.contentDocument !== undefined) findClosed(node.contentDocument, node.frameId ?? frameId, closed);
}

async function adopt(session: CDPSession, contextId: number, host: number, root: number): Promise<void> {
  const [hostObject, rootObject] = await Promise.all(
    [host, root].map((backendNodeId) =>
      session
        .send('DOM.resolveNode', { backendNodeId, executionContextId: contextId })
        .then(({ object }) => object.objectId),
    ),
  );
  if (hostObject === undefined || rootObject === undefined) return;
  await session.send('Runtime.callFunctionOn', {
    objectId: hostObject,
    functionDeclaration: `function (root) { globalThis.${agentKey}.adoptShadowRoot(this, root); }`,
    arguments: [{ objectId: rootObject }],
  });
}
