import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Finding } from '../../model/finding';
import type { RevealResult } from '../../model/overlay';
import type { Command } from '../commands/command';
import { type FixPlan, fixPlan } from '../model/fixes';
import { type GroupCard, scorecardOf } from '../model/scorecard';
import { revealFinding } from '../state/actions';
import type { UndoStep } from '../state/decisions';
import type { Place } from '../state/place';
import type { TabSession } from '../state/session';
import { targetsOf } from '../state/targets';
import { type TextKey, t } from '../text';
import { createProblems, findingsIn, type Problems } from '../workbench/problems';

/** So many problems are listed as those to fix first. */
const fixesShown = 5;

/** Where a view is shown: over the toolbar, in a tab of its own, beside the page. */
export type Frame = 'popup' | 'tab' | 'panel';

/** All that a view's parts share. */
export interface View {
  readonly frame: Frame;
  /** All that can be done here. */
  readonly commands: readonly Command[];
  readonly session: TabSession;
  readonly place: Place;
  readonly cards: ReadonlySignal<readonly GroupCard[]>;
  readonly fixes: ReadonlySignal<FixPlan>;
  /** All findings in the order in which the checklist has them. */
  readonly findings: ReadonlySignal<readonly Finding[]>;
  readonly problems: Problems;
  /** The findings in the order in which this view lists them. */
  readonly listed: ReadonlySignal<readonly Finding[]>;
  readonly selected: ReadonlySignal<Finding | undefined>;
  /** What an action is about: the rows that are chosen, else the open finding. */
  readonly targets: ReadonlySignal<readonly Finding[]>;
  /** A short answer to what was just done; it is read out. */
  readonly notice: Signal<string>;
  /** What is about to be ignored: the dialog asks why. */
  readonly ignoring: Signal<readonly Finding[] | undefined>;
  /** What was decided in this view and can be taken back, oldest first. */
  readonly undo: Signal<readonly UndoStep[]>;
  /** What had the focus when a finding was opened. */
  readonly origin: { current: Element | null };
}

export interface ViewOptions {
  readonly frame: Frame;
  readonly commands: readonly Command[];
}

export function createView(session: TabSession, place: Place, { frame, commands }: ViewOptions): View {
  const cards = computed(() => (session.audit.value ? scorecardOf(session.audit.value) : []));
  const findings = computed(() => cards.value.flatMap(({ items }) => items.flatMap((item) => item.findings)));
  const problems = createProblems(session, place);
  const listed = frame === 'popup' ? findings : computed(() => findingsIn(problems.rows.value));
  const selected = computed(() => {
    const fingerprint = place.selected.value;
    return session.audit.value?.findings.find((finding) => finding.fingerprint === fingerprint);
  });
  return {
    frame,
    commands,
    session,
    place,
    cards,
    findings,
    problems,
    listed,
    fixes: computed(() => (session.audit.value ? fixPlan(session.audit.value, fixesShown) : { fixes: [] })),
    selected,
    targets: computed(() => targetsOf({ frame, place, listed }, selected.value)),
    notice: signal(''),
    ignoring: signal(undefined),
    undo: signal([]),
    origin: { current: null },
  };
}

const revealTexts = {
  shown: 'reveal.shown',
  moved: 'reveal.moved',
  hidden: 'reveal.hidden',
  gone: 'reveal.gone',
  refused: 'reveal.refused',
} as const satisfies Record<RevealResult, TextKey>;

/** Opens a finding here and shows its element on the page. */
export async function openFinding(view: View, finding: Finding): Promise<void> {
  const { place, origin } = view;
  if (place.selected.peek() === undefined) origin.current = document.activeElement;
  place.selected.value = finding.fingerprint;
  await showOnPage(view, finding);
}

export async function showOnPage({ session, notice }: View, finding: Finding): Promise<void> {
  const shown = await revealFinding(session, finding);
  if (shown) notice.value = t(revealTexts[shown]);
}

/** The address that the view is about; undefined where neither run nor browser tells. */
export function addressOf({ session }: View): string | undefined {
  return session.run.value?.url ?? session.tab.value?.url;
}

export const ViewContext = createContext<View | undefined>(undefined);

export function useView(): View {
  const view = useContext(ViewContext);
  if (!view) throw new Error('A part of the view is used outside of it');
  return view;
}
