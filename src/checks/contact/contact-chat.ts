import { definePageCheck, verdict } from '../../model/check';
import type { ElementRef } from '../../model/element';
import type { FindingDraft } from '../../model/finding';
import { chatWords } from '../../text/words/care';
import { matcherOf } from '../../text/words/match';

const isChat = matcherOf(chatWords);
/** CSS px; smaller is hard to hit. */
const smallest = 24;

export default definePageCheck({
  id: 'contact-chat',
  version: 1,
  group: 'contact',
  needs: ['controls'],
  title: 'The chat that is loaded can be opened',
  help: 'A chat that only loads costs time and helps nobody. Show its button with a name, large enough to hit, or say when someone will be there again.',
  standards: [],
  sources: [{ title: 'WCAG 2.2 SC 3.2.6', url: 'https://www.w3.org/TR/WCAG22/#consistent-help' }],
  messages: {
    invisible: 'The chat of {vendor} is loaded, but its button is not to be seen',
    small: 'The button that opens the chat is {width} x {height} px',
  },
  run({ controls }) {
    const chats = controls.flatMap(({ value }) => value.services.filter(({ kind }) => kind === 'chat'));
    const launchers = controls.flatMap(({ frame, value }) =>
      value.buttons
        .filter(({ name, visible }) => visible && name.length <= 40 && isChat(name))
        .map((button) => ({ frame, ...button })),
    );
    const [chat] = chats;
    if (chat === undefined && launchers.length === 0) return { outcome: 'nothing-to-test', examined: 0 };
    const findings: FindingDraft<ElementRef>[] = launchers.flatMap(({ frame, node, rect: [, , width, height] }) =>
      Math.min(width, height) < smallest
        ? [
            {
              node: { frame, node },
              message: 'small',
              evidence: { width: Math.round(width), height: Math.round(height) },
              severity: 'minor' as const,
              certainty: 'certain' as const,
            },
          ]
        : [],
    );
    // Out of hours the button stays away on purpose.
    if (chat !== undefined && launchers.length === 0 && !chats.some(({ visible }) => visible)) {
      findings.push({
        message: 'invisible',
        evidence: { vendor: chat.vendor },
        severity: 'minor',
        certainty: 'review',
      });
    }
    return verdict(1, findings);
  },
});
