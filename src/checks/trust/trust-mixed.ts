import { defineCheck, verdict } from '../../model/check';
import type { FindingDraft } from '../../model/finding';

export default defineCheck({
  id: 'trust-mixed',
  version: 1,
  group: 'trust',
  needs: ['controls', 'page'],
  title: 'Nothing on a safe page loads in the clear',
  help: 'What comes over http can be changed on its way. Browsers block it or take the lock out of the address bar. Load everything over https.',
  standards: [],
  sources: [{ title: 'Mixed Content', url: 'https://www.w3.org/TR/mixed-content/' }],
  messages: { mixed: 'This loads over an unencrypted connection: {url}' },
  run({ controls, page }) {
    if (!page.url.startsWith('https:')) return { outcome: 'nothing-to-test', examined: 0 };
    const findings = controls.mixed.map(
      ({ node, url }): FindingDraft => ({
        node,
        message: 'mixed',
        evidence: { url },
        severity: 'moderate',
        certainty: 'certain',
      }),
    );
    return verdict(1, findings);
  },
});
