import type { Audit } from '../model/audit';
import type { Answer, Decisions, Ignore } from '../model/decisions';
import type { Finding, Ignored } from '../model/finding';
import { scoreAudit } from '../score';
import { inputOf } from '../score/fixes';

/** A place as decisions name it. */
export interface Site {
  /** Host with its port. */
  readonly site: string;
  /** Path. */
  readonly page: string;
}

export function siteOf(url: string): Site {
  if (!URL.canParse(url)) return { site: '', page: '/' };
  const { host, pathname } = new URL(url);
  return { site: host, page: pathname.startsWith('/') ? pathname : '/' };
}

/**
 * Where a decision about one finding holds. An element with the same fingerprint is the same thing on every page of its site; what is
 * said of a page as a whole has the same fingerprint on all pages, and is decided for that page alone.
 */
export function placeOfDecision(
  finding: Finding,
  { site, page }: Site,
): { readonly site: string; readonly page?: string } {
  return finding.element === undefined ? { site, page } : { site };
}

/**
 * The audit as it is with a person's decisions: answered review findings count in full or not at all, ignored ones not at all
 * (CATALOGUE 3.1.3), and the score is computed anew. What was decided before is decided anew, so that it may be called on its own result.
 *
 * @param today `YYYY-MM-DD`: what was ignored until a day before it is ignored no more.
 */
export function decided(audit: Audit, decisions: Decisions, today: string): Audit {
  if (decisions.ignore.length + decisions.answers.length === 0 && audit.score.ignored === undefined) return audit;
  const wordOn = wordsOn(decisions, siteOf(audit.finalUrl), today);
  const findings = audit.findings.map((finding) => withWord(finding, wordOn(finding)));
  const { score, gains } = scoreAudit(inputOf({ ...audit, findings }));
  const ignored = findings.filter((finding) => finding.ignored !== undefined).length;
  return {
    ...audit,
    score: { ...score, ignored },
    findings: findings.map((finding, index) => ({ ...finding, gain: gains[index] ?? 0 })),
  };
}

type Word = Pick<Finding, 'answer' | 'ignored'>;

function withWord({ answer: _, ignored: __, ...finding }: Finding, word: Word): Finding {
  return { ...finding, ...word };
}

function wordsOn(decisions: Decisions, here: Site, today: string): (finding: Finding) => Word {
  const holdsHere = ({ site, page }: Ignore | Answer) =>
    (site === undefined || site === here.site) && (page === undefined || page === here.page);
  const ignores = decisions.ignore.filter((one) => holdsHere(one) && !isExpired(one, today));
  const byFinding = new Map(ignores.flatMap((one) => (one.finding === undefined ? [] : [[one.finding, one] as const])));
  const wide = ignores.filter(({ finding }) => finding === undefined);
  const answers = new Map(decisions.answers.filter(holdsHere).map(({ finding, answer }) => [finding, answer]));
  return (finding) => {
    const own = byFinding.get(finding.fingerprint);
    const ignore = own !== undefined && fits(own, finding) ? own : wide.find((one) => fits(one, finding));
    if (ignore !== undefined) return { answer: 'dismissed', ignored: ignoredBy(ignore) };
    // what has become certain needs no answer, and none given before excuses it
    const answer = finding.certainty === 'review' ? answers.get(finding.fingerprint) : undefined;
    return answer === undefined ? {} : { answer: answer === 'problem' ? 'yes' : 'dismissed' };
  };
}

function fits({ check, rule }: Ignore, finding: Finding): boolean {
  return (check === undefined || check === finding.check) && (rule === undefined || rule === finding.rule);
}

function ignoredBy({ finding, check, reason, until }: Ignore): Ignored {
  const by = finding === undefined ? (check === undefined ? 'site' : 'check') : 'finding';
  return { by, reason, ...(until === undefined ? {} : { until }) };
}

/** ISO dates compare as text. */
export function isExpired({ until }: Ignore, today: string): boolean {
  return until !== undefined && until < today;
}

/** The day of a time in ms since the epoch, `2027-01-31`, where this runs. */
export function dayOf(ms: number): string {
  const date = new Date(ms);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
