import type { CDPSession } from 'playwright';
import { agentKey } from '../model/agent';

/** Asking takes a round trip an element; a page with more candidates than this is asked about the first of them. */
const mostAsked = 400;
/** Closed roots in closed roots in closed roots: nobody nests them deeper but in jest. */
const mostRounds = 3;

/**
 * Hands closed shadow roots to the agents of their frames. The protocol sees them; an isolated world does not, unless it
 * is an extension's.
 */
export async function adoptClosedRoots(session: CDPSession, contextIds: readonly number[]): Promise<void> {
  await Promise.all(
    contextIds.map(async (contextId) => {
      for (let round = 0; round < mostRounds; round += 1) {
        if ((await adoptIn(session, contextId)) === 0) return;
      }
    }),
  );
}

/** One round; how many roots were handed over. */
async function adoptIn(session: CDPSession, contextId: number): Promise<number> {
  const { result } = await session.send('Runtime.evaluate', {
    contextId,
    expression: `globalThis.${agentKey}.closedRootCandidates()`,
  });
  if (result.objectId === undefined) return 0;
  const { result: properties } = await session.send('Runtime.getProperties', {
    objectId: result.objectId,
    ownProperties: true,
  });
  const candidates = properties.filter(({ name }) => /^\d+$/.test(name)).slice(0, mostAsked);
  const adopted = await Promise.all(
    candidates.map(({ value }) => (value?.objectId === undefined ? false : adopt(session, contextId, value.objectId))),
  );
  return adopted.filter(Boolean).length;
}

/** Whether a closed root was found and handed over. */
async function adopt(session: CDPSession, contextId: number, host: string): Promise<boolean> {
  const { node } = await session.send('DOM.describeNode', { objectId: host, depth: 0, pierce: true });
  const closed = node.shadowRoots?.find(({ shadowRootType }) => shadowRootType === 'closed');
  if (closed === undefined) return false;
  const { object } = await session.send('DOM.resolveNode', {
    backendNodeId: closed.backendNodeId,
    executionContextId: contextId,
  });
  if (object.objectId === undefined) return false;
  await session.send('Runtime.callFunctionOn', {
    objectId: host,
    functionDeclaration: `function (root) { globalThis.${agentKey}.adoptShadowRoot(this, root); }`,
    arguments: [{ objectId: object.objectId }],
  });
  return true;
}
