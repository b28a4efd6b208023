import { useEffect, useRef, useState } from 'preact/hooks';
import type { Audit } from '../../model/audit';
import type { RunState } from '../../model/run';
import { countsOf } from '../model/verdict';
import { formatScore, t } from '../text';
import { useView } from './context';

/** ms that the answer to an action stands. */
const noticeMs = 5000;

/**
 * Reads out the few turns that matter: started, first score, done, stopped, and the answer to what was just done. Progress
 * in between is on the progress bar, for those who ask it.
 */
export function Announcer() {
  const { session, notice } = useView();
  const run = session.run.value;
  const audit = session.audit.value;
  const said = useRef<string>(undefined);
  const [text, setText] = useState('');
  const turn = run && `${run.runId} ${session.silent.value ? 'interrupted' : run.phase}`;
  // what was already so when the view opened is on the screen and need not be said
  if (said.current === undefined) said.current = turn ?? '';
  useEffect(() => {
    if (!run || turn === said.current) return;
    said.current = turn;
    setText(turnText(run, audit, session.silent.value));
  }, [turn, audit]);
  // an answer to what was done makes way again for what goes on
  useEffect(() => {
    if (notice.value === '') return;
    const timer = setTimeout(() => {
      notice.value = '';
    }, noticeMs);
    return () => clearTimeout(timer);
  }, [notice.value]);
  return (
    <div class="sr-only" role="status">
      {notice.value || text}
    </div>
  );
}

function turnText(run: RunState, audit: Audit | undefined, isSilent: boolean): string {
  const score = audit?.score.value;
  if (isSilent || run.phase === 'interrupted' || run.phase === 'failed') return t('live.stopped');
  if (run.phase === 'own' || run.phase === 'waiting') return t('live.started');
  if (run.phase === 'asking') return t('status.asking');
  if (score === undefined) return run.phase === 'done' ? t('live.done-unscored') : '';
  if (run.phase === 'axe') return t('live.scored', { score: formatScore(score) });
  const counts = countsOf(audit?.findings ?? []);
  return t('live.done', {
    score: formatScore(score),
    errors: t('counts.errors', { n: counts.error }),
    warnings: t('counts.warnings', { n: counts.warning }),
  });
}
