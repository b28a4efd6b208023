import { runFrameChecks } from '../../../src/audit/run-checks';
import { checks } from '../../../src/checks';
import { createAgent } from '../../../src/collect/agent';

const agent = createAgent({
  versions: { app: 'test' },
  forHost: () => ({}),
  runChecks: (facts, context, request) =>
    runFrameChecks(
      checks.filter(({ id }) => request.checks?.includes(id) === true),
      facts,
      context,
      () => performance.now(),
    ),
});

/** Ids of the elements that a check has something certain to say of, and of those it asks about. */
export async function verdictsOf(
  check: string,
): Promise<{ readonly certain: readonly string[]; readonly asked: readonly string[] }> {
  const answer = await agent.collect({ profile: 'shop', device: 'phone', checks: [check] });
  if (!answer.ok) throw new Error(answer.error.message);
  const result = answer.value.checks[0]?.result;
  const findings = result?.outcome === 'fail' || result?.outcome === 'review' ? result.findings : [];
  const idsOf = (certainty: string) =>
    findings.flatMap((finding) => {
      const element = finding.node === undefined ? undefined : agent.element(finding.node);
      return finding.certainty === certainty && element !== undefined ? [element.id] : [];
    });
  return { certain: idsOf('certain'), asked: idsOf('review') };
}

Reflect.set(globalThis, 'plumblineVerdicts', verdictsOf);
