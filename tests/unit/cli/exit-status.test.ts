import { describe, expect, it } from 'vitest';
import { exitStatus } from '../../../src/cli/exit-status';
import type { Audit } from '../../../src/model/audit';
import { fail, ok } from '../../../src/model/outcome';
import type { PageResult } from '../../../src/report';

function page(value: number | undefined, provisional = false): PageResult {
  const score = {
    ...(value === undefined ? {} : { value }),
    coverage: provisional ? 0.3 : 1,
    provisional,
    groups: [],
    items: [],
  };
  const audit: Audit = {
    schema: 1,
    url: 'http://shop.test/',
    finalUrl: 'http://shop.test/',
    title: '',
    device: 'phone',
    profile: 'shop',
    viewport: { width: 390, height: 844 },
    startedAt: '2026-11-22T00:00:00.000Z',
    durationMs: 1,
    versions: {},
    score,
    checks: [],
    findings: [],
    facts: { targets: { examined: 0 }, search: [], vitals: {}, frames: { audited: 1, skipped: 0, skippedUrls: [] } },
    costs: { ownMs: 1, axeMs: 0, longestBlockMs: 1 },
  };
  return { url: audit.url, outcome: ok(audit) };
}

const broken: PageResult = { url: 'http://nowhere.test/', outcome: fail('unreachable', 'not there') };

describe('exit status', () => {
  it('is 0 where everything was audited and no threshold was set', () => {
    expect(exitStatus([page(10)], undefined).status).toBe(0);
  });
  it('is 0 at the threshold and 1 below it', () => {
    expect(exitStatus([page(80)], 80).status).toBe(0);
    expect(exitStatus([page(90), page(79.9)], 80)).toMatchObject({
      status: 1,
      reasons: [expect.stringContaining('below 80')],
    });
  });
  it('counts a provisional page as broken, and says so', () => {
    const { status, reasons } = exitStatus([page(95, true)], 80);
    expect(status).toBe(1);
    expect(reasons[0]).toContain('provisional');
    expect(exitStatus([page(undefined)], 80).status).toBe(1);
  });
  it('is 3 where a page could not be audited and nothing else broke', () => {
    expect(exitStatus([page(90), broken], undefined).status).toBe(3);
    expect(exitStatus([page(10), broken], 80).status).toBe(1);
  });
});
