import { profiles } from '../../src/checklist/profiles';
import type { Audit, CheckReport } from '../../src/model/audit';
import type { ElementDescription } from '../../src/model/element';
import type { Evidence, Finding } from '../../src/model/finding';
import type { Certainty, Severity } from '../../src/model/ids';
import type { RunState } from '../../src/model/run';
import { scoreAudit } from '../../src/score';

/** An element at a place, in words and px. */
export function anElement(name: string, selector: string, rect: ElementDescription['rect']): ElementDescription {
  return {
    selector: [selector],
    role: 'button',
    name,
    snippet: `<button class="${selector.slice(1)}">${name}</button>`,
    rect,
  };
}

interface Found {
  readonly check: string;
  readonly rule?: string;
  readonly message: string;
  readonly evidence: Evidence;
  readonly severity: Severity;
  readonly certainty?: Certainty;
  readonly element?: ElementDescription;
  readonly related?: readonly ElementDescription[];
  readonly cluster?: string;
}

/** A finding as it is stored, without its gain: that is the score's to say. */
export function found(one: Found, index: number): Finding {
  const {
    check,
    rule,
    message,
    evidence,
    severity,
    certainty = 'certain',
    element,
    related = [],
    cluster = check,
  } = one;
  return {
    fingerprint: `${check}-${index}`,
    check,
    ...(rule === undefined ? {} : { rule }),
    message,
    evidence,
    severity,
    certainty,
    cluster,
    standards: [],
    related,
    relatedRefs: related.map((_, at) => ({ frame: 0, node: at + 20 })),
    gain: 0,
    ...(element ? { element, ref: { frame: 0, node: index + 1 } } : {}),
  };
}

const reply = anElement('Reply', '.reply', [40, 300, 46, 20]);
const remove = anElement('Delete', '.delete', [88, 300, 52, 20]);
const basket = anElement('Add to basket', '.buy', [20, 690, 350, 48]);
const cookies = anElement('We use cookies', '.cookie-bar', [0, 660, 390, 184]);

/** What was found on a shop's page: something of every kind. */
export const shopFindings: readonly Finding[] = [
  {
    check: 'target-covered-other',
    message: 'partly',
    evidence: { name: 'Reply', cover: 'Delete', covered: 2, tried: 5 },
    severity: 'serious' as const,
    element: reply,
    related: [remove],
  },
  {
    check: 'target-covered-dead',
    message: 'covered',
    evidence: { cover: 'We use cookies', name: 'Add to basket', action: 'add-to-cart' },
    severity: 'critical' as const,
    element: basket,
    related: [cookies],
  },
  ...Array.from({ length: 120 }, (_, at) => ({
    check: 'target-size-min',
    message: 'too-small',
    evidence: { name: `Size ${at + 1}`, width: 18, height: 20, gap: 2, rival: `Size ${at + 2}` },
    severity: 'moderate' as const,
    element: anElement(`Size ${at + 1}`, `.size-${at + 1}`, [
      20 + (at % 10) * 20,
      420 + Math.floor(at / 10) * 22,
      18,
      20,
    ]),
  })),
  {
    check: 'search-width',
    message: 'narrow',
    evidence: { characters: 16, enough: 27, growsOnFocus: false },
    severity: 'moderate' as const,
    element: anElement('Search', '.q', [200, 12, 150, 36]),
  },
  {
    check: 'search-label',
    message: 'placeholder',
    evidence: { text: 'Search toys' },
    severity: 'moderate' as const,
    certainty: 'review' as const,
    element: anElement('', '.q', [200, 12, 150, 36]),
  },
  {
    check: 'axe-contrast',
    rule: 'color-contrast',
    message: 'color-contrast',
    evidence: { contrast: 2.9, needed: 4.5 },
    severity: 'serious' as const,
    element: anElement('In stock', '.stock', [20, 600, 60, 16]),
  },
  {
    check: 'axe-names',
    rule: 'button-name',
    message: 'button-name-review',
    evidence: { help: 'Buttons must have discernible text' },
    severity: 'serious' as const,
    certainty: 'review' as const,
    element: anElement('', '.icon-close', [350, 20, 24, 24]),
  },
  { check: 'perf-lcp', message: 'server', evidence: { seconds: 3.1, part: 1.2 }, severity: 'minor' as const },
  {
    check: 'sticky-cover',
    message: 'cover',
    evidence: { share: 34 },
    severity: 'moderate' as const,
    certainty: 'review' as const,
    element: anElement('Header', '.head', [0, 0, 390, 280]),
  },
].map(found);

