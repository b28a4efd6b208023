import { defineCheck, verdict } from '../../model/check';
import { groupBy } from '../../model/group-by';

const mostFiles = 30;
const mostBytes = 300_000;
const shownSites = 5;

export default defineCheck({
  id: 'perf-diag-third-party',
  version: 1,
  group: 'speed',
  needs: ['resources', 'page'],
  title: 'Other parties add little',
  help: 'Files of other parties need connections of their own, and nobody here decides how large and slow they are. Load them after the page, when somebody needs them, or not at all.',
  standards: [],
  sources: [
    {
      title: 'Third-party performance',
      url: 'https://web.dev/articles/optimizing-content-efficiency-loading-third-party-javascript',
    },
  ],
  messages: { heavy: '{files} files of at least {kilobytes} KB come from {hosts} other hosts, most from {first}' },
  run({ resources: { entries }, page }) {
    if (!page.isTop) return { outcome: 'nothing-to-test', examined: 0 };
    const others = entries.filter(({ thirdParty }) => thirdParty);
    const hosts = [...groupBy(others, ({ url }) => URL.parse(url)?.hostname ?? '')]
      .map(([host, files]) => ({
        host,
        files: files.length,
        bytes: files.reduce((sum, { transferSize = 0 }) => sum + transferSize, 0),
      }))
      .sort((a, b) => b.bytes - a.bytes || b.files - a.files);
    const bytes = hosts.reduce((sum, host) => sum + host.bytes, 0);
    const [first] = hosts;
    if (first === undefined || (others.length <= mostFiles && bytes <= mostBytes)) return verdict(entries.length, []);
    const list = hosts
      .slice(0, shownSites)
      .map(({ host, files }) => `${host} (${files})`)
      .join(', ');
    return verdict(entries.length, [
      {
        message: 'heavy',
        evidence: {
          files: others.length,
          kilobytes: Math.round(bytes / 1e3),
          hosts: hosts.length,
          first: first.host,
          list,
        },
        severity: 'minor',
        certainty: 'certain',
      },
    ]);
  },
});
