import { checks as allChecks } from '../checks';
import type { AxePartial } from '../model/agent';
import type { Audit, OwnChecklist } from '../model/audit';
import type { CheckContext, OfFrames } from '../model/check';
import type { DescribedNode, FrameId } from '../model/element';
import type { CollectedFacts, Collected as Fact } from '../model/facts';
import type { AxeFacts } from '../model/facts/axe';
import type { KeyboardFacts } from '../model/facts/keyboard';
import type { SearchProbeFacts } from '../model/facts/search-probe';
import type { Device, ProfileId } from '../model/ids';
import { type AppError, fail, type Outcome, ok } from '../model/outcome';
import { assemble, type Collected } from './assemble';
import { type AuditedFrame, holderOf } from './frames';
import type { AuditHost, HostFrame } from './host';
import { type Clock, isWanted, runPageCheck } from './run-checks';

/** A page with more elements than this is not given to axe-core unasked (DESIGN.md, "From the click to the score"). */
export const mostElementsUnasked = 30_000;

export interface AuditOptions {
  /** The address that was asked for. */
  readonly url: string;
  readonly profile: ProfileId;
  /** A checklist of one's own; `profile` is what it is based on. */
  readonly checklist?: OwnChecklist;
  /** Only these check and group ids; absent for all. */
  readonly checks?: readonly string[];
  /** Absent: what the tab is. */
  readonly device?: Device;
  readonly status?: number;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly clock: Clock;
  /** The clock's time when the audit of this page began. */
  readonly began: number;
  /** Versions of the host's side: browser. */
  readonly versions: Readonly<Record<string, string | number>>;
  /** Asked where the page has more than `mostElementsUnasked` elements. */
  readonly allowAxe: (elementCount: number) => Promise<boolean>;
  /** ms that axe may take in all; absent for no limit. */
  readonly axeBudgetMs?: number;
  /** Asks the site's search, where the person agreed to it; reads the frames' facts, the top frame's first. */
  readonly probeSearch?: SearchProbe;
  /** Walks the page by keyboard once all else has been read: the page's scripts may answer to the focus. */
  readonly walkKeyboard?: KeyboardWalk;
}

/** Walks the page with Tab, frame by frame of those given; `facts` is missing where a frame did not answer. */
export type KeyboardWalk = (
  frames: readonly HostFrame[],
  signal: AbortSignal,
) => Promise<readonly { readonly handle: string; readonly facts: KeyboardFacts | undefined }[]>;

export type SearchProbe = (
  facts: OfFrames<CollectedFacts>,
  top: HostFrame,
  signal: AbortSignal,
) => Promise<Fact<SearchProbeFacts>>;

export type AuditProgress =
  | { readonly phase: 'own'; readonly done: number; readonly total: number }
  /** Phase 1 has ended: a scored audit of what is known so far, and the frames that its frame numbers stand for. */
  | { readonly phase: 'scored'; readonly audit: Audit; readonly frames: readonly HostFrame[] }
  | { readonly phase: 'axe'; readonly done: number; readonly total: number };

/**
 * Audits what the host shows: phase 1 in every frame that answers, then axe-core, then the whole scored. The audit of
 * phase 1 is reported as progress, so that nothing is lost where phase 2 fails or is called off.
 */
export async function runAudit(
  host: AuditHost,
  options: AuditOptions,
  onProgress: (progress: AuditProgress) => void,
  signal: AbortSignal,
): Promise<Outcome<Audit>> {
  const frames = await collectFrames(host, options, onProgress, signal);
  if (!frames.ok) return frames;
  const first = await finished(host, frames.value, options, { ok: false, reason: 'still to come' }, 0, signal);
  if (!first.ok) return first;
  onProgress({ phase: 'scored', audit: first.value, frames: frames.value.map((frame) => frame.host) });
  const isMore = options.probeSearch !== undefined || options.walkKeyboard !== undefined;
  if (!wantsAxe(options) && !isMore) return first;
  const asked = await askedSearch(frames.value, options, signal);
  const axe = wantsAxe(options)
    ? await axePhase(host, asked, options, onProgress, signal)
    : withoutAxe('not among the wanted checks');
  if (signal.aborted) return fail('aborted', 'The audit was called off.');
  const walked = await walkedFrames(asked, options, signal);
  if (signal.aborted) return fail('aborted', 'The audit was called off.');
  return finished(host, walked, options, axe.facts, axe.axeMs, signal, axe.longestBlockMs);
}