const ran = [
  'target-covered-other',
  'target-covered-dead',
  'target-size-min',
  'link-dead-href',
  'search-present',
  'search-width',
  'search-label',
  'axe-contrast',
  'axe-names',
  'axe-text-alternatives',
  'axe-keyboard',
  'axe-structure',
  'axe-forms',
  'perf-lcp',
  'perf-cls',
  'perf-fcp',
  'reliability-resources',
  'nav-title-h1',
  'mobile-overflow',
  'contact-channels',
  'help-self-service',
  'trust-https',
  'policy-returns',
  'sticky-cover',
  'autoplay',
] as const;

/** A shop audited with these findings: scored as the product scores. */
export function aShop(findings: readonly Finding[] = shopFindings, more: Partial<Audit> = {}): Audit {
  const reports = reportsOf(findings);
  const { score, gains } = scoreAudit({
    profile: profiles.shop,
    known: reports.map(({ id }) => id),
    reports,
    findings,
  });
  return {
    schema: 1,
    url: 'https://corner-shop.example/toys/kites',
    finalUrl: 'https://corner-shop.example/toys/kites',
    title: 'Kites',
    device: 'phone',
    profile: 'shop',
    viewport: { width: 390, height: 844 },
    startedAt: new Date(Date.now() - 30_000).toISOString(),
    durationMs: 840,
    versions: { plumbline: '0.1.0' },
    score,
    checks: reports,
    findings: findings.map((finding, index) => ({ ...finding, gain: gains[index] ?? 0 })),
    facts: { targets: { examined: 146 }, search: [], vitals: {}, frames: { audited: 1, skipped: 0, skippedUrls: [] } },
    costs: { ownMs: 84, axeMs: 620, longestBlockMs: 12 },
    ...more,
  };
}

function reportsOf(findings: readonly Finding[]): readonly CheckReport[] {
  const own = ran.map((id): CheckReport => {
    const certain = findings.some(({ check, certainty }) => check === id && certainty === 'certain');
    const review = findings.some(({ check }) => check === id);
    return { id, outcome: certain ? 'fail' : review ? 'review' : 'pass', examined: 52, timeMs: 1 };
  });
  const reason = 'Nobody has tapped, clicked or typed yet.';
  return [
    ...own.map((report) =>
      report.id === 'perf-lcp' ? { ...report, measure: { grade: 0.8, value: 3100, unit: 'ms' as const } } : report,
    ),
    { id: 'perf-inp', outcome: 'not-measured', examined: 0, timeMs: 0, reason },
    { id: 'form-visible-label', outcome: 'nothing-to-test', examined: 0, timeMs: 0 },
    { id: 'form-autocomplete', outcome: 'nothing-to-test', examined: 0, timeMs: 0 },
    {
      id: 'order-tracking',
      outcome: 'not-measured',
      examined: 0,
      timeMs: 0,
      reason: 'A consent wall lies over the page.',
    },
  ];
}

/** A run of a tab, done unless said otherwise. */
export function aRun(tabId: number, more: Partial<RunState> = {}): RunState {
  return {
    runId: 'run-1',
    tabId,
    url: 'https://corner-shop.example/toys/kites',
    title: 'Kites',
    device: 'phone',
    profile: 'shop',
    phase: 'done',
    startedAt: Date.now() - 31_000,
    // nobody beats for it: it has to last for the test
    heartbeatAt: Date.now() + 3_600_000,
    ...more,
  };
}
