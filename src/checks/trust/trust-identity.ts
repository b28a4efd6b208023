import { definePageCheck, verdict } from '../../model/check';
import { matcherOf } from '../../text/words/match';
import { imprintWords } from '../../text/words/policies';
import { isReducedPage, linkSaying, linksOf } from '../contact/shared/pages';

const isImprint = matcherOf(imprintWords);
/** Numbers under which companies are registered, and what stands before them. */
const registered =
  /\b(vat|ust|mwst|uid|tva|iva|nip|regon|btw|kvk|siret|siren|rcs|cif|nif|cnpj|p\.? ?iva|ico|dic|org\.? ?nr|company (no|number|registration)|handelsregister|hrb|ein|abn|инн|огрн|єдрпоу|αφμ|α\.φ\.μ|עוסק|ח\.פ|사업자등록번호|统一社会信用代码)\b\.?[\s:№#-]*[\p{Lu}\d]/iu;

export default definePageCheck({
  id: 'trust-identity',
  version: 1,
  group: 'trust',
  needs: ['links', 'page'],
  title: 'People can see whom they deal with',
  help: 'A name, an address and a register number show that someone stands behind the page. Put them into the footer, or on a page that is linked from it.',
  standards: [],
  sources: [{ title: 'Directive 2000/31/EC, article 5', url: 'https://eur-lex.europa.eu/eli/dir/2000/31/oj' }],
  messages: { absent: 'Nothing here says who runs the site: no company details and no page about them' },
  run({ links, page }) {
    const top = page.find(({ value }) => value.isTop)?.value;
    const all = linksOf(links);
    if (top === undefined || isReducedPage(top.url) || all.length === 0)
      return { outcome: 'nothing-to-test', examined: 0 };
    const declares = top.structured.some(({ values }) =>
      ['streetAddress', 'vatID', 'legalName', 'taxID'].some((key) => key in values),
    );
    if (declares || registered.test(top.textSample)) return verdict(1, []);
    if (linkSaying(all, isImprint, /(about|imprint|impressum|company|legal)/) !== undefined) return verdict(1, []);
    // A single person may publish without any of it.
    return verdict(1, [{ message: 'absent', evidence: {}, severity: 'moderate', certainty: 'review' }]);
  },
});
