import { describe, expect, test } from 'vitest';
import { ownerships } from '../../../src/audit/owners-table';
import { groups } from '../../../src/checklist/groups';
import { items } from '../../../src/checklist/items';
import { profileList, profiles } from '../../../src/checklist/profiles';
import { blockers, gates, isBlocker, isUnscored, primaryActions } from '../../../src/checklist/rules';
import { checks } from '../../../src/checks';
import { groupIds, itemIds } from '../../../src/model/vocabulary';

const listed = items.flatMap((item) => item.slots.flatMap((slot) => slot.checks));

describe('the checklist', () => {
  test('holds every group and every item once', () => {
    expect(groups.map(({ id }) => id)).toEqual([...groupIds]);
    expect(items.map(({ id }) => id)).toEqual([...itemIds]);
  });

  test('weighs a shop as the catalogue does', () => {
    const weights = Object.fromEntries(
      groups.map(({ id }) => [
        id,
        items.filter((item) => item.group === id).reduce((sum, item) => sum + item.weight, 0),
      ]),
    );
    expect(weights).toEqual({
      touch: 15,
      search: 12,
      accessibility: 16,
      speed: 16,
      wayfinding: 11,
      forms: 9,
      contact: 9,
      trust: 6,
      respect: 6,
    });
  });

  test('lets a check feed one item only', () => {
    expect(new Set(listed).size).toBe(listed.length);
  });

  test.each(checks.map(({ id }) => id))('gives %s its place, or none on purpose', (id) => {
    expect(listed.includes(id)).toBe(!isUnscored(id));
  });

  test('names in its rules only checks that it lists', () => {
    const named = [
      ...blockers.flatMap((rule) => rule.checks),
      ...gates.map(({ check }) => check),
      ...ownerships.flatMap(({ gives, to }) => [...gives, to]).map((reporter) => reporter.split(/[/:]/)[0] ?? ''),
    ];
    expect(named.filter((id) => !listed.includes(id))).toEqual([]);
  });
});

describe('profiles', () => {
  test.each(profileList)('$id expects something of every key group', ({ items: expected }) => {
    for (const group of ['touch', 'accessibility', 'speed']) {
      expect(items.some((item) => item.group === group && expected[item.id] !== undefined)).toBe(true);
    }
  });

  test('only a shop is asked for returns, delivery and checkout', () => {
    for (const { id, items: expected } of profileList) {
      for (const item of ['policies', 'delivery-promise', 'checkout-effortless'] as const) {
        expect(expected[item] !== undefined).toBe(id === 'shop');
      }
    }
  });

  test('a brochure site needs no search', () => {
    expect(profiles.brochure.items['search-findable']).toBeUndefined();
    expect(profiles.content.items['search-findable']).toBeGreaterThan(0);
  });
});

describe('blockers', () => {
  const covered = { check: 'target-covered-other', message: 'covered' };

  test.each(primaryActions)('%s covered', (action) => {
    expect(isBlocker({ ...covered, evidence: { action } })).toBe(true);
  });

  test.each([
    ['a link that leads on is covered', { ...covered, evidence: { action: 'navigate' } }],
    ['a covered target of unknown purpose', { ...covered, evidence: {} }],
    ['an empty action', { ...covered, evidence: { action: '' } }],
    ['a small buy button', { check: 'target-size-min', message: 'small', evidence: { action: 'buy' } }],
    ['a page without https that asks for nothing', { check: 'trust-https', message: 'page-in-clear', evidence: {} }],
  ])('not: %s', (_, finding) => {
    expect(isBlocker(finding)).toBe(false);
  });
});
