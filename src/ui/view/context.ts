import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Finding } from '../../model/finding';
import type { RevealResult } from '../../model/overlay';
import { type FixPlan, fixPlan } from '../model/fixes';
import { type GroupCard, scorecardOf } from '../model/scorecard';
import { revealFinding } from '../state/actions';
import type { Place } from '../state/place';
import type { TabSession } from '../state/session';
import { type TextKey, t } from '../text';

/** So many problems are listed as those to fix first. */
const fixesShown = 5;

/** All that a view's parts share. */
export interface View {
  readonly session: TabSession;
  readonly place: Place;
  readonly cards: ReadonlySignal<readonly GroupCard[]>;
  readonly fixes: ReadonlySignal<FixPlan>;
  /** All findings in the order in which the checklist has them. */
  readonly findings: ReadonlySignal<readonly Finding[]>;
  readonly selected: ReadonlySignal<Finding | undefined>;
  /** A short answer to what was just done; it is read out. */
  readonly notice: Signal<string>;
  /** What had the focus when a finding was opened. */
  readonly origin: { current: Element | null };
}

export function createView(session: TabSession, place: Place): View {
  const cards = computed(() => (session.audit.value ? scorecardOf(session.audit.value) : []));
  const findings = computed(() => cards.value.flatMap(({ items }) => items.flatMap((item) => item.findings)));
  return {
    session,
    place,
    cards,
    findings,
    fixes: computed(() => (session.audit.value ? fixPlan(session.audit.value, fixesShown) : { fixes: [] })),
    selected: computed(() => findings.value.find(({ fingerprint }) => fingerprint === place.selected.value)),
    notice: signal(''),
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

export const ViewContext = createContext<View | undefined>(undefined);

export function useView(): View {
  const view = useContext(ViewContext);
  if (!view) throw new Error('A part of the view is used outside of it');
  return view;
}
