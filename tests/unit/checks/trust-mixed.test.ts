import { expect, it } from 'vitest';
import { runFrameChecks } from '../../../src/audit/run-checks';
import trustMixed from '../../../src/checks/trust/trust-mixed';
import type { CollectedFacts } from '../../../src/model/facts';

const controls = { buttons: [], overlays: [], services: [], mixed: [{ node: 7, url: 'http://windward.example/x.js' }] };

function outcomeOn(url: string): unknown {
  const page = { ok: true, value: { url } };
  const facts = { page, controls: { ok: true, value: controls } } as unknown as CollectedFacts;
  const context = { device: 'phone', profile: 'shop', viewport: { width: 390, height: 844 } } as const;
  return [...runFrameChecks([trustMixed], facts, context, () => 0)][0]?.result;
}

it('names what loads in the clear on a safe page, and nothing on one that is not', () => {
  expect(outcomeOn('https://windward.example/')).toMatchObject({
    outcome: 'fail',
    findings: [{ node: 7, message: 'mixed' }],
  });
  expect(outcomeOn('http://windward.example/')).toMatchObject({ outcome: 'nothing-to-test' });
});
