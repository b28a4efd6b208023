import { profileFor } from '../checklist/profiles';
import { checks as allChecks, checkById } from '../checks';
import type { Audit } from '../model/audit';
import type { OfFrames } from '../model/check';
import type { DescribedNode, ElementRef, FrameId } from '../model/element';
import type { CollectedFacts } from '../model/facts';
import type { Finding } from '../model/finding';
import { scoreAudit } from '../score';
import { auditFacts } from './facts';
import { fingerprints, hash64, stableAddress } from './fingerprint';
import { type AuditedFrame, type Describer, describer } from './frames';
import { mergeChecks, type OwnedFinding } from './merge';
import { mergeOwned } from './owners';
import type { AuditOptions } from './run';
import type { PageCheckReport } from './run-checks';

/** Everything that an audit is made of, before it is described and scored. */
export interface Collected {
  readonly frames: readonly AuditedFrame[];
  readonly facts: OfFrames<CollectedFacts>;
  readonly pageReports: readonly PageCheckReport[];
  readonly axeMs: number;
  readonly axeBlockMs: number;
}

/** Raised when a check, a weight or the formula changes what a page scores. */
export const catalogueVersion = 1;

/** Merges the frames' answers, gives every finding its place and fingerprint, and scores the whole. */
export function assemble(
  collected: Collected,
  described: ReadonlyMap<FrameId, readonly DescribedNode[]>,
  options: AuditOptions,
): Audit {
  const { frames, facts } = collected;
  const top = frames[0]?.answer;
  const names = describer(frames, described);
  const merged = mergeChecks(
    frames.map(({ id, answer }) => ({ frame: id, checks: answer.checks })),
    collected.pageReports,
  );
  const findings = placed(mergeOwned(merged.findings), names);
  const { score, gains } = scoreAudit({
    profile: profileFor(options.profile, options.checklist),
    reports: merged.reports,
    findings,
    known: allChecks.map(({ id }) => id),
  });
  return {
    schema: 1,
    url: options.url,
    finalUrl: top?.url ?? options.url,
    title: top?.title ?? '',
    ...(options.status === undefined ? {} : { status: options.status }),
    device: top?.device ?? 'desktop',
    profile: options.profile,
    ...(options.checklist === undefined ? {} : { checklist: options.checklist }),
    viewport: top?.viewport ?? { width: 0, height: 0 },
    startedAt: options.startedAt,
    durationMs: Math.round(options.clock() - options.began),
    versions: { ...top?.versions, catalogue: catalogueVersion, ...options.versions },
    score,
    checks: merged.reports,
    findings: findings.map((finding, index) => withFixes({ ...finding, gain: gains[index] ?? 0 })),
    facts: auditFacts(frames, facts, names),
    costs: costsOf(collected),
  };
}

function costsOf({ frames, axeMs, axeBlockMs }: Collected): Audit['costs'] {
  return {
    ownMs: frames.reduce((sum, { answer }) => sum + answer.costs.ownMs, 0),
    axeMs,
    longestBlockMs: Math.max(axeBlockMs, ...frames.map(({ answer }) => answer.costs.longestBlockMs)),
  };
}

/** Findings with descriptions, fingerprints and clusters, in the order of the document within each check. */
function placed(owned: readonly OwnedFinding[], names: Describer): readonly Finding[] {
  const sorted = [...owned].sort(byCheckThenPlace);
  const ids = fingerprints(
    sorted.map(({ check, draft }) => ({
      check,
      rule: draft.rule ?? draft.message,
      frames: draft.node === undefined ? [] : names.chain(draft.node.frame).map(stableAddress),
      element: draft.node === undefined ? '' : (names.of(draft.node)?.identity.key ?? ''),
    })),
  );
  return sorted.map(({ check, draft, alsoBy }, index) => {
    const element = draft.node === undefined ? undefined : names.of(draft.node);
    const related = draft.related ?? [];
    return {
      fingerprint: ids[index] ?? '',
      check,
      ...(draft.rule === undefined ? {} : { rule: draft.rule }),
      ...(alsoBy.length === 0 ? {} : { alsoBy: [...alsoBy] }),
      standards: [...new Set([...(draft.standards ?? []), ...(checkById.get(check)?.standards ?? [])])],
      severity: draft.severity,
      certainty: draft.certainty,
      message: draft.message,
      evidence: draft.evidence,
      ...(element === undefined ? {} : { element: element.description }),
      related: related.flatMap((ref) => names.of(ref)?.description ?? []),
      ...(draft.node === undefined ? {} : { ref: draft.node }),
      relatedRefs: [...related],
      cluster: hash64([check, draft.rule ?? '', element?.identity.cluster ?? ''].join('\u0001')),
      gain: 0,
    };
  });
}

/** The finding with what its check would do about it. */
function withFixes(finding: Finding): Finding {
  const fixes = checkById.get(finding.check)?.fixes?.(finding) ?? [];
  return fixes.length === 0 ? finding : { ...finding, fixes };
}

function byCheckThenPlace(a: OwnedFinding, b: OwnedFinding): number {
  if (a.check !== b.check) return a.check < b.check ? -1 : 1;
  return place(a.draft.node) - place(b.draft.node);
}

function place(ref: ElementRef | undefined): number {
  return ref === undefined ? -1 : ref.frame * 1e7 + ref.node;
}
