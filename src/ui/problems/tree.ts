import { groups } from '../../checklist/groups';
import { items } from '../../checklist/items';
import { checkTexts } from '../../checks/texts';
import type { Finding } from '../../model/finding';
import { groupBy } from '../../model/group-by';
import { elementLabel } from '../model/sentence';
import { byWeight, type Mark, markOf, markShown } from '../model/verdict';
import { t } from '../text';

export const groupings = ['group', 'severity', 'check', 'element'] as const;
/** What the problems are put together by. */
export type Grouping = (typeof groupings)[number];

/** A row of the problems' tree, with its place among its siblings. */
export type ProblemRow = {
  readonly key: string;
  /** From 1. */
  readonly level: number;
  readonly position: number;
  readonly siblings: number;
  readonly parent?: string;
  readonly expanded?: boolean;
} & (
  | {
      readonly kind: 'branch';
      readonly title: string;
      /** What stands small behind the title: a check's id. */
      readonly source?: string;
      readonly mark?: Mark;
      readonly count: number;
    }
  | { readonly kind: 'finding'; readonly finding: Finding }
);

interface Branch {
  readonly id: string;
  readonly title: string;
  readonly source?: string;
  /** Whether the branch wears the mark of its worst finding. */
  readonly isMarked?: boolean;
}

type Divide = (finding: Finding) => Branch;

const titleOfGroup = new Map<string, string>(groups.map(({ id, title }) => [id, title]));
const groupOfCheck = new Map(
  items.flatMap((item) => item.slots.flatMap((slot) => slot.checks.map((check) => [check, item.group] as const))),
);

const byCheck: Divide = ({ check }) => ({
  id: check,
  title: checkTexts.get(check)?.title ?? check,
  source: check,
  isMarked: true,
});
const byGroup: Divide = ({ check }) => {
  const group = groupOfCheck.get(check);
  return { id: group ?? '', title: titleOfGroup.get(group ?? '') ?? t('problems.other') };
};
const bySeverity: Divide = (finding) => {
  const mark = markOf(finding);
  return { id: mark, title: t(markShown[mark].text), isMarked: true };
};
const byElement: Divide = (finding) => ({
  id: finding.element?.selector.join(' ') ?? '',
  title: elementLabel(finding) || t('detail.whole-page'),
  isMarked: true,
});

/** From the outermost branch in; findings last. */
const divisions: Readonly<Record<Grouping, readonly Divide[]>> = {
  group: [byGroup, byCheck],
  severity: [bySeverity, byCheck],
  check: [byCheck],
  element: [byElement],
};

/** The visible rows, top to bottom: the worst first on every level, but groups in the checklist's order. */
export function problemRows(
  findings: readonly Finding[],
  grouping: Grouping,
  closed: ReadonlySet<string>,
): readonly ProblemRow[] {
  const sorted = findings.toSorted(byWeight);
  const ordered = grouping === 'group' ? sorted.toSorted((a, b) => groupRank(a) - groupRank(b)) : sorted;
  return rowsIn(ordered, divisions[grouping], closed, { level: 1 });
}

function groupRank({ check }: Finding): number {
  return groups.findIndex(({ id }) => id === groupOfCheck.get(check));
}

function rowsIn(
  findings: readonly Finding[],
  [divide, ...inner]: readonly Divide[],
  closed: ReadonlySet<string>,
  place: { readonly level: number; readonly parent?: string },
): readonly ProblemRow[] {
  if (!divide) {
    return findings.map((finding, index) => ({
      ...place,
      key: `finding:${finding.fingerprint}`,
      position: index + 1,
      siblings: findings.length,
      kind: 'finding',
      finding,
    }));
  }
  const branches = [...groupBy(findings, (finding) => divide(finding).id).values()];
  return branches.flatMap((members, index): readonly ProblemRow[] => {
    const [worst] = members;
    if (!worst) return [];
    const { id, title, source, isMarked = false } = divide(worst);
    const key = `${place.parent ?? 'by'}/${id}`;
    const expanded = !closed.has(key);
    const row: ProblemRow = {
      ...place,
      key,
      position: index + 1,
      siblings: branches.length,
      expanded,
      kind: 'branch',
      title,
      count: members.length,
      ...(source === undefined ? {} : { source }),
      ...(isMarked ? { mark: markOf(worst) } : {}),
    };
    return [row, ...(expanded ? rowsIn(members, inner, closed, { level: place.level + 1, parent: key }) : [])];
  });
}
