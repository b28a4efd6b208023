import { definePageCheck, verdict } from '../../model/check';

const statement =
  /accessib|barrierefrei|accessibilit|accesibilidad|toegankelijk|tilg(ä|æ|a)ng|tillg(ä|a)nglig|saavutettav|dost(ę|e)pno|přístupnost|akadálymentes/i;

export default definePageCheck({
  id: 'a11y-statement',
  version: 1,
  group: 'accessibility',
  needs: ['links'],
  title: 'An accessibility statement is within reach',
  help: 'People who meet a barrier want to know whether you know of it and whom to tell. Publish a statement with a way to reach you, and link to it from the footer.',
  standards: [],
  sources: [{ title: 'Developing an accessibility statement', url: 'https://www.w3.org/WAI/planning/statements/' }],
  messages: { none: 'No link to an accessibility statement was found on this page' },
  run({ links }) {
    const own = links.find(({ frame }) => frame === 0)?.value.links ?? [];
    if (own.length === 0) return { outcome: 'nothing-to-test', examined: 0 };
    const found = own.some(
      ({ name, href = '' }) => statement.test(name) || statement.test(URL.parse(href)?.pathname ?? ''),
    );
    return verdict(
      own.length,
      found ? [] : [{ message: 'none', evidence: {}, severity: 'minor', certainty: 'certain' }],
    );
  },
});
