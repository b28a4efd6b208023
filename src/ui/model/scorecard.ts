import { groups } from '../../checklist/groups';
import { items } from '../../checklist/items';
import type { Audit, CheckReport, GroupScore, ItemScore } from '../../model/audit';
import { type Finding, standingOf } from '../../model/finding';
import { groupBy } from '../../model/group-by';
import type { GroupId, ItemId } from '../../model/ids';
import { t } from '../text';
import { byWeight, type Mark, markOf } from './verdict';

export interface ItemCard {
  readonly id: ItemId;
  readonly title: string;
  readonly state: ItemScore['state'];
  /** The worst that was found; absent where nothing was. */
  readonly mark?: Mark;
  /** What stands at the end of the row. */
  readonly summary: string;
  /** Worst first; what was ignored is left out. */
  readonly findings: readonly Finding[];
  /** Why parts of it were not measured. */
  readonly notes: readonly string[];
}

export interface GroupCard {
  readonly id: GroupId;
  readonly title: string;
  readonly score: GroupScore;
  /** Why there is no value, where there is none. */
  readonly empty?: 'nothing-to-test' | 'not-measured';
  readonly items: readonly ItemCard[];
}

const titleOfItem = new Map(items.map((item) => [item.id, item.title]));
const itemOfCheck = new Map(
  items.flatMap((item) => item.slots.flatMap((slot) => slot.checks.map((check) => [check, item.id] as const))),
);
const checksOfItem = new Map(items.map((item) => [item.id, item.slots.flatMap((slot) => slot.checks)]));

/** The checklist item that a check answers. */
export function itemTitleOf(check: string): string | undefined {
  const item = itemOfCheck.get(check);
  return item && titleOfItem.get(item);
}

/** The audit as the checklist shows it: groups in their order, expected items, findings worst first. */
export function scorecardOf(audit: Audit): readonly GroupCard[] {
  const reports = new Map(audit.checks.map((report) => [report.id, report]));
  const findings = groupBy(audit.findings, (finding) => itemOfCheck.get(finding.check));
  const expected = audit.score.items.filter((item) => item.state !== 'not-expected');
  return groups.flatMap(({ id, title }): GroupCard[] => {
    const score = audit.score.groups.find((group) => group.id === id);
    const own = expected
      .filter((item) => item.group === id)
      .map((item) => itemCard(item, findings.get(item.id) ?? [], reports));
    if (!score || (own.length === 0 && score.value === undefined)) return [];
    return [{ id, title, score, items: own, ...(score.value === undefined ? { empty: emptyState(own) } : {}) }];
  });
}

function emptyState(own: readonly ItemCard[]): 'nothing-to-test' | 'not-measured' {
  return own.some(({ state }) => state === 'not-measured') ? 'not-measured' : 'nothing-to-test';
}

function itemCard(item: ItemScore, found: readonly Finding[], reports: ReadonlyMap<string, CheckReport>): ItemCard {
  const own = (checksOfItem.get(item.id) ?? []).flatMap((check) => reports.get(check) ?? []);
  const findings = found.filter(({ ignored }) => ignored === undefined).toSorted(byWeight);
  const open = findings.filter((finding) => standingOf(finding) !== 'dismissed');
  const worst = open[0];
  return {
    id: item.id,
    title: titleOfItem.get(item.id) ?? item.id,
    state: item.state,
    ...(worst ? { mark: markOf(worst) } : {}),
    summary: summaryOf(item.state, open, own),
    findings,
    notes: notesOf(own),
  };
}

/** Reasons of what was not measured, each said once. */
function notesOf(own: readonly CheckReport[]): readonly string[] {
  const unmeasured = own.filter(({ outcome }) => outcome === 'not-measured' || outcome === 'error');
  return [...new Set(unmeasured.flatMap(({ reason }) => reason ?? []))];
}

function summaryOf(state: ItemScore['state'], findings: readonly Finding[], own: readonly CheckReport[]): string {
  if (state === 'not-measured') return t('checklist.unmeasured');
  if (state === 'nothing-to-test') return t('checklist.nothing');
  const certain = findings.filter((finding) => standingOf(finding) === 'certain').length;
  if (certain > 0) return t('item.problems', { n: certain });
  if (findings.length > 0) return t('item.reviews', { n: findings.length });
  const examined = Math.max(0, ...own.map((report) => report.examined));
  return examined > 1 ? t('item.checked', { n: examined }) : t('item.passes');
}
