import { browser } from 'wxt/browser';
import { hasSidePanel, openSidePanel } from '../../state/side-panel';
import type { Command } from '../command';

/** Where the results are looked at. */
export default [
  {
    id: 'view.open-side-panel',
    title: 'command.view.open-side-panel',
    icon: 'layout',
    when: ({ frame }) => frame !== 'panel' && hasSidePanel(),
    run: ({ session }) => openSidePanel(session.tabId),
  },
  {
    id: 'view.open-tab',
    title: 'command.view.open-tab',
    icon: 'link-external',
    when: ({ frame }) => frame !== 'tab',
    run: ({ session }) => void browser.tabs.create({ url: `/workbench.html?tab=${session.tabId}` }),
  },
] as const satisfies readonly Command[];
