import { isRunning } from '../../../model/run';
import {
  allowSites,
  answerAxe,
  cancelAudit,
  openPhone,
  reloadTab,
  startAudit,
  startDelayed,
} from '../../state/actions';
import { copySummary } from '../../state/copy';
import { addressOf, type View } from '../../view/context';
import type { Command } from '../command';

/** What can be done with the page as a whole. */
export default [
  {
    id: 'audit.start',
    title: 'command.audit.start',
    icon: 'refresh',
    when: isAuditable,
    run: ({ session }) => startAudit(session),
  },
  {
    id: 'audit.start-delayed',
    title: 'command.audit.start-delayed',
    icon: 'watch',
    when: isAuditable,
    run: ({ session }) => startDelayed(session),
  },
  {
    id: 'audit.cancel',
    title: 'command.audit.cancel',
    icon: 'close',
    when: ({ session: { run, silent } }) => run.value !== undefined && isRunning(run.value) && !silent.value,
    run: ({ session }) => cancelAudit(session),
  },
  {
    id: 'audit.open-phone',
    title: 'command.audit.open-phone',
    icon: 'device-mobile',
    when: isAuditable,
    run: (view) => void openPhone(view.session, addressOf(view)),
  },
  {
    id: 'audit.reload',
    title: 'command.audit.reload',
    icon: 'refresh',
    when: isAuditable,
    run: ({ session }) => reloadTab(session),
  },
  {
    id: 'audit.allow-site',
    title: 'command.audit.allow-site',
    icon: 'lock',
    when: (view) => isAuditable(view) && addressOf(view) !== undefined,
    run: (view) => void allowSites(view.session, 'site', addressOf(view)),
  },
  {
    id: 'audit.allow-all',
    title: 'command.audit.allow-all',
    icon: 'lock',
    run: ({ session }) => void allowSites(session, 'all', undefined),
  },
  {
    id: 'audit.run-rules',
    title: 'command.audit.run-rules',
    when: isAsking,
    run: ({ session }) => answerAxe(session, true),
  },
  {
    id: 'audit.skip-rules',
    title: 'command.audit.skip-rules',
    when: isAsking,
    run: ({ session }) => answerAxe(session, false),
  },
  {
    id: 'audit.copy-summary',
    title: 'command.audit.copy-summary',
    icon: 'copy',
    when: ({ session }) => session.audit.value !== undefined,
    run: copySummary,
  },
] as const satisfies readonly Command[];

function isAuditable({ session }: View): boolean {
  return session.tab.value?.reason === undefined;
}

function isAsking({ session }: View): boolean {
  return session.run.value?.phase === 'asking';
}
