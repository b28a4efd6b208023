import type { Audit } from '../../model/audit';
import { t } from '../text';
import { fixPlan } from './fixes';
import { sentenceOf } from './sentence';

export interface HeadlinePart {
  readonly text: string;
  readonly strong?: boolean;
}

export function headline(audit: Audit): readonly HeadlinePart[] {
  const worst = fixPlan(audit, 1).fixes[0];
  return [{ text: worst ? sentenceOf(worst.finding) : t('fixes.none') }];
}
