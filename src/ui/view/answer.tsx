import type { Finding } from '../../model/finding';
import { Icon } from '../parts/icon';
import { type AnswerWord, answerFindings, isAnswerable } from '../state/decisions';
import { type TextKey, t } from '../text';
import { useView } from './context';
import './answer.css';

interface Choice {
  readonly word: AnswerWord;
  /** The answer as the score has it. */
  readonly stands: Finding['answer'];
  readonly icon: 'error' | 'pass';
  readonly text: TextKey & `answer.${string}`;
  readonly key: 'Y' | 'N';
}

const choices: readonly Choice[] = [
  { word: 'problem', stands: 'yes', icon: 'error', text: 'answer.problem', key: 'Y' },
  { word: 'fine', stands: 'dismissed', icon: 'pass', text: 'answer.fine', key: 'N' },
];

/** The question that a review finding puts, with its two answers. Pressing a given answer again takes it back. */
export function AnswerBar({ finding }: { readonly finding: Finding }) {
  const view = useView();
  if (!isAnswerable(finding)) return null;
  return (
    <fieldset class="answer" aria-label={t('answer.title')}>
      <span class="answer-title" aria-hidden="true">
        {t('answer.title')}
      </span>
      {choices.map(({ word, stands, icon, text, key }) => (
        <button
          key={word}
          type="button"
          class={`answer-choice is-${word}`}
          aria-pressed={finding.answer === stands}
          aria-keyshortcuts={key}
          onClick={() => void answerFindings(view, [finding], word)}
        >
          <Icon name={icon} size={14} />
          {t(text)}
          <span class="answer-key" aria-hidden="true">
            {key}
          </span>
        </button>
      ))}
    </fieldset>
  );
}
