import { useState } from 'preact/hooks';
import type { Audit, WalkedStop } from '../../../model/audit';
import type { Finding } from '../../../model/finding';
import { markOf, markShown } from '../../model/verdict';
import { Button } from '../../parts/button';
import { Icon } from '../../parts/icon';
import { endKeyboardWalk, startKeyboardWalk } from '../../state/keyboard';
import { t } from '../../text';
import { openFinding, useView } from '../../view/context';
import type { WorkbenchView } from '../view-list';

/** Where Tab leads: the walk is begun and ended here, and its stops are shown as a strip. */
export default {
  id: 'keyboard',
  icon: 'keyboard',
  title: 'activity.keyboard',
  order: 40,
  Component: KeyboardView,
} satisfies WorkbenchView;

function KeyboardView() {
  const view = useView();
  const [isWalking, setWalking] = useState(false);
  const [trouble, setTrouble] = useState('');
  const audit = view.session.audit.value;
  const walk = audit?.facts.keyboard;
  const start = async () => {
    const begun = await startKeyboardWalk(view.session);
    setTrouble(begun.ok ? '' : t('keyboard.failed', { reason: begun.error.message }));
    setWalking(begun.ok);
  };
  const end = () => {
    setWalking(false);
    endKeyboardWalk(view.session);
  };
  return (
    <div class="scroll keyboard">
      <h2>{t('keyboard.title')}</h2>
      <p role="status">{isWalking ? t('keyboard.walking') : t('keyboard.intro')}</p>
      <div class="ways">
        {isWalking ? (
          <Button icon="check" label={t('keyboard.done')} run={end} />
        ) : (
          <Button icon="keyboard" label={t(walk ? 'keyboard.again' : 'keyboard.start')} run={() => void start()} />
        )}
      </div>
      {trouble && <p role="alert">{trouble}</p>}
      {audit && walk && !isWalking && <Walk audit={audit} walk={walk} />}
    </div>
  );
}

interface WalkProps {
  readonly audit: Audit;
  readonly walk: NonNullable<Audit['facts']['keyboard']>;
}

function Walk({ audit, walk }: WalkProps) {
  const { stops, complete, unreached } = walk;
  return (
    <>
      <p>
        {t('keyboard.stops', { n: stops.length })}. {t(complete ? 'keyboard.complete' : 'keyboard.incomplete')}{' '}
        {unreached > 0 && `${t('keyboard.unreached', { n: unreached })}.`}
      </p>
      <ol class="stops">
        {stops.map((stop) => (
          <Stop key={stop.number} stop={stop} findings={findingsAt(audit, stop.number)} />
        ))}
      </ol>
    </>
  );
}

const judgedByWalk = new Set(['focus-visible', 'focus-order', 'focus-obscured']);

function findingsAt({ findings }: Audit, number: number): readonly Finding[] {
  return findings.filter(({ check, evidence }) => judgedByWalk.has(check) && evidence.stop === number);
}

interface StopProps {
  readonly stop: WalkedStop;
  readonly findings: readonly Finding[];
}

function Stop({ stop, findings }: StopProps) {
  const view = useView();
  const [first] = findings;
  const content = (
    <>
      <span class="stop-number">
        <span class="sr-only">{t('keyboard.stop', { number: stop.number })} </span>
        <span aria-hidden="true">{stop.number}</span>
      </span>
      <span class="stop-words">
        <span class="stop-name">
          <bdi>{stop.name || t('keyboard.unnamed')}</bdi> <span class="quiet">{stop.role}</span>
        </span>
        <span class="quiet">{shownBy(stop)}</span>
      </span>
      {first && <Icon name={markShown[markOf(first)].icon} class={`mark-${markOf(first)}`} />}
    </>
  );
  return (
    <li class="stop">
      {first ? (
        <button type="button" onClick={() => void openFinding(view, first)}>
          {content}
        </button>
      ) : (
        <div class="stop-fine">{content}</div>
      )}
    </li>
  );
}

function shownBy({ seen, indicator, changes, covered, tried }: WalkedStop): string {
  const shown = {
    drawn: t('keyboard.drawn', { changes: changes.slice(0, 3).join(', ') }),
    caret: t('keyboard.caret'),
    none: t('keyboard.none'),
    unknown: t('keyboard.unknown'),
  }[indicator];
  const parts = [seen ? shown : t('keyboard.unseen')];
  return (covered > 0 ? [...parts, t('keyboard.covered', { covered, tried })] : parts).join('. ');
}
