import type { AuditFacts } from '../model/audit';
import type { OfFrames } from '../model/check';
import type { CollectedFacts } from '../model/facts';
import { type AuditedFrame, type Describer, skippedFrames } from './frames';

/** What an audit reports beside its findings. */
export function auditFacts(
  frames: readonly AuditedFrame[],
  facts: OfFrames<CollectedFacts>,
  describer: Describer,
): AuditFacts {
  const skipped = skippedFrames(frames);
  const top = facts[0]?.value;
  return {
    targets: { examined: frames.reduce((sum, { answer }) => sum + answer.summary.targetsExamined, 0) },
    search: facts.flatMap(({ frame, value }) => {
      if (value.search?.ok !== true) return [];
      return value.search.value.sightings.map(({ kind, confidence, node, template }) => {
        const found = node === undefined ? undefined : describer.of({ frame, node });
        return {
          kind,
          confidence,
          ...(found === undefined ? {} : { selector: found.description.selector }),
          ...(template === undefined ? {} : { template }),
        };
      });
    }),
    vitals: top?.vitals?.ok === true ? top.vitals.value.summary : {},
    frames: { audited: frames.length, skipped: skipped.count, skippedUrls: skipped.urls },
  };
}
