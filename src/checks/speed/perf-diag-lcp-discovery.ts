import { defineCheck, verdict } from '../../model/check';
import type { FindingDraft } from '../../model/finding';

/** A picture that is asked for within this share of the whole time is found early enough. */
const earlyShare = 0.1;

export default defineCheck({
  id: 'perf-diag-lcp-discovery',
  version: 1,
  group: 'speed',
  needs: ['vitals'],
  title: 'The largest picture is asked for at once',
  help: 'The browser can only load early what it sees early. Put the picture into the HTML as an img, without loading="lazy", and mark it fetchpriority="high".',
  standards: [],
  sources: [{ title: 'Optimize LCP', url: 'https://web.dev/articles/optimize-lcp' }],
  messages: {
    lazy: 'The largest picture is loaded lazily, so it is asked for last',
    hidden:
      'The largest picture is not in the HTML: a {initiator} asks for it, {delay} ms after the server has answered',
    late: 'The largest picture is asked for {delay} ms after the server has answered; fetchpriority="high" would bring it forward',
  },
  run({ vitals }) {
    const lcp = vitals.summary.LCP;
    const image = vitals.lcpImage;
    if (lcp === undefined) return { outcome: 'not-measured', reason: vitals.unmeasured.LCP ?? 'The page did not say' };
    if (image === undefined) return { outcome: 'nothing-to-test', examined: 0 };
    const delay = Number(lcp.attribution.resourceLoadDelay ?? 0);
    const message = messageOf(image, delay > lcp.value * earlyShare);
    if (message === undefined) return verdict(1, []);
    const node = vitals.elements.LCP;
    const finding: FindingDraft = {
      ...(node === undefined ? {} : { node }),
      message,
      evidence: { delay, initiator: image.initiator === 'css' ? 'style sheet' : image.initiator, url: image.url },
      severity: 'minor',
      certainty: 'certain',
    };
    return verdict(1, [finding]);
  },
});

function messageOf(
  image: { readonly lazy: boolean; readonly priority: string; readonly initiator: string },
  isLate: boolean,
): string | undefined {
  if (image.lazy) return 'lazy';
  if (!isLate) return undefined;
  if (image.initiator === 'css' || image.initiator === 'script') return 'hidden';
  return image.priority === 'high' ? undefined : 'late';
}
