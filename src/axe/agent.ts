import axe from 'axe-core';
import { attribute, parentNode } from '../collect/dom';
import { hello } from '../collect/frames';
import { type Slice, startSlices } from '../collect/slice';
import type { AxeAgent, AxePartial, AxeRequest } from '../model/agent';
import type { FrameId } from '../model/element';
import type { AxeFacts } from '../model/facts/axe';
import { errorFrom, fail, type Outcome, ok } from '../model/outcome';
import { factsOfFrames, type ReportedRule } from './facts';
import { insideOf } from './inside';
import { mergedRun } from './merge';
import { runOwnRules } from './own/run';
import { type NodeOf, type PartialRun, specOf } from './partial';
import { ownRulesToRun, rulesToRun } from './rules';
import { slicedRun } from './slices';

/** What the engine needs of the frame's own agent. */
export interface EngineParts {
  readonly nodeOf: NodeOf;
  /** Aborted when the audit that is under way ends. */
  readonly signal: () => AbortSignal;
}

type Progress = (done: number, total: number) => void;

/** Makes the accessibility engine's agent of this frame. It runs once at a time, and never speaks to other windows. */
export function createAxeAgent({ nodeOf, signal }: EngineParts): AxeAgent {
  // axe would answer the messages of a page's own axe.
  axe.frameMessenger({ open: () => undefined, post: () => false });
  axe.configure({ noHtml: true });
  axe.utils.nodeSerializer.update({
    toSpec: (record: Parameters<typeof specOf>[0]) => specOf(record, nodeOf),
    mergeSpecs: (spec: unknown) => spec,
  });
  let last: Promise<unknown> = Promise.resolve();
  return {
    runPartial: async (request, onProgress) => {
      const turn = last.then(() => runPartial(request, nodeOf, signal(), onProgress));
      last = turn;
      return turn;
    },
    finish,
  };
}

async function runPartial(
  request: AxeRequest,
  nodeOf: NodeOf,
  signal: AbortSignal,
  onProgress: Progress = () => undefined,
): Promise<Outcome<AxePartial>> {
  if (hasEndlessForm()) return fail('internal', 'a form’s field is named parentNode, and axe-core would never end');
  const slice = startSlices(signal);
  try {
    signal.throwIfAborted();
    const partial = await sliced(request, nodeOf, slice, onProgress);
    const { path } = hello();
    const { ownMs, longestBlockMs } = slice.costs();
    return ok({ json: JSON.stringify({ ...partial, path }), costs: { axeMs: ownMs, longestBlockMs } });
  } catch (thrown) {
    return { ok: false, error: errorFrom(thrown) };
  }
}

/** axe-core walks up by `parentNode`. Where a form's field of that name answers for it, the way up is a circle. */
function hasEndlessForm(): boolean {
  const forms = Document.prototype.getElementsByTagName.call(document, 'form');
  return [...forms].some((form) => Reflect.get(form, 'parentNode') !== parentNode(form));
}

/** axe's own partial run, in slices where we know its inside, with our own rules after it; else in one task, as axe is made. */
async function sliced(request: AxeRequest, nodeOf: NodeOf, slice: Slice, onProgress: Progress): Promise<object> {
  const inside = insideOf();
  const rules = rulesToRun(request.rules);
  const options: axe.RunOptions = { runOnly: { type: 'rule', values: [...rules] }, selectors: false, preload: false };
  if (inside === undefined) return axe.runPartial(contextHere(), options);
  let own: AxeFacts | undefined;
  const deadline = performance.now() + (request.budgetMs ?? Number.POSITIVE_INFINITY);
  const afterwards = async () => {
    own = await runOwnRules(inside, ownRulesToRun(request.rules), slice, nodeOf);
  };
  const audit = inside._audit;
  // The set-up and the tidying up are axe's; between them it calls this instead of its own loop.
  audit.run = (...args) => {
    Reflect.deleteProperty(audit, 'run');
    slicedRun(inside, slice, { rules, deadline, onProgress, afterwards })(...args);
  };
  const partial = await axe.runPartial(contextHere(), options);
  return { ...partial, own };
}

/** What a parent frame's axe would tell this one: some rules are for the top frame alone, some for frames that Tab passes by. */
function contextHere(): axe.ContextObject {
  const isTop = window.parent === window;
  const size = { width: window.innerWidth, height: window.innerHeight };
  const own = { include: [], exclude: [], initiator: isTop, page: true, focusable: isTop || isReachable(window), size };
  return own;
}

/** Whether Tab leads into a frame, as far as the frames around it can be seen from here. */
function isReachable(frame: Window): boolean {
  try {
    const holder = frame.frameElement;
    // What is inert is out of everyone's reach, by intent.
    if (holder === null || isInert(holder)) return true;
    const tabindex = Number.parseInt(attribute(holder, 'tabindex') ?? '', 10);
    if (tabindex < 0) return false;
    return frame.parent === frame.parent.parent || isReachable(frame.parent);
  } catch {
    // A frame of another origin around it.
    return true;
  }
}

/** By attribute, or behind an open modal dialog. */
function isInert(holder: Element): boolean {
  if (holder.closest('[inert]') !== null) return true;
  const modal = holder.ownerDocument.querySelector('dialog:modal');
  return modal !== null && !modal.contains(holder);
}

async function finish(
  frames: readonly FrameId[],
  partials: readonly (AxePartial | null)[],
): ReturnType<AxeAgent['finish']> {
  try {
    const runs = partials.map((partial): PartialRun | null => (partial === null ? null : JSON.parse(partial.json)));
    const merged: Parameters<typeof axe.finishRun>[0] = JSON.parse(JSON.stringify([mergedRun(runs)]));
    const actIds = new Map(axe.getRules().map(({ ruleId, actIds: ids }) => [ruleId, ids ?? []]));
    const report: unknown = await axe.finishRun(merged, { reporter: 'raw' });
    if (!isReport(report)) return fail('internal', 'axe-core gave no report.');
    const facts = factsOfFrames(report, runs, (rule) => actIds.get(rule) ?? []);
    return ok(
      frames.flatMap((frame, index) => {
        const value = facts[index];
        return value === null || value === undefined ? [] : [{ frame, value }];
      }),
    );
  } catch (thrown) {
    return { ok: false, error: errorFrom(thrown) };
  }
}

function isReport(report: unknown): report is readonly ReportedRule[] {
  return Array.isArray(report);
}
