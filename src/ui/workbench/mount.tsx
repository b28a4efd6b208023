import { render } from 'preact';
import { commands } from '../commands/registry';
import { openPlace } from '../state/place';
import { openSession } from '../state/session';
import { createView, type Frame } from '../view/context';
import { Workbench } from './app';
import { viewCommands } from './view-commands';
import '../theme/tokens.css';
import '../theme/base.css';
import '../theme/parts.css';
import '../view/view.css';
import '../view/finding.css';
import './workbench.css';
import './keyboard.css';

/** Shows the workbench of a tab. Returns what ends it. */
export async function mountWorkbench(root: Element, tabId: number, frame: Frame): Promise<() => void> {
  const session = await openSession(tabId);
  const place = await openPlace(session);
  render(<Workbench view={createView(session, place, { frame, commands: [...commands, ...viewCommands] })} />, root);
  return () => {
    render(null, root);
    place.close();
    session.close();
  };
}
