import { defineCheck, verdict } from '../../model/check';

export default defineCheck({
  id: 'looks-clickable-inert',
  version: 1,
  group: 'touch',
  needs: ['targets'],
  title: 'What looks like a link or a button is one',
  help: 'This looks as if it could be tapped, and nothing says that it can. Try it: if it does nothing, take the underline or the button look away; if it does something, make it a link or a button.',
  standards: [],
  sources: [
    { title: 'WCAG 2.2 SC 3.2.4', url: 'https://www.w3.org/WAI/WCAG22/Understanding/consistent-identification.html' },
  ],
  messages: {
    underlined: '“{name}” is underlined like a link, but is none',
    button: '“{name}” looks like a button, but is none',
  },
  run({ targets }) {
    return verdict(
      targets.nodes.length,
      targets.lookalikes.map(({ node, kind, text }) => ({
        node,
        message: kind,
        severity: 'moderate',
        certainty: 'review',
        evidence: { name: text },
      })),
    );
  },
});
