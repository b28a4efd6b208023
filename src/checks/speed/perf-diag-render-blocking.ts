import { defineCheck, verdict } from '../../model/check';

/** Files that end well before the first paint did not hold it up. */
const shareOfPaint = 0.5;
const shownFiles = 5;

export default defineCheck({
  id: 'perf-diag-render-blocking',
  version: 1,
  group: 'speed',
  needs: ['resources', 'vitals'],
  title: 'Few files hold up the first paint',
  help: 'Style sheets and plain scripts in the head keep the page empty until they have come. Load scripts with defer, put the styles of the first screen into the page and the rest after it.',
  standards: [],
  sources: [
    {
      title: 'renderBlockingStatus',
      url: 'https://www.w3.org/TR/resource-timing/#dom-performanceresourcetiming-renderblockingstatus',
    },
  ],
  messages: { blocking: '{count} files hold up the first paint until {end} ms, the last of them {file}' },
  run({ resources, vitals }) {
    const paint = vitals.summary.FCP?.value;
    if (paint === undefined) return { outcome: 'not-measured', reason: vitals.unmeasured.FCP ?? 'Nothing was painted' };
    const known = resources.entries.filter(({ blocking }) => blocking !== undefined);
    if (known.length === 0 && resources.entries.length > 0) {
      return { outcome: 'not-measured', reason: 'This browser does not tell which files hold up the paint' };
    }
    const holding = known
      .filter(({ blocking, end }) => blocking === true && end > paint * shareOfPaint && end <= paint)
      .sort((a, b) => b.end - a.end);
    const [last] = holding;
    if (last === undefined) return verdict(known.length, []);
    const files = holding
      .slice(0, shownFiles)
      .map(({ url, end }) => `${url} (${end} ms)`)
      .join(', ');
    return verdict(known.length, [
      {
        message: 'blocking',
        evidence: { count: holding.length, end: last.end, file: last.url, files, paint },
        severity: 'minor',
        certainty: 'certain',
      },
    ]);
  },
});
