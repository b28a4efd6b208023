import * as z from 'zod';
import { AppError } from './app-error';
import { Device, ProfileId } from './ids';

export const runPhases = [
  /** Counting down, so that a menu or a hover state can be opened. */
  'waiting',
  /** Phase 1: our own collecting and checking. */
  'own',
  /** More elements than axe is run on unasked: the person has to say. */
  'asking',
  /** Phase 2: axe-core. */
  'axe',
  'done',
  'failed',
  /** The worker was killed, or the run went silent. */
  'interrupted',
] as const;

/** One tab's run as the views see it: state that is read, never an event that may be missed. Kept in session storage. */
export const RunState = z.object({
  runId: z.string(),
  tabId: z.number().int(),
  url: z.string(),
  title: z.string(),
  device: Device,
  profile: ProfileId,
  phase: z.enum(runPhases),
  /** Of the phase: rules done of all, seconds left of all. */
  progress: z.object({ done: z.number(), total: z.number() }).optional(),
  /** ms since the epoch. */
  startedAt: z.number(),
  /** ms since the epoch; a running phase whose heartbeat is over 10 s old was interrupted. */
  heartbeatAt: z.number(),
  /** The tab stands alone in a window as narrow as a phone. */
  window: z.literal('phone').optional(),
  /** Elements of all frames, where the person is asked. */
  elementCount: z.number().int().optional(),
  /** Key of the stored audit that holds what this run has found so far. */
  auditId: z.string().optional(),
  /** The page has changed since: why, as a sentence's id. */
  stale: z.enum(['navigated', 'route', 'grant-ended', 'reloaded']).optional(),
  error: AppError.optional(),
});
export type RunState = Readonly<z.infer<typeof RunState>>;

/** Whether a run is still going on, as far as its state tells. */
export function isRunning(run: RunState): boolean {
  return run.phase === 'waiting' || run.phase === 'own' || run.phase === 'asking' || run.phase === 'axe';
}

/** ms without a heartbeat after which a running phase counts as interrupted. */
export const heartbeatLimitMs = 10_000;

/** Whether whoever ran it is gone: a running phase with no heartbeat. While it asks, nobody need beat. `now` in ms since the epoch. */
export function isSilent(run: RunState, now: number): boolean {
  return isRunning(run) && run.phase !== 'asking' && now - run.heartbeatAt > heartbeatLimitMs;
}
