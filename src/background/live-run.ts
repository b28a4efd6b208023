import { isRunning, type RunState } from '../model/run';
import { writeRun } from '../storage/runs';

/** Well below `heartbeatLimitMs`, and each write of it keeps the browser from ending the worker for want of events. */
const heartbeatMs = 2000;

/** A run that this worker owns. Its state is written as a whole, in order; nobody else writes it meanwhile. */
export interface LiveRun {
  readonly runId: string;
  readonly tabId: number;
  readonly signal: AbortSignal;
  state(): RunState;
  /** Changes the state and stores it. Resolves once it is stored. */
  update(change: (state: RunState) => RunState): Promise<void>;
  /** Calls the run off; only the first reason counts. */
  stop(reason: StopReason): void;
  stopped(): StopReason | undefined;
  /** Ends the heartbeat. */
  end(): void;
}

/** Why a run was called off. */
export type StopReason = 'cancelled' | 'left' | 'route' | 'closed';

/** Begins a run whose state is kept in session storage from now on. */
export function liveRun(initial: RunState): LiveRun {
  const controller = new AbortController();
  let state = initial;
  let reason: StopReason | undefined;
  let written: Promise<unknown> = writeRun(state);
  const update = async (change: (state: RunState) => RunState): Promise<void> => {
    state = { ...change(state), heartbeatAt: Date.now() };
    const latest = state;
    written = written.then(() => writeRun(latest));
    await written;
  };
  // while the person is asked nobody need beat, and the worker may sleep
  const beat = setInterval(() => {
    if (isRunning(state) && state.phase !== 'asking') void update((same) => same);
  }, heartbeatMs);
  return {
    runId: initial.runId,
    tabId: initial.tabId,
    signal: controller.signal,
    state: () => state,
    update,
    stop(why) {
      if (reason !== undefined) return;
      reason = why;
      controller.abort();
    },
    stopped: () => reason,
    end: () => clearInterval(beat),
  };
}
