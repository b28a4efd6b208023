import { describe, expect, test } from 'vitest';
import { JsonReport, ReportedPage } from '../../../src/model/contract';
import { errorCodes, fail, ok } from '../../../src/model/outcome';
import { renderNdjsonLine, renderReport } from '../../../src/report';
import { aFinding, anAudit } from './an-audit';

const url = 'https://shop.example/';
const page = { url, outcome: ok(anAudit([aFinding({ alsoBy: ['axe-structure/empty-heading'] })])) };
const broken = { url: 'https://nowhere.example/', outcome: fail('unreachable', 'The address does not answer.') };

describe('json', () => {
  test('is what the contract says, to the last field', () => {
    const report: unknown = JSON.parse(renderReport('json', [page, broken]));
    // Parsing strips what the schema does not know: equal means that nothing undocumented is written.
    expect(JsonReport.parse(report)).toEqual(report);
  });

  test('says messages in words and keeps what only the extension can use to itself', () => {
    const report = JsonReport.parse(JSON.parse(renderReport('json', [page])));
    expect(report.audits[0]).toMatchObject({
      findings: [{ message: 'The title "Kites" and the main heading "Welcome" share no word' }],
    });
    expect(JSON.stringify(report)).not.toMatch(/cluster|relatedRefs|"ref"/);
  });

  test('gives a page that could not be audited its place and its reason', () => {
    const report = JsonReport.parse(JSON.parse(renderReport('json', [broken, page])));
    expect(report.audits[0]).toEqual({
      url: broken.url,
      error: { code: 'unreachable', message: 'The address does not answer.' },
    });
  });

  test.each(errorCodes)('the error %s has a code of the contract', (code) => {
    const line = renderNdjsonLine({ url, outcome: fail(code, 'A sentence.') });
    expect(ReportedPage.safeParse(JSON.parse(line)).success).toBe(true);
  });
});

test('ndjson is one page a line, whatever the page says', () => {
  const odd = { url, outcome: ok(anAudit([], { title: 'two\nlines\u2028and more' })) };
  const lines = renderReport('ndjson', [odd, broken]).split('\n');
  expect(lines).toHaveLength(2);
  expect(lines.map((line) => ReportedPage.parse(JSON.parse(line)))).toMatchObject([
    { title: 'two\nlines\u2028and more' },
    { error: { code: 'unreachable' } },
  ]);
});
