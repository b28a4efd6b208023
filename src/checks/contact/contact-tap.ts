import { definePageCheck, verdict } from '../../model/check';
import type { ElementRef } from '../../model/element';
import type { FindingDraft } from '../../model/finding';
import { linksOf, refOfLink } from './shared/pages';

const address = /[\w.+-]{2,}@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/gi;
/** A number that is said to be a phone's: what stands before it decides, for orders and tax have numbers, too. */
const phone =
  /(?:(?<!\p{L})(?:call(?: us)?|phone|tel|telephone|telefon|t[ée]l[ée]phone|tel[ée]fono|telefone|telefoon|hotline|mobile|mobil|телефон|тел|τηλ|هاتف|טלפון|電話|电话|전화|โทร)(?!\p{L})[.:\s]*)(\+?\d[\d\s()/.-]{6,18}\d)/giu;
/** https://www.rfc-editor.org/rfc/rfc3966: digits and visual separators. */
const wellFormed = /^tel:\+?[\d\-.()%20*#]{3,}(;.*)?$/i;

export default definePageCheck({
  id: 'contact-tap',
  version: 1,
  group: 'contact',
  needs: ['links', 'page'],
  title: 'Phone numbers and addresses answer to a tap',
  help: 'Nobody types a number that stands before their eyes. Link phone numbers with tel: and addresses with mailto:.',
  standards: [],
  sources: [{ title: 'RFC 3966: the tel URI', url: 'https://www.rfc-editor.org/rfc/rfc3966' }],
  messages: {
    'phone-text': 'The phone number {number} can’t be tapped',
    'mail-text': 'The address {address} can’t be tapped',
    malformed: 'The link "{href}" dials nothing',
  },
  run({ links, page }, { device }) {
    const top = page.find(({ value }) => value.isTop)?.value;
    if (top === undefined) return { outcome: 'not-measured', reason: 'The top frame did not answer' };
    const all = linksOf(links);
    const dialled = all.filter(({ href = '' }) => /^tel:/i.test(href));
    const findings: FindingDraft<ElementRef>[] = dialled
      .filter(({ href = '' }) => !wellFormed.test(href))
      .map((link) => ({
        node: refOfLink(link),
        message: 'malformed',
        evidence: { href: link.rawHref ?? '' },
        severity: 'minor',
        certainty: 'certain',
      }));
    const numbers = dialled.map(({ href = '' }) => digitsOf(href));
    const base = { severity: 'minor', certainty: 'review' } as const;
    const phones = [...top.textSample.matchAll(phone)].flatMap(([, number = '']) =>
      isFax(top.textSample, number) ? [] : [number.trim()],
    );
    const untapped = phones.filter((number) => !numbers.some((each) => each.endsWith(digitsOf(number).slice(-6))));
    // A mouse can't dial; whoever reads there has a phone beside them.
    if (device === 'phone')
      for (const number of new Set(untapped)) findings.push({ ...base, message: 'phone-text', evidence: { number } });
    const mailed = all.map(({ href = '' }) => decoded(href).toLowerCase());
    const addresses = [...new Set([...top.textSample.matchAll(address)].map(([text]) => text.toLowerCase()))];
    for (const text of addresses) {
      if (!mailed.some((href) => href.includes(text)))
        findings.push({ ...base, message: 'mail-text', evidence: { address: text } });
    }
    const examined = dialled.length + phones.length + addresses.length;
    return verdict(examined, findings);
  },
});

function digitsOf(text: string): string {
  return decoded(text).replace(/\D/g, '');
}

function isFax(text: string, number: string): boolean {
  return /(fax|факс|ファックス|传真|팩스)[^\d]{0,8}$/i.test(text.slice(0, text.indexOf(number)));
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}
