import type { ElementRef } from '../model/element';
import type { FindingDraft } from '../model/finding';
import { groupBy } from '../model/group-by';
import type { Certainty, Severity } from '../model/ids';
import { severities } from '../model/vocabulary';
import type { LocatedFinding, OwnedFinding } from './merge';
import { type Ownership, ownerships, type Reporter, type SharedPlace } from './owners-table';

/**
 * Merges what several checks say of one problem into one finding of its owner, at the owner's place in the order. The owner
 * keeps its message and evidence, and takes over the worst severity, the surest certainty and all standards.
 */
export function mergeOwned(
  findings: readonly LocatedFinding[],
  table: readonly Ownership[] = ownerships,
): readonly OwnedFinding[] {
  const owners = findings.map((_, index) => index);
  const byReporter = groupBy(
    findings.flatMap((finding, index) => reportersOf(finding).map((reporter) => ({ reporter, index }))),
    ({ reporter }) => reporter,
  );
  const indicesOf = (reporter: Reporter) => (byReporter.get(reporter) ?? []).map(({ index }) => index);
  for (const { gives, to, at } of table) {
    const places = placeIndex(indicesOf(to), findings, at);
    if (places.size === 0) continue;
    for (const index of gives.flatMap(indicesOf)) {
      const owner = placesOf(findings[index]?.draft, at).flatMap((place) => places.get(place) ?? [])[0];
      // The first row that fits decides: the table is ordered so that the more telling owner comes first.
      if (owner !== undefined && owners[index] === index) owners[index] = owner;
    }
  }
  const given = groupBy(findings.keys(), (index) => finalOwner(index, owners));
  return findings.flatMap((finding, index) => {
    if (owners[index] !== index) return [];
    const others = (given.get(index) ?? [])
      .filter((other) => other !== index)
      .flatMap((other) => findings[other] ?? []);
    return [merged(finding, others)];
  });
}

/** The names under which the table knows a finding. */
function reportersOf({ check, draft }: LocatedFinding): readonly Reporter[] {
  const names = [check, `${check}:${draft.message}`];
  return draft.rule === undefined ? names : [...names, `${check}/${draft.rule}`];
}

function finalOwner(index: number, owners: readonly number[]): number {
  const owner = owners[index] ?? index;
  return owner === index ? index : finalOwner(owner, owners);
}

function placeIndex(
  indices: readonly number[],
  findings: readonly LocatedFinding[],
  at: SharedPlace,
): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  for (const each of indices) {
    for (const place of placesOf(findings[each]?.draft, at)) {
      index.set(place, [...(index.get(place) ?? []), each]);
    }
  }
  return index;
}

/** Two findings share a place where they share one of these. */
function placesOf(draft: FindingDraft<ElementRef> | undefined, at: SharedPlace): readonly string[] {
  if (draft === undefined) return [];
  const place = keyOf(draft.node);
  const related = (draft.related ?? []).map(keyOf);
  switch (at) {
    case 'element':
      return [place];
    case 'either':
      return [place, ...related];
    case 'pair':
      return related.map((other) => [place, other].sort().join(' '));
    case 'page':
      return [`document ${draft.node?.frame ?? 0}`];
  }
}

function keyOf(ref: ElementRef | undefined): string {
  return ref === undefined ? 'page' : `${ref.frame}/${ref.node}`;
}

function merged(owner: LocatedFinding, others: readonly LocatedFinding[]): OwnedFinding {
  if (others.length === 0) return { ...owner, alsoBy: [] };
  const all = [owner, ...others].map(({ draft }) => draft);
  const standards = [...new Set(all.flatMap((draft) => draft.standards ?? []))];
  return {
    check: owner.check,
    draft: {
      ...owner.draft,
      severity: worst(all.map((draft) => draft.severity)),
      certainty: surest(all.map((draft) => draft.certainty)),
      ...(standards.length === 0 ? {} : { standards }),
    },
    alsoBy: [...new Set(others.map(nameOf))].sort(),
  };
}

function nameOf({ check, draft }: LocatedFinding): Reporter {
  return draft.rule === undefined ? check : `${check}/${draft.rule}`;
}

function worst(all: readonly Severity[]): Severity {
  return severities.find((severity) => all.includes(severity)) ?? 'minor';
}

function surest(all: readonly Certainty[]): Certainty {
  return all.includes('certain') ? 'certain' : 'review';
}
