import { definePageCheck, verdict } from '../../model/check';
import type { ElementRef } from '../../model/element';
import type { FindingDraft } from '../../model/finding';
import { matcherOf } from '../../text/words/match';
import { shameWords } from '../../text/words/respect';

const isShaming = matcherOf(shameWords);
const longestLabel = 80;

export default definePageCheck({
  id: 'confirmshaming',
  version: 1,
  group: 'respect',
  needs: ['controls', 'links'],
  title: 'Saying no costs nobody their face',
  help: '"No, I don’t want to save" makes people say something foolish to get past. They remember it. Write "No, thanks".',
  standards: [],
  sources: [{ title: 'Mathur et al. 2019: Dark patterns at scale', url: 'https://doi.org/10.1145/3359183' }],
  messages: { shames: 'To decline, people have to say "{text}"' },
  run({ controls, links }) {
    const named = [
      ...controls.flatMap(({ frame, value }) =>
        value.buttons.map(({ node, name, visible }) => ({ frame, node, name, visible })),
      ),
      ...links.flatMap(({ frame, value }) =>
        value.links.map(({ node, name, visible }) => ({ frame, node, name, visible })),
      ),
    ].filter(({ name }) => name.length <= longestLabel);
    const findings = named
      .filter(({ name }) => isShaming(name))
      .map(
        ({ frame, node, name }): FindingDraft<ElementRef> => ({
          node: { frame, node },
          message: 'shames',
          evidence: { text: name },
          severity: 'minor',
          certainty: 'review',
        }),
      );
    return verdict(named.length, findings);
  },
});
