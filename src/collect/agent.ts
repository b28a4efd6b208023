import type { CollectPhase, CollectRequest, FrameAgent, FrameAudit, FrameCheckReport } from '../model/agent';
import type { CheckContext } from '../model/check';
import type { DescribedNode, NodeId } from '../model/element';
import type { CollectedFacts } from '../model/facts';
import type { KeyboardFacts } from '../model/facts/keyboard';
import type { ResultsRead } from '../model/facts/search-probe';
import { errorFrom, type Outcome, ok } from '../model/outcome';
import { closedRootCandidates } from './closed-candidates';
import { collectFacts } from './collectors';
import { describe } from './describe';
import { isConnected, rememberShadowRoot } from './dom';
import { childFrames, hello } from './frames';
import { type Gathering, rectReader } from './gathering';
import { focusRecorder, keyboardFacts } from './keyboard';
import type { FocusRecorder } from './keyboard/recorder';
import { nameReader } from './name';
import { deviceOfWindow } from './page';
import { type ReadRequest, readResults } from './search/results';
import { selectorMaker } from './selector';
import { type Slice, startSlices } from './slice';
import { type Walk, walk } from './walk';

/** The frame's own checks, one after the other, so that the agent can rest between them. */
export type CheckRunner = (
  facts: CollectedFacts,
  context: CheckContext,
  request: CollectRequest,
) => Generator<FrameCheckReport>;

export interface AgentParts {
  readonly runChecks: CheckRunner;
  /** Of all that was collected, what the host needs for page-scoped checks. */
  readonly forHost: (facts: CollectedFacts) => CollectedFacts;
  readonly versions: Readonly<Record<string, string | number>>;
}

/** The agent as other scripts of the same world see it: with live elements. */
export interface LocalAgent extends FrameAgent {
  /** Reads a page of results from its source; nothing of it runs. */
  readResults(html: string, request: ReadRequest): ResultsRead;
  /** Records a walk by Tab in this frame. */
  readonly focus: FocusRecorder;
  /** What the last walk met, in numbers of the last collection. */
  keyboard(): KeyboardFacts;
  element(node: NodeId): Element | undefined;
  nodeOf(element: Element): NodeId | undefined;
  /** Aborted when the audit under way is called off or gives way to another. */
  signal(): AbortSignal;
  /** Leaves an element of our own (the overlay's host) out of every walk. */
  hide(element: Element): void;
  /** Tells of a closed shadow root that this world can't see by itself. */
  adoptShadowRoot(host: Element, root: ShadowRoot): void;
  /** Elements for which that is worth asking. */
  closedRootCandidates(): readonly Element[];
}

/** Makes a frame's agent. It keeps no page element alive between audits. */
export function createAgent(parts: AgentParts): LocalAgent {
  const hidden = new WeakSet<Element>();
  let controller = new AbortController();
  let registry: readonly WeakRef<Element>[] = [];
  let idOf: Walk['idOf'] = () => undefined;
  const element = (node: NodeId) => registry[node]?.deref();

  return {
    version: String(parts.versions.app),
    hello,
    element,
    nodeOf: (target) => idOf(target),
    signal: () => controller.signal,
    hide: (target) => void hidden.add(target),
    adoptShadowRoot: rememberShadowRoot,
    closedRootCandidates,
    abort: () => controller.abort(),
    readResults,
    focus: focusRecorder,
    keyboard: () =>
      keyboardFacts(
        idOf,
        registry.flatMap((each) => each.deref() ?? []),
      ),
    describe: (nodes) => {
      const selectors = selectorMaker();
      return nodes.flatMap((node) => {
        const found = element(node);
        return found === undefined || !isConnected(found) ? [] : [describe(node, found, selectors)];
      });
    },
    collect: async (request, onPhase) => {
      // One audit a document at a time: a new one ends the old one.
      controller.abort();
      controller = new AbortController();
      const slice = startSlices(controller.signal);
      try {
        onPhase?.('walk');
        const walked = await walk(document.documentElement, slice, (each) => hidden.has(each));
        idOf = walked.idOf;
        const audit = await auditFrame(parts, request, walked, slice, controller.signal, onPhase);
        registry = await weakened(walked, slice);
        return ok({ ...audit, costs: slice.costs() });
      } catch (thrown) {
        return { ok: false, error: errorFrom(thrown) } satisfies Outcome<FrameAudit>;
      }
    },
  };
}

async function auditFrame(
  parts: AgentParts,
  request: CollectRequest,
  walked: Walk,
  slice: Slice,
  signal: AbortSignal,
  onPhase?: (phase: CollectPhase) => void,
): Promise<Omit<FrameAudit, 'costs'>> {
  const device = request.device ?? deviceOfWindow();
  const gathering: Gathering = {
    walk: walked,
    slice,
    signal,
    device,
    request,
    rectOf: rectReader(walked),
    nameOf: nameReader(),
  };
  onPhase?.('collect');
  const facts = await collectFacts(gathering);
  const viewport = { width: window.innerWidth, height: window.innerHeight };
  onPhase?.('check');
  const checks: FrameCheckReport[] = [];
  for (const report of parts.runChecks(facts, { device, profile: request.profile, viewport }, request)) {
    checks.push(report);
    if (slice.dueNow()) await slice.rest();
  }
  onPhase?.('describe');
  return {
    url: location.href,
    title: document.title,
    device,
    viewport,
    elementCount: walked.nodes.count,
    children: childFrames(gathering),
    checks,
    facts: parts.forHost(facts),
    nodes: await describeAll(gathering, checks, slice),
    summary: { targetsExamined: facts.targets?.ok === true ? facts.targets.value.nodes.length : 0 },
    versions: parts.versions,
  };
}

async function describeAll(
  { walk: walked, nameOf }: Gathering,
  checks: readonly FrameCheckReport[],
  slice: Slice,
): Promise<readonly DescribedNode[]> {
  const described: DescribedNode[] = [];
  const nodes = namedNodes(checks);
  if (nodes.size === 0) return described;
  const selectors = selectorMaker();
  await selectors.learn(document, slice);
  for (const node of nodes) {
    if (slice.dueNow()) await slice.rest();
    const element = walked.elements[node];
    if (element !== undefined) described.push(describe(node, element, selectors, nameOf));
  }
  return described;
}

function namedNodes(checks: readonly FrameCheckReport[]): ReadonlySet<NodeId> {
  const nodes = new Set<NodeId>();
  for (const { result } of checks) {
    if (result.outcome !== 'fail' && result.outcome !== 'review') continue;
    for (const { node, related } of result.findings) {
      if (node !== undefined) nodes.add(node);
      for (const each of related ?? []) nodes.add(each);
    }
  }
  return nodes;
}

async function weakened({ elements }: Walk, slice: Slice): Promise<readonly WeakRef<Element>[]> {
  const registry: WeakRef<Element>[] = [];
  for (const element of elements) {
    if (slice.due()) await slice.rest();
    registry.push(new WeakRef(element));
  }
  return registry;
}
