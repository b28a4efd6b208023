import { render } from 'preact';
import { browser } from 'wxt/browser';
import { auditableReason } from '../../src/messages/auditable';
import { isRunning, type RunState } from '../../src/model/run';
import { commands } from '../../src/ui/commands/registry';
import { App } from '../../src/ui/popup/app';
import { startAudit } from '../../src/ui/state/actions';
import { openPlace } from '../../src/ui/state/place';
import { openSession } from '../../src/ui/state/session';
import { createView } from '../../src/ui/view/context';
import '../../src/ui/theme/tokens.css';
import '../../src/ui/theme/base.css';
import '../../src/ui/theme/parts.css';
import '../../src/ui/view/view.css';
import '../../src/ui/popup/popup.css';
import '../../src/ui/view/finding.css';

/**
 * The tab that the popup hangs on. Asked of the browser here and not of the background: a worker that sleeps would hold up
 * the first paint. A popup that is opened as a page has its tab in the address.
 */
async function whichTab(): Promise<{
  readonly id: number | undefined;
  readonly url: string | undefined;
  readonly isPopup: boolean;
}> {
  const given = new URLSearchParams(location.search).get('tab');
  if (given !== null) return { id: Number(given), url: undefined, isPopup: false };
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return { id: tab?.id, url: tab?.url, isPopup: true };
}

async function main(): Promise<void> {
  const root = document.querySelector('#app');
  const { id, url, isPopup } = await whichTab();
  if (!root || id === undefined) return;
  const session = await openSession(id, url, isPopup);
  const place = await openPlace(session);
  render(<App view={createView(session, place, { frame: 'popup', commands })} />, root);
  if (isPopup && !isAbout(session.run.peek(), url) && auditableReason(url) === undefined) startAudit(session);
}

/** Whether the tab's stored run is about the page that is there now. One that has just begun does not say its address yet. */
function isAbout(run: RunState | undefined, url: string | undefined): boolean {
  if (!run) return false;
  return url === undefined || (run.url === '' && isRunning(run)) || isSamePage(run.url, url);
}

/** Whether two addresses are of one document: the part after `#` is not of the document. */
function isSamePage(a: string, b: string): boolean {
  return a.split('#')[0] === b.split('#')[0];
}

void main();