/** The frames with what the search answered among the top frame's facts. */
async function askedSearch(
  frames: readonly AuditedFrame[],
  { probeSearch }: AuditOptions,
  signal: AbortSignal,
): Promise<readonly AuditedFrame[]> {
  const [top, ...others] = frames;
  if (probeSearch === undefined || top === undefined) return frames;
  const facts = frames.map(({ id, answer }) => ({ frame: id, value: answer.facts }));
  const searchProbe = await probeSearch(facts, top.host, signal);
  return [{ ...top, answer: { ...top.answer, facts: { ...top.answer.facts, searchProbe } } }, ...others];
}

/** The frames with what a walk by keyboard met in each. */
async function walkedFrames(
  frames: readonly AuditedFrame[],
  { walkKeyboard }: AuditOptions,
  signal: AbortSignal,
): Promise<readonly AuditedFrame[]> {
  if (walkKeyboard === undefined) return frames;
  const walked = await walkKeyboard(
    frames.map((frame) => frame.host),
    signal,
  );
  return frames.map((frame) => {
    const keyboard = walked.find(({ handle }) => handle === frame.host.handle)?.facts;
    if (keyboard === undefined) return frame;
    const facts = { ...frame.answer.facts, keyboard: { ok: true, value: keyboard } as const };
    return { ...frame, answer: { ...frame.answer, facts } };
  });
}

async function collectFrames(
  host: AuditHost,
  options: AuditOptions,
  onProgress: (progress: AuditProgress) => void,
  signal: AbortSignal,
): Promise<Outcome<readonly AuditedFrame[]>> {
  const answered = await host.frames(signal);
  if (!answered.ok) return answered;
  const hosts = topFirst(answered.value.filter(({ hello }) => hello.pending !== true));
  const top = hosts[0];
  if (top === undefined) return fail('not-auditable', 'The page did not answer.');
  const request = {
    profile: options.profile,
    device: options.device ?? top.hello.device,
    ...(options.checks === undefined ? {} : { checks: options.checks }),
  };
  let done = 0;
  const answers = await Promise.all(
    hosts.map(async (frame) => {
      const answer = await host.collect(frame, request, signal);
      done += 1;
      onProgress({ phase: 'own', done, total: hosts.length });
      return { frame, answer };
    }),
  );
  const topAnswer = answers[0]?.answer;
  if (topAnswer !== undefined && !topAnswer.ok) return topAnswer;
  const good = answers.flatMap(({ frame, answer }) => (answer.ok ? [{ host: frame, answer: answer.value }] : []));
  return ok(good.map((each, id) => ({ id, ...each })));
}

