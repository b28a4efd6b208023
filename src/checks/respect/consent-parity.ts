import { defineCheck, verdict } from '../../model/check';
import type { ControlFact, ControlFacts, OverlayFact } from '../../model/facts/controls';
import type { FindingDraft } from '../../model/finding';
import { exactMatcherOf, matcherOf } from '../../text/words/match';
import { acceptWords, cookieWords, rejectWords } from '../../text/words/respect';

const isAboutCookies = matcherOf(cookieWords);
const accepts = exactMatcherOf(acceptWords);
const rejects = matcherOf(rejectWords);
/** How much smaller a way out may be, as a share of the way in. */
const tolerance = 0.2;

export default defineCheck({
  id: 'consent-parity',
  version: 1,
  group: 'respect',
  needs: ['controls'],
  title: 'Refusing cookies is as easy as accepting them',
  help: 'Where accepting takes one click and refusing a hunt, the choice is not free. Put both side by side, alike in size and look.',
  standards: [],
  sources: [
    {
      title: 'EDPB cookie banner taskforce report, 2023',
      url: 'https://www.edpb.europa.eu/our-work-tools/our-documents/other/report-work-undertaken-cookie-banner-taskforce_en',
    },
  ],
  messages: {
    'no-reject': 'Cookies can be accepted here with "{accept}", but not refused on the same layer',
    smaller: '"{reject}" is smaller than "{accept}"',
    plainer: '"{accept}" is a button, "{reject}" only text',
  },
  run({ controls }) {
    const banners = controls.overlays.flatMap((overlay) => bannerOf(overlay, controls));
    return verdict(banners.length, banners.flatMap(findingOf));
  },
});

interface Banner {
  readonly accept: ControlFact;
  readonly reject: ControlFact | undefined;
}

function bannerOf(overlay: OverlayFact, { buttons }: ControlFacts): readonly Banner[] {
  if (!isAboutCookies(`${overlay.text} ${overlay.tokens}`)) return [];
  const own = buttons.filter(({ layer, visible }) => layer === overlay.node && visible);
  const reject = own.find(({ name }) => rejects(name));
  const accept = own.find((button) => button !== reject && accepts(button.name));
  return accept === undefined ? [] : [{ accept, reject }];
}

function findingOf({ accept, reject }: Banner): readonly FindingDraft[] {
  const base = { severity: 'moderate', certainty: 'review' } as const;
  if (reject === undefined)
    return [{ ...base, node: accept.node, message: 'no-reject', evidence: { accept: accept.name } }];
  const evidence = { accept: accept.name, reject: reject.name };
  const both = { ...base, node: reject.node, related: [accept.node], evidence };
  if (accept.look === 'filled' && reject.look === 'none') return [{ ...both, message: 'plainer' }];
  const isSmaller =
    reject.rect[3] < accept.rect[3] * (1 - tolerance) || reject.fontPx < accept.fontPx * (1 - tolerance);
  return isSmaller ? [{ ...both, message: 'smaller' }] : [];
}
