import { describe, expect, it } from 'vitest';
import { pageSize, rowsOf, type TreeState } from '../../../src/ui/model/rows';
import { scorecardOf } from '../../../src/ui/model/scorecard';
import { aFinding, anAudit } from '../report/an-audit';

const many = Array.from({ length: pageSize + 7 }, (_, index) =>
  aFinding({ fingerprint: `f${index}`, check: 'target-size-min', cluster: `c${index}` }),
);
const cards = scorecardOf(anAudit(many));

function rows(...expanded: readonly string[]) {
  return (shown: TreeState['shown'] = new Map()) => rowsOf(cards, { expanded: new Set(expanded), shown });
}

describe('The rows of the checklist', () => {
  it('are the groups that have something to say while all is closed', () => {
    expect(rows()().map(({ key, expanded }) => [key, expanded])).toEqual([
      ['group:touch', false],
      ['group:speed', false],
      ['group:wayfinding', false],
    ]);
  });

  it('say their level and place', () => {
    const item = rows('group:touch')().find(({ kind }) => kind === 'item');
    expect(item).toMatchObject({ key: 'item:tap-comfort', level: 2, position: 1, siblings: 1, parent: 'group:touch' });
  });

  it('end an item of many problems with a way to more', () => {
    const open = rows('group:touch', 'item:tap-comfort');
    const leaves = open().filter(({ level }) => level === 3);
    expect(leaves).toHaveLength(pageSize + 1);
    expect(leaves.at(-1)).toMatchObject({
      kind: 'more',
      next: 7,
      left: 7,
      position: pageSize + 1,
      siblings: pageSize + 1,
    });
    const all = open(new Map([['tap-comfort', many.length]])).filter(({ level }) => level === 3);
    expect(all).toHaveLength(many.length);
    expect(all.some(({ kind }) => kind === 'more')).toBe(false);
  });

  it('hold what is not shown back when their parents are closed', () => {
    expect(rows('item:tap-comfort')().every(({ level }) => level === 1)).toBe(true);
  });
});
