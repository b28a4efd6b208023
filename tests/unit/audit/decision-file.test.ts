import { describe, expect, it } from 'vitest';
import { changed, dropping, inverseOf, putting } from '../../../src/audit/decision-change';
import { readDecisions, writeDecisions } from '../../../src/audit/decision-file';
import { type Decisions, noDecisions } from '../../../src/model/decisions';

const decisions: Decisions = {
  ...noDecisions,
  ignore: [
    { finding: 'f1', site: 'shop.example', reason: 'not ours', until: '2027-01-31', title: 'Small' },
    { check: 'target-comfort', reason: 'by design' },
  ],
  answers: [{ finding: 'f2', site: 'shop.example', page: '/kites', answer: 'fine' }],
};

describe('a file of decisions', () => {
  it('is read as it was written', () => {
    expect(readDecisions(writeDecisions(decisions))).toEqual({ ok: true, value: decisions });
  });

  it.each([
    ['{', 'The file is not JSON.'],
    ['[]', 'The file holds no decisions: it is not an object.'],
    ['{"ignore": []}', 'The file holds no decisions: it has no "schema".'],
    ['{"schema": 99}', 'The file was written by a newer Plumbline.'],
    [
      '{"schema": 1, "ignore": [{"reason": "why"}]}',
      'The file is not right at ignore 1: it names no finding, no check and no site.',
    ],
  ])('%s is refused in one sentence', (text, message) => {
    expect(readDecisions(text)).toEqual({ ok: false, error: { code: 'bad-message', message } });
  });

  it.each(['{"schema": 1, "ignored": []}', '{"schema": 1, "ignore": [{"check": "a", "reason": "", "until": "soon"}]}'])(
    '%s is not taken by half',
    (text) => {
      expect(readDecisions(text).ok).toBe(false);
    },
  );
});

describe('a change', () => {
  const other: Decisions['ignore'] = [{ check: 'target-comfort', reason: 'another reason' }];

  it('puts one decision about the same findings in the place of another', () => {
    expect(changed(decisions, putting({ ignore: other })).ignore).toEqual([decisions.ignore[0], ...other]);
  });

  it('is taken back whole, whatever came since', () => {
    const change = putting({
      ignore: other,
      answers: [{ finding: 'f2', site: 'shop.example', page: '/kites', answer: 'problem' }],
    });
    const since = putting({ answers: [{ finding: 'f3', answer: 'fine' }] });
    const after = changed(changed(decisions, change), since);
    const back = changed(after, inverseOf(change, decisions));
    expect(back.ignore).toEqual(decisions.ignore);
    expect(back.answers.toSorted((a, b) => (a.finding < b.finding ? -1 : 1))).toEqual([
      decisions.answers[0],
      { finding: 'f3', answer: 'fine' },
    ]);
  });

  it('that drops is taken back too', () => {
    const change = dropping({ ignore: [{ check: 'target-comfort', reason: '' }] });
    expect(changed(decisions, change).ignore).toHaveLength(1);
    expect(changed(changed(decisions, change), inverseOf(change, decisions))).toEqual(decisions);
  });
});
