import { placeOfDecision, siteOf } from '../../audit/decide';
import { type DecisionChange, dropping, putting } from '../../audit/decision-change';
import { checkTexts } from '../../checks/texts';
import type { Answer, Ignore } from '../../model/decisions';
import { type Finding, standingOf } from '../../model/finding';
import { changeDecisions } from '../../storage/decisions';
import { sentence } from '../../text/message';
import { t } from '../text';
import type { View } from '../view/context';

/** A decision that can be taken back. */
export interface UndoStep {
  readonly change: DecisionChange;
  /** The findings that it was about, to go back to. */
  readonly fingerprints: readonly string[];
}

/** So many steps can be taken back. */
const mostSteps = 100;

/** What a finding can be answered with. */
export type AnswerWord = Answer['answer'];

/** Whether the finding waits for a person's answer, or has had one. */
export function isAnswerable({ certainty, ignored }: Finding): boolean {
  return certainty === 'review' && ignored === undefined;
}

const answerTexts = { problem: 'answer.noted-problem', fine: 'answer.noted-fine' } as const;

/** Answers what waits for an answer among the findings, as one step. The same answer again takes it back. */
export async function answerFindings(view: View, findings: readonly Finding[], word: AnswerWord): Promise<void> {
  const asked = findings.filter(isAnswerable);
  if (asked.length === 0) return;
  const wanted = word === 'problem' ? 'yes' : 'dismissed';
  const answers = asked.map((finding) => answerOf(view, finding, word));
  const isRepeated = asked.every(({ answer }) => answer === wanted);
  const change = isRepeated ? dropping({ answers }) : putting({ answers });
  const text = isRepeated ? 'answer.taken-back' : answerTexts[word];
  await decide(view, change, asked, t(text, { n: asked.length }));
}

/** Answers what an action is about, and goes on to what waits next for an answer: one key a finding. */
export function answerTargets(view: View, word: AnswerWord): void {
  const asked = view.targets.peek().filter(isAnswerable);
  const next = nextReview(view.listed.peek(), asked);
  void answerFindings(view, asked, word);
  if (view.frame !== 'popup') goTo(view, next?.fingerprint);
}

/** The next in the list that waits for an answer, around its end. */
function nextReview(listed: readonly Finding[], asked: readonly Finding[]): Finding | undefined {
  const last = listed.findLastIndex((finding) => asked.includes(finding));
  const turned = [...listed.slice(last + 1), ...listed.slice(0, Math.max(0, last))];
  return turned.find((finding) => standingOf(finding) === 'review' && !asked.includes(finding));
}

function answerOf(view: View, finding: Finding, answer: AnswerWord): Answer {
  const { fingerprint } = finding;
  return { finding: fingerprint, ...placeOfDecision(finding, hereOf(view)), answer, ...noted(sentence(finding)) };
}

/** Why findings are left out, and for how long. */
export interface IgnoreWish {
  /** These findings, all of their checks on this site or anywhere, or all that is found on this site. */
  readonly scope: IgnoreScope;
  readonly reason: string;
  /** The last day, `2027-01-31`; absent: for good. */
  readonly until?: string;
}

export const ignoreScopes = ['finding', 'check-here', 'check', 'site'] as const;
export type IgnoreScope = (typeof ignoreScopes)[number];

/** Leaves findings out of the list and of the score, as one step. */
export async function ignoreFindings(view: View, findings: readonly Finding[], wish: IgnoreWish): Promise<void> {
  if (findings.length === 0) return;
  const { reason, until } = wish;
  const ignore = scopesOf(view, findings, wish.scope).map(
    (scope): Ignore => ({ ...scope, reason, ...(until === undefined ? {} : { until }), ...noted(scope.title) }),
  );
  await decide(view, putting({ ignore }), findings, t('ignore.noted', { n: ignore.length }));
}

type Scoped = Pick<Ignore, 'finding' | 'check' | 'site' | 'page'> & { readonly title: string };

function scopesOf(view: View, findings: readonly Finding[], scope: IgnoreScope): readonly Scoped[] {
  const here = hereOf(view);
  if (scope === 'site') return [{ site: here.site, title: t('ignore.all-of-site') }];
  if (scope === 'finding') {
    return findings.map((finding) => ({
      finding: finding.fingerprint,
      check: finding.check,
      ...placeOfDecision(finding, here),
      title: sentence(finding),
    }));
  }
  const site = scope === 'check-here' ? { site: here.site } : {};
  return [...new Set(findings.map(({ check }) => check))].map((check) => ({
    check,
    ...site,
    title: checkTexts.get(check)?.title ?? check,
  }));
}

/** Takes decisions off the list, as one step. */
export function removeIgnores(view: View, ignore: readonly Ignore[]): Promise<void> {
  return decide(view, dropping({ ignore }), [], t('ignore.removed', { n: ignore.length }));
}

/** Takes the last decision back, and goes to what it was about. */
export async function undoDecision(view: View): Promise<void> {
  const steps = view.undo.peek();
  const step = steps.at(-1);
  if (step === undefined) {
    view.notice.value = t('undo.nothing');
    return;
  }
  const undone = await changeDecisions(step.change);
  if (!undone.ok) {
    view.session.report(undone.error);
    return;
  }
  view.undo.value = steps.slice(0, -1);
  goTo(view, step.fingerprints[0]);
  view.notice.value = t('undo.done');
}

/** The list's place at a finding, and the finding open where one was open. */
function goTo({ place, frame }: View, fingerprint: string | undefined): void {
  if (fingerprint === undefined) return;
  if (frame !== 'popup') place.row.value = `finding:${fingerprint}`;
  if (place.selected.peek() !== undefined) place.selected.value = fingerprint;
}

/** Stores a change that is about these findings, keeps what takes it back, and says what was done. */
export async function decide(
  view: View,
  change: DecisionChange,
  findings: readonly Finding[],
  said: string,
): Promise<void> {
  const inverse = await changeDecisions(change);
  if (!inverse.ok) {
    view.session.report(inverse.error);
    return;
  }
  const fingerprints = findings.map(({ fingerprint }) => fingerprint);
  view.undo.value = [...view.undo.peek(), { change: inverse.value, fingerprints }].slice(-mostSteps);
  view.notice.value = said;
}

function hereOf({ session }: View) {
  return siteOf(session.audit.peek()?.finalUrl ?? '');
}

function noted(title: string): { readonly title: string; readonly at: string } {
  return { title, at: new Date().toISOString() };
}
