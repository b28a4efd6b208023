import { type AnyCheck, type CheckResult, definePageCheck, type OfFrames, verdict } from '../../../model/check';
import type { ElementRef, FrameId } from '../../../model/element';
import type { AxeFacts, AxeNode } from '../../../model/facts/axe';
import type { Evidence, FindingDraft } from '../../../model/finding';
import type { CheckId } from '../../../model/ids';
import { contrastEvidence } from './contrast';
import { axeRules, checkOfRule } from './rules';

/** What sets one group of axe's rules apart. */
export interface AxeGroup extends Pick<AnyCheck, 'fixLabels' | 'fixes'> {
  readonly id: CheckId;
  /** What is right when all its rules pass. */
  readonly title: string;
  readonly help: string;
}

const axeSource = { title: 'axe-core rules', url: 'https://dequeuniversity.com/rules/axe/4.14' };
const wcagSource = { title: 'WCAG 2.2', url: 'https://www.w3.org/TR/WCAG22/' };

/** Declares the check for one group of axe's rules. Its findings' messages are ids of the rules, with `-review` where a person has to look. */
export function axeCheck({ id, title, help, ...fixing }: AxeGroup): AnyCheck {
  return definePageCheck({
    id,
    version: 1,
    group: 'accessibility',
    needs: ['axe'],
    title,
    help,
    standards: [],
    // Groups of axe's rules hold a few of our own; the other checks of this kind are ours alone.
    sources: id.startsWith('axe-') ? [axeSource, wcagSource] : [wcagSource],
    messages: messagesOf(id),
    run: ({ axe }) => judged(id, axe),
    ...fixing,
  });
}

/** For a rule of a newer axe that has no words of ours yet. */
const unlisted = { fail: 'axe-core reports: {help}', review: 'axe-core asks to look at: {help}' };

function messagesOf(check: CheckId): Readonly<Record<string, string>> {
  const own = Object.entries(axeRules).filter(([, rule]) => rule.check === check);
  return {
    ...Object.fromEntries(
      own.flatMap(([id, { fail, review }]) => [
        [id, fail],
        [`${id}-review`, review],
      ]),
    ),
    unlisted: unlisted.fail,
    'unlisted-review': unlisted.review,
  };
}

function judged(check: CheckId, frames: OfFrames<AxeFacts>): CheckResult<ElementRef> {
  let examined = 0;
  const ran = new Set<string>();
  const findings: FindingDraft<ElementRef>[] = [];
  for (const { frame, value } of frames) {
    for (const [rule, nodes] of Object.entries(value.rules)) {
      if (checkOfRule(rule, value.categories[rule]) !== check) continue;
      ran.add(rule);
      examined += nodes;
    }
    for (const node of value.nodes) {
      if (checkOfRule(node.rule, value.categories[node.rule]) === check) findings.push(draftOf(frame, node));
    }
  }
  const expected = Object.values(axeRules).filter((rule) => rule.check === check).length;
  if (ran.size === 0) return { outcome: 'not-measured', reason: 'axe-core did not get to these rules' };
  if (ran.size < expected && findings.length === 0) {
    return { outcome: 'not-measured', reason: `axe-core got to ${ran.size} of ${expected} of these rules` };
  }
  return verdict(examined, findings);
}

function draftOf(frame: FrameId, axe: AxeNode): FindingDraft<ElementRef> {
  const known = axe.rule in axeRules ? axe.rule : 'unlisted';
  return {
    ...(axe.node === undefined ? {} : { node: { frame, node: axe.node } }),
    related: axe.related.map((node) => ({ frame, node })),
    message: axe.type === 'violation' ? known : `${known}-review`,
    evidence: evidenceOf(axe),
    severity: axe.impact,
    certainty: axe.type === 'violation' ? 'certain' : 'review',
    rule: axe.rule,
    standards: [...axe.standards, ...axe.act.map((id) => `ACT ${id}`)],
  };
}

const colourRules = new Set(['color-contrast', 'link-in-text-block']);

function evidenceOf({ rule, data, help, type }: AxeNode): Evidence {
  if (colourRules.has(rule)) return contrastEvidence(data, type === 'violation');
  const { check, values, needsReview, detail } = data;
  // What our own rules say is made for the message; axe's data are many, and its own.
  if (check === undefined) return { help, ...data };
  return {
    help,
    ...(values === undefined && needsReview === undefined ? {} : { values: values ?? needsReview ?? '' }),
    ...(detail === undefined ? {} : { detail }),
  };
}