function topFirst(frames: readonly HostFrame[]): readonly HostFrame[] {
  const key = ({ hello }: HostFrame) => hello.path?.map((index) => String(index).padStart(5, '0')).join('/') ?? '~';
  return [...frames].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

function wantsAxe(options: AuditOptions): boolean {
  return allChecks.some((check) => isWanted(check, options.checks) && needsAxe(check.needs));
}

function needsAxe(needs: readonly string[]): boolean {
  return needs.includes('axe');
}

interface AxePhase {
  readonly facts:
    | { readonly ok: true; readonly value: OfFrames<AxeFacts> }
    | { readonly ok: false; readonly reason: string };
  readonly axeMs: number;
  readonly longestBlockMs: number;
}

async function axePhase(
  host: AuditHost,
  frames: readonly AuditedFrame[],
  options: AuditOptions,
  onProgress: (progress: AuditProgress) => void,
  signal: AbortSignal,
): Promise<AxePhase> {
  const elements = frames.reduce((sum, { answer }) => sum + answer.elementCount, 0);
  if (elements > mostElementsUnasked && !(await options.allowAxe(elements))) {
    return withoutAxe(`${elements} elements: axe-core was not allowed to run`);
  }
  const began = options.clock();
  const progress = frames.map(() => ({ done: 0, total: 0 }));
  const results = await Promise.all(
    frames.map((frame, index) =>
      host.axePartial(
        frame.host,
        options.axeBudgetMs === undefined ? {} : { budgetMs: options.axeBudgetMs },
        (done, total) => {
          progress[index] = { done, total };
          onProgress({ phase: 'axe', ...summed(progress) });
        },
        signal,
      ),
    ),
  );
  const top = frames[0];
  const topResult = results[0];
  if (top === undefined || topResult === undefined) return withoutAxe('no frame answered');
  if (!topResult.ok) return withoutAxe(topResult.error.message);
  const partials: readonly (AxePartial | null)[] = results.map((result) => (result.ok ? result.value : null));
  const finish = await host.axeFinish(
    top.host,
    frames.map(({ id }) => id),
    partials,
    signal,
  );
  if (!finish.ok) return withoutAxe(finish.error.message);
  return {
    facts: finish,
    axeMs: options.clock() - began,
    longestBlockMs: Math.max(0, ...partials.map((partial) => partial?.costs.longestBlockMs ?? 0)),
  };
}

function withoutAxe(reason: string): AxePhase {
  return { facts: { ok: false, reason }, axeMs: 0, longestBlockMs: 0 };
}

function summed(progress: readonly { readonly done: number; readonly total: number }[]): {
  done: number;
  total: number;
} {
  return progress.reduce((sum, { done, total }) => ({ done: sum.done + done, total: sum.total + total }), {
    done: 0,
    total: 0,
  });
}

/** Page-scoped checks, descriptions of what they name, and the whole assembled and scored. */
async function finished(
  host: AuditHost,
  frames: readonly AuditedFrame[],
  options: AuditOptions,
  axe: AxePhase['facts'],
  axeMs: number,
  signal: AbortSignal,
  axeBlockMs = 0,
): Promise<Outcome<Audit>> {
  const top = frames[0];
  if (top === undefined) return fail('not-auditable', 'The page did not answer.');
  const facts = withAxe(frames, axe);
  const context: CheckContext = { device: top.answer.device, profile: options.profile, viewport: top.answer.viewport };
  const pageReports = allChecks
    .filter((check) => isWanted(check, options.checks))
    .flatMap((check) => (check.scope === 'page' ? [runPageCheck(check, facts, context, options.clock)] : []));
  const collected: Collected = { frames, facts, pageReports, axeMs, axeBlockMs };
  const described = await describeMissing(host, collected, signal);
  if (!described.ok) return described;
  return ok(assemble(collected, described.value, options));
}

/** Nothing is asked of a site without consent. */
const unasked = { ok: false, reason: 'The search was not asked: that needs your consent' } as const;

function withAxe(frames: readonly AuditedFrame[], axe: AxePhase['facts']): OfFrames<CollectedFacts> {
  return frames.map(({ id, answer }) => {
    const own = axe.ok ? axe.value.find(({ frame }) => frame === id)?.value : undefined;
    const reason = axe.ok ? 'axe-core did not reach this frame' : axe.reason;
    return {
      frame: id,
      value: {
        searchProbe: unasked,
        ...answer.facts,
        axe: own === undefined ? { ok: false, reason } : { ok: true, value: own },
      },
    };
  });
}

/** Asks the frames for what their own checks did not name: nodes of page-scoped findings, of searches, of frame elements. */
async function describeMissing(
  host: AuditHost,
  { frames, facts, pageReports }: Collected,
  signal: AbortSignal,
): Promise<Outcome<ReadonlyMap<FrameId, readonly DescribedNode[]>>> {
  const wanted = new Map<FrameId, Set<number>>(frames.map(({ id }) => [id, new Set()]));
  const want = (ref: { readonly frame: FrameId; readonly node?: number } | undefined) => {
    if (ref?.node !== undefined) wanted.get(ref.frame)?.add(ref.node);
  };
  for (const frame of frames) want(holderOf(frame, frames));
  for (const { frame, value } of facts) {
    if (value.search?.ok === true)
      for (const { node } of value.search.value.sightings) want(node === undefined ? undefined : { frame, node });
  }
  for (const { result } of pageReports) {
    if (result.outcome !== 'fail' && result.outcome !== 'review') continue;
    for (const { node, related } of result.findings) for (const ref of [node, ...(related ?? [])]) want(ref);
  }
  const answers = await Promise.all(
    frames.map(async (frame): Promise<readonly [FrameId, Outcome<readonly DescribedNode[]>]> => {
      const known = new Set(frame.answer.nodes.map(({ node }) => node));
      const asked = [...(wanted.get(frame.id) ?? [])].filter((node) => !known.has(node));
      return [frame.id, asked.length === 0 ? ok([]) : await host.describe(frame.host, asked, signal)];
    }),
  );
  const topError = answers.flatMap(([id, answer]): AppError[] => (id === 0 && !answer.ok ? [answer.error] : []))[0];
  if (topError !== undefined) return { ok: false, error: topError };
  return ok(
    new Map(
      frames.map(({ id, answer }) => {
        const more = answers.find(([frame]) => frame === id)?.[1];
        return [id, [...answer.nodes, ...(more?.ok === true ? more.value : [])]];
      }),
    ),
  );
}
