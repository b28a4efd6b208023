import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Bundles } from '../../src/cli/host';
import { Certainty, Device, ProfileId, Severity } from '../../src/model/ids';
import { audited, builtBundles, launchChromium, type Site, serveFolder } from './audited';

/**
 * tests/fixtures/<check-id>/ holds pages and what the check of that name must say of each: page.html with expect.json,
 * and any number of name.html with name.expect.json. A page's findings of that check are exactly the listed ones, on every
 * listed device; whatever is not listed must stay silent.
 */
const folder = join(import.meta.dirname, '../fixtures');

const Expectation = z.strictObject({
  devices: z.array(Device).min(1).default(['phone']),
  profile: ProfileId.default('shop'),
  /** The page is walked by keyboard. */
  walk: z.boolean().default(false),
  /** The check's outcome, where it is more than what the findings tell. */
  outcome: z.enum(['pass', 'fail', 'review', 'nothing-to-test', 'not-measured']).optional(),
  findings: z.array(
    z.strictObject({
      /** `#id` of the element (an id that looks written by hand), through ` >>> ` in frames and shadow roots; null for the page. */
      element: z.string().nullable(),
      message: z.string(),
      certainty: Certainty.default('certain'),
      severity: Severity.optional(),
      /** axe rule, where the check is axe's. */
      rule: z.string().optional(),
      /** What it is at least. */
      evidence: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
      /** Why, for whoever reads the fixture. */
      why: z.string().optional(),
    }),
  ),
});

interface Case {
  readonly check: string;
  readonly page: string;
  readonly expectation: z.infer<typeof Expectation>;
}

const cases: readonly Case[] = readdirSync(folder).flatMap((check) =>
  readdirSync(join(folder, check))
    .filter((file) => file.endsWith('expect.json'))
    .map((file) => ({
      check,
      page: `${check}/${file === 'expect.json' ? 'page.html' : file.replace('.expect.json', '.html')}`,
      expectation: Expectation.parse(JSON.parse(readFileSync(join(folder, check, file), 'utf8'))),
    })),
);

describe('fixture pages', () => {
  let browser: Browser;
  let bundles: Bundles;
  let site: Site;

  beforeAll(async () => {
    [browser, bundles, site] = await Promise.all([launchChromium(), builtBundles(), serveFolder(folder)]);
  });
  afterAll(async () => {
    await Promise.all([browser?.close(), site?.close()]);
  });

  for (const { check, page, expectation } of cases) {
    for (const device of expectation.devices) {
      // A walk has a time limit of its own, which many pages side by side would use up.
      (expectation.walk ? it : it.concurrent)(`${page} on ${device}`, async () => {
        const { profile, findings, outcome, walk } = expectation;
        const audit = await audited(browser, bundles, `${site.url}/${page}`, {
          device,
          profile,
          checks: [check],
          walkKeyboard: walk,
        });
        const said = audit.findings.map((finding) => ({
          element: finding.element?.selector.join(' >>> ') ?? null,
          message: finding.message,
          certainty: finding.certainty,
          severity: finding.severity,
          evidence: finding.evidence,
          rule: finding.rule,
        }));
        expect(said).toHaveLength(findings.length);
        for (const { why, evidence, ...wanted } of findings) {
          const finding = { ...wanted, evidence: expect.objectContaining(evidence ?? {}) };
          expect(said, why).toContainEqual(expect.objectContaining(finding));
        }
        if (outcome !== undefined) expect(audit.checks.find(({ id }) => id === check)?.outcome).toBe(outcome);
      });
    }
  }
});
