import { groups } from '../checklist/groups';
import { type Item, items, type Slot } from '../checklist/items';
import type { Profile } from '../checklist/profiles';
import { gates } from '../checklist/rules';
import type { GroupId } from '../model/ids';

/** An expected item with the slots that this build can fill. */
export interface PlannedItem {
  readonly item: Item;
  readonly weight: number;
  /** Its weight over the group's mean item weight. */
  readonly scale: number;
  readonly slots: readonly Slot[];
}

export interface PlannedGroup {
  readonly id: GroupId;
  /** Weight of all its expected items, whether or not this build can measure them: a new check moves no weight. */
  readonly weight: number;
  readonly items: readonly PlannedItem[];
  /** Weight of its expected items that no measure grades. */
  readonly ungradedWeight: number;
  /** The check whose certain finding leaves nothing of the group. */
  readonly gate?: string;
}

/** What the profile expects and this build knows how to ask. Depends on nothing that a page holds. */
export function planOf(profile: Profile, known: ReadonlySet<string>): readonly PlannedGroup[] {
  return groups.flatMap(({ id }) => {
    const expected = items.filter((item) => item.group === id && profile.items[item.id] !== undefined);
    const weight = sumOf(expected.map((item) => profile.items[item.id] ?? 0));
    const mean = weight / expected.length;
    const planned = expected
      .map((item) => plannedItem(item, profile, mean, known))
      .filter((item) => item.slots.length > 0);
    if (planned.length === 0) return [];
    const ungradedWeight = sumOf(expected.filter((item) => !isGraded(item)).map((item) => profile.items[item.id] ?? 0));
    const gate = gates.find((rule) => rule.group === id && known.has(rule.check))?.check;
    return [{ id, weight, items: planned, ungradedWeight, ...(gate === undefined ? {} : { gate }) }];
  });
}

function plannedItem(item: Item, profile: Profile, mean: number, known: ReadonlySet<string>): PlannedItem {
  const weight = profile.items[item.id] ?? 0;
  const slots = item.slots.flatMap((slot): Slot[] => {
    if (slot.profiles !== undefined && !slot.profiles.includes(profile.id)) return [];
    const [first, ...others] = slot.checks.filter((id) => known.has(id) && !profile.without?.includes(id));
    return first === undefined ? [] : [{ ...slot, checks: [first, ...others] }];
  });
  return { item, weight, scale: weight / mean, slots };
}

/** Whether the item carries measures that its group's value is multiplied by. */
export function isGraded(item: Item): boolean {
  return item.slots.some((slot) => slot.graded);
}

function sumOf(weights: readonly number[]): number {
  return weights.reduce((sum, weight) => sum + weight, 0);
}
