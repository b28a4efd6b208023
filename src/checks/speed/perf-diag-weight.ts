import { defineCheck, verdict } from '../../model/check';
import type { ResourceKind } from '../../model/facts/resources';
import type { FindingDraft } from '../../model/finding';

// What a page of the slower half weighs (CATALOGUE 2.4): bytes over the network, bytes of scripts, requests.
const mostBytes = 1_600_000;
const mostScript = 500_000;
const mostRequests = 100;

export default defineCheck({
  id: 'perf-diag-weight',
  version: 1,
  group: 'speed',
  needs: ['resources', 'page'],
  title: 'The page is light',
  help: 'On a phone away from home every megabyte is a second or more, and money. Send pictures in the size and format that is shown, split scripts, and drop what nobody uses.',
  standards: [],
  sources: [{ title: 'Resource Timing', url: 'https://www.w3.org/TR/resource-timing/' }],
  messages: {
    bytes: 'The page loads at least {megabytes} MB; {largest} make up most of it',
    script: 'Scripts make up at least {kilobytes} KB',
    requests: 'The page asks for {requests} files',
  },
  run({ resources: { entries, capped }, page }) {
    if (!page.isTop) return { outcome: 'nothing-to-test', examined: 0 };
    const bytes = (kind?: ResourceKind) =>
      entries.reduce(
        (sum, entry) => sum + (kind === undefined || entry.kind === kind ? (entry.transferSize ?? 0) : 0),
        0,
      );
    const base = { severity: 'minor', certainty: 'review' } as const;
    const findings: FindingDraft[] = [];
    const untold = entries.filter(({ transferSize }) => transferSize === undefined).length;
    const total = bytes();
    if (total > mostBytes) {
      const kinds = (['image', 'script', 'style', 'font', 'media'] as const).map((kind) => ({
        kind,
        size: bytes(kind),
      }));
      const largest = kinds.sort((a, b) => b.size - a.size)[0]?.kind ?? 'image';
      findings.push({
        ...base,
        message: 'bytes',
        evidence: { megabytes: total / 1e6, largest: `${largest}s`, untold },
      });
    }
    const script = bytes('script');
    if (script > mostScript)
      findings.push({ ...base, message: 'script', evidence: { kilobytes: Math.round(script / 1e3), untold } });
    if (entries.length > mostRequests) {
      findings.push({ ...base, message: 'requests', evidence: { requests: entries.length, capped } });
    }
    return verdict(entries.length, findings);
  },
});
