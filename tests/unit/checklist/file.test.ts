import { describe, expect, test } from 'vitest';
import { readChecklist } from '../../../src/checklist/file';
import { profiles } from '../../../src/checklist/profiles';

const read = (content: unknown) => readChecklist(JSON.stringify(content));
const least = { schema: 1, title: 'Ours', basedOn: 'shop' };

describe("a checklist of one's own", () => {
  test('is the kind of site it is based on, where it says nothing else', () => {
    expect(read(least)).toEqual({
      ok: true,
      value: { profile: 'shop', checklist: { title: 'Ours', items: profiles.shop.items, without: [] } },
    });
  });

  test('changes weights, leaves items out and brings items in', () => {
    const outcome = read({ ...least, basedOn: 'brochure', items: { 'search-findable': 6, brand: 0, honesty: 9 } });
    const expected = outcome.ok ? outcome.value.checklist.items : {};
    expect(expected).toMatchObject({ 'search-findable': 6, honesty: 9, 'tap-comfort': 5 });
    expect(expected).not.toHaveProperty('brand');
  });

  test('leaves checks out', () => {
    expect(read({ ...least, without: ['axe-contrast'] })).toMatchObject({
      value: { checklist: { without: ['axe-contrast'] } },
    });
  });

  test.each([
    ['not JSON', '{', 'not JSON'],
    ['no object', 'null', 'not right'],
    ['another schema', JSON.stringify({ ...least, schema: 2 }), '"schema"'],
    ['an unknown kind of site', JSON.stringify({ ...least, basedOn: 'forum' }), '"basedOn"'],
    ['an unknown item', JSON.stringify({ ...least, items: { beauty: 3 } }), '"items'],
    ['a negative weight', JSON.stringify({ ...least, items: { brand: -1 } }), '"items.brand"'],
    ['a misspelt field', JSON.stringify({ ...least, item: {} }), 'item'],
    [
      'nothing expected',
      JSON.stringify({ ...least, items: Object.fromEntries(Object.keys(profiles.shop.items).map((id) => [id, 0])) }),
      'expects nothing',
    ],
  ])('says what is wrong: %s', (_, text, expected) => {
    const outcome = readChecklist(text);
    expect(outcome.ok ? '' : outcome.error.message).toContain(expected);
  });
});
