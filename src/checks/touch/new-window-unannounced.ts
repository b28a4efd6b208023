import { defineCheck, verdict } from '../../model/check';

/** Words by which a link says that it opens elsewhere. */
const announced =
  /\bnew (?:window|tab)|another (?:window|tab)|external|opens in|neue[sn]? (?:fenster|tab)|extern|nouvel(?:le)? (?:fenetre|onglet|fenêtre)|nueva (?:ventana|pestaña)|nuova (?:finestra|scheda)|nova (?:janela|aba)|nieuw (?:venster|tabblad)|nowy(?:m)? (?:oknie|karcie|karta)|nowe okno|nytt fönster|новом окне|新しいウィンドウ|新しいタブ|新窗口|新标签|새 창|[↗⧉🔗]/iu;

export default defineCheck({
  id: 'new-window-unannounced',
  version: 1,
  group: 'touch',
  needs: ['links'],
  title: 'Links tell when they open a new window',
  help: 'This link opens a new window without saying so. The way back is gone with it, which confuses most of all on phones and with screen readers. Open it in the same window, or say so in the link.',
  standards: ['WCAG 3.2.5'],
  sources: [{ title: 'WCAG technique G201', url: 'https://www.w3.org/WAI/WCAG22/Techniques/general/G201' }],
  messages: { unannounced: '{name} opens a new window without saying so' },
  run({ links: { links } }) {
    const opening = links.filter(
      ({ target, visible, href }) => visible && href !== undefined && target.trim().toLowerCase() === '_blank',
    );
    const silent = opening.filter(
      ({ name, hint }) => !announced.test(name) && !announced.test(hint ?? '') && hint !== 'icon',
    );
    return verdict(
      opening.length,
      silent.map(({ node, name, href }) => ({
        node,
        message: 'unannounced',
        severity: 'minor',
        certainty: 'certain',
        evidence: { name, href: href ?? '' },
      })),
    );
  },
});
