import { definePageCheck, type OfFrames, verdict } from '../../model/check';
import type { ControlFacts } from '../../model/facts/controls';
import type { FormFacts } from '../../model/facts/forms';
import type { PageFacts } from '../../model/facts/page';
import { chatWords, contactWords, storeWords } from '../../text/words/care';
import { exactMatcherOf, matcherOf } from '../../text/words/match';
import { hasFooter, isReducedPage, linkSaying, linksOf, type PlacedLink } from './shared/pages';

/** The kinds of ways to reach people, as the checklist counts them. */
const kinds = ['phone', 'email', 'form', 'chat', 'social', 'message', 'visit'] as const;
type Kind = (typeof kinds)[number];

/** So many kinds are as good as more. */
const enough = 4;
const few = 3;

const isContact = matcherOf(contactWords);
const isStore = matcherOf(storeWords);
const isChat = exactMatcherOf(chatWords);

/** Somebody's own page in a network; a share button leads to the network's dialog instead. */
const profileHost =
  /(^|\.)(facebook|fb|instagram|twitter|x|linkedin|youtube|tiktok|pinterest|threads|vk|weibo|xing|bsky|ok|snapchat|reddit|discord|mastodon)\.(com|net|ru|app|social|gg|tv)$/;
const shareAddress =
  /(\/(sharer?|share|intent|sharing|shareArticle|pin\/create|submit|dialog|plugins|widgets?|embed|watch|hashtag|login|p|video|status)(\.php|\/|\?|$))|^\/?$/i;
const messengerHost =
  /(^|\.)(wa\.me|whatsapp\.com|m\.me|t\.me|telegram\.me|line\.me|zalo\.me|viber\.com|signal\.me|kakao\.com)$/;

export default definePageCheck({
  id: 'contact-channels',
  version: 1,
  group: 'contact',
  needs: ['links', 'page', 'forms', 'controls'],
  title: 'There are several ways to reach a person',
  help: 'Some people call, some write, some chat. Offer at least four ways, among them one that is answered at once (phone, chat, a shop to visit) and one that waits (e-mail, a form), and link them from the header or the footer.',
  standards: [],
  sources: [{ title: 'WCAG 2.2 SC 3.2.6', url: 'https://www.w3.org/TR/WCAG22/#consistent-help' }],
  messages: {
    none: 'No way to reach anyone: no phone, e-mail, form, chat, profile, messenger or address',
    few: '{count} of 7 ways to reach someone: {found}',
    'one-sort': 'All ways to reach someone are of one sort: {found}. {missing} is missing',
  },
  run({ links, page, forms, controls }) {
    const top = page.find(({ value }) => value.isTop)?.value;
    if (top === undefined || isReducedPage(top.url)) return { outcome: 'nothing-to-test', examined: 0 };
    const all = linksOf(links);
    const found = kindsOf(all, page, forms, controls);
    const list = kinds.filter((kind) => found.has(kind));
    const measure = { grade: Math.min(1, list.length / enough), value: list.length, unit: 'count' } as const;
    const evidence = { count: list.length, found: list.join(', ') };
    // A contact page holds ways that this page does not show; without a footer anything may be elsewhere.
    const certainty = hasFooter(all) && linkSaying(all, isContact, contactPath) === undefined ? 'certain' : 'review';
    if (list.length === 0)
      return verdict(1, [{ message: 'none', evidence: {}, severity: 'serious', certainty }], measure);
    if (list.length < few) return verdict(1, [{ message: 'few', evidence, severity: 'moderate', certainty }], measure);
    const atOnce = list.some((kind) => kind === 'phone' || kind === 'chat' || kind === 'visit' || kind === 'message');
    const later = list.some((kind) => kind === 'email' || kind === 'form' || kind === 'message' || kind === 'social');
    if (atOnce && later) return verdict(list.length, [], measure);
    const missing = atOnce ? 'A way that waits' : 'A way that is answered at once';
    return verdict(
      1,
      [{ message: 'one-sort', evidence: { ...evidence, missing }, severity: 'minor', certainty: 'review' }],
      measure,
    );
  },
});

const contactPath = /(contact|kontakt|contatti|contacto|contato)/;

function kindsOf(
  links: readonly PlacedLink[],
  page: OfFrames<PageFacts>,
  forms: OfFrames<FormFacts>,
  controls: OfFrames<ControlFacts>,
): ReadonlySet<Kind> {
  const found = new Set<Kind>(links.flatMap(({ href }) => kindOfAddress(href ?? '') ?? []));
  const things = page.flatMap(({ value }) => value.structured);
  const declares = (key: string) => things.some(({ values }) => typeof values[key] === 'string' && values[key] !== '');
  if (declares('telephone')) found.add('phone');
  if (declares('email')) found.add('email');
  if (declares('streetAddress') || linkSaying(links, isStore) !== undefined) found.add('visit');
  // A contact page is where a form is to be expected, one click away.
  if (linkSaying(links, isContact, contactPath) !== undefined || forms.some(({ value }) => hasContactForm(value)))
    found.add('form');
  const chats = controls.some(
    ({ value }) =>
      value.services.some(({ kind }) => kind === 'chat') ||
      value.buttons.some(({ name, visible }) => visible && isChat(name)),
  );
  if (chats || links.some(({ name }) => isChat(name))) found.add('chat');
  return found;
}

function kindOfAddress(href: string): Kind | undefined {
  if (/^(tel|callto|skype):/i.test(href)) return 'phone';
  if (/^mailto:/i.test(href)) return mailsSomeone(href) ? 'email' : undefined;
  if (/^(sms|whatsapp|viber|tg|line):/i.test(href)) return 'message';
  if (/^geo:/i.test(href)) return 'visit';
  const url = URL.parse(href);
  if (url === null) return undefined;
  if (messengerHost.test(url.hostname)) return sharesPage(url) ? undefined : 'message';
  if (/(^|\.)google\.\w+(\.\w+)?$/.test(url.hostname) && url.pathname.startsWith('/maps')) return 'visit';
  if (/^(maps\.app\.goo\.gl|maps\.apple\.com|goo\.gl)$/.test(url.hostname)) return 'visit';
  if (profileHost.test(url.hostname) && !shareAddress.test(url.pathname) && !/[?&](u|url|text)=/.test(url.search))
    return 'social';
  return undefined;
}

/** "Send this page to a friend" has a subject and nobody to send it to. */
function mailsSomeone(href: string): boolean {
  return /^mailto:[^?\s]*@/i.test(href) || /^mailto:[^?]*%40/i.test(href);
}

/** `wa.me/?text=` and `t.me/share` send the page on; a number or a name is somebody's. */
function sharesPage(url: URL): boolean {
  return /^\/(share|send)?\/?$/.test(url.pathname) && !url.searchParams.has('phone');
}

/** A place for a message and one for an address to answer to. */
function hasContactForm({ forms, fields }: FormFacts): boolean {
  return forms.some(({ node }) => {
    const own = fields.filter(({ form }) => form === node);
    const hasMessage = own.some(({ type }) => type === 'textarea');
    const isComment = own.some(({ tokens }) => /comment|review|rating/i.test(tokens));
    return (
      hasMessage &&
      !isComment &&
      own.some(({ type, tokens }) => type === 'email' || type === 'tel' || /mail/i.test(tokens))
    );
  });
}
