import { describe, expect, it, vi } from 'vitest';

vi.mock('wxt/browser', () => ({ browser: {} }));
const { defaultSettings, migrate, profileOf } = await import('../../../src/storage/settings');

describe('Stored settings', () => {
  it('are the defaults where nothing is stored', () => {
    expect(migrate(undefined)).toEqual({ ok: true, value: defaultSettings });
  });

  it('are read as they were written', () => {
    const stored = { ...defaultSettings, profiles: { 'news.example': 'content' } };
    expect(migrate(stored)).toEqual({ ok: true, value: stored });
  });

  it.each([
    ['a newer build', { ...defaultSettings, version: 99 }],
    ['no version', { profile: 'shop' }],
    ['another shape', { version: 1, profile: 'shop', profiles: 'none' }],
    ['no object', 'shop'],
  ])('of %s are an error, not overwritten', (_, stored) => {
    expect(migrate(stored)).toMatchObject({ ok: false, error: { code: 'storage' } });
  });

  it('tell the kind of site by its host', () => {
    const settings = { ...defaultSettings, profiles: { 'news.example': 'content' as const } };
    expect(profileOf(settings, 'https://news.example/today')).toBe('content');
    expect(profileOf(settings, 'https://shop.example/')).toBe('shop');
    expect(profileOf(settings, 'nowhere')).toBe('shop');
  });
});
