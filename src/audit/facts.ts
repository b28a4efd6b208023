import { hasWalked, stopsOf } from '../checks/accessibility/keyboard/walk';
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
    ...walkFacts(facts),
  };
}

/** How a walk by keyboard went, where there was one. */
function walkFacts(facts: OfFrames<CollectedFacts>): Pick<AuditFacts, 'keyboard'> {
  const walked = facts.flatMap(({ frame, value: { keyboard } }) =>
    keyboard?.ok === true ? [{ frame, value: keyboard.value }] : [],
  );
  if (!hasWalked(walked)) return {};
  const complete = walked[0]?.value.complete === true;
  const unreached = walked.reduce((sum, { value }) => sum + value.unreached.length, 0);
  const stops = stopsOf(walked).map(({ number, name, role, seen, indicator, changes, covered, tried }) => ({
    number,
    name,
    role,
    seen,
    indicator,
    changes,
    covered,
    tried,
  }));
  return { keyboard: { stops, complete, unreached: complete ? unreached : 0 } };
}
