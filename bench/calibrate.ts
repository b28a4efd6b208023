import { join } from 'node:path';
import { chromium } from 'playwright';
import { readBundles } from '../src/cli/host';
import { auditPage } from '../src/cli/page';
import type { Audit } from '../src/model/audit';
import { type CalibrationPage, calibrationPages } from './calibration-pages';
import { serveFolder } from './static-server';

/**
 * Scores the twenty pages that the formula was calibrated on, beside what an eye gives them. Run:
 * `PLUMBLINE_CALIBRATION=<folder> npm run bench -- calibrate`. How to lay the folder out: docs/scoring.md.
 */
export default async function calibrate(names: readonly string[]): Promise<void> {
  const folder = process.env.PLUMBLINE_CALIBRATION;
  if (folder === undefined) {
    process.stderr.write('Skipped: set PLUMBLINE_CALIBRATION to the folder of the pages (docs/scoring.md).\n');
    return;
  }
  const executablePath = process.env.PLUMBLINE_BROWSER ?? '/usr/bin/chromium';
  const bundles = await readBundles(new URL('../.output/chrome-mv3/', import.meta.url));
  // The saved pages point at hosts that are gone, the templates at hosts that may be up or not: both count as gone.
  const args = ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'];
  const browser = await chromium.launch({ executablePath, args });
  const rows: (readonly [CalibrationPage, Audit])[] = [];
  try {
    for (const page of calibrationPages.filter(({ name }) => names.length === 0 || names.includes(name))) {
      const site = await serveFolder(join(folder, page.root));
      const options = { device: 'phone', profile: page.profile, timeout: 60 } as const;
      const audit = await auditPage(browser, bundles, `${site.url}/${page.path}`, options, AbortSignal.timeout(90_000));
      site.close();
      if (audit.ok) rows.push([page, audit.value]);
      else process.stderr.write(`${page.name}: ${audit.error.message}\n`);
    }
  } finally {
    await browser.close();
  }
  print(rows);
}

function print(rows: readonly (readonly [CalibrationPage, Audit])[]): void {
  const sorted = rows.toSorted(([, a], [, b]) => (b.score.value ?? 0) - (a.score.value ?? 0));
  const first = sorted[0]?.[1].score.groups.map(({ id }) => id.slice(0, 6).padStart(6)).join(' ') ?? '';
  process.stdout.write(`score range      measured eye page                 ${first}\n`);
  for (const [page, { score }] of sorted) {
    const groups = score.groups
      .map(({ value }) => (value === undefined ? '–' : value.toFixed(0)).padStart(6))
      .join(' ');
    const range = `${score.low?.toFixed(0)}–${score.high?.toFixed(0)}`.padEnd(10);
    const measured = `${Math.round(score.coverage * 100)} %${score.provisional ? ' ?' : ''}`.padEnd(8);
    process.stdout.write(
      `${(score.value ?? 0).toFixed(1).padStart(5)} ${range} ${measured} ${page.eye}   ${page.name.padEnd(20)} ${groups}\n`,
    );
  }
  const values = sorted.map(([, { score }]) => score.value ?? 0);
  const middle =
    (values[Math.floor((values.length - 1) / 2)] ?? 0) / 2 + (values[Math.floor(values.length / 2)] ?? 0) / 2;
  const spread = (values[0] ?? 0) - (values.at(-1) ?? 0);
  const agreed = concordance(sorted.map(([page, { score }]) => [page.eye, score.value ?? 0] as const));
  process.stdout.write(
    `median ${middle.toFixed(1)}, spread ${spread.toFixed(1)}, agrees with the eye on ${(100 * agreed).toFixed(0)} % of the pairs\n`,
  );
}

/** Of the pairs that the eye tells apart, the share that the score puts in the same order. */
function concordance(pairs: readonly (readonly [eye: number, score: number])[]): number {
  const apart = pairs.flatMap(([eye, score], index) =>
    pairs
      .slice(index + 1)
      .flatMap(([otherEye, other]) => (eye === otherEye ? [] : [(eye - otherEye) * (score - other) > 0])),
  );
  return apart.length === 0 ? 1 : apart.filter(Boolean).length / apart.length;
}
