import type { Page } from 'puppeteer-core';

/** What the system may ask of a view's colours. */
const themes = {
  light: { 'prefers-color-scheme': 'light' },
  dark: { 'prefers-color-scheme': 'dark' },
  'high contrast light': { 'prefers-color-scheme': 'light', 'prefers-contrast': 'more' },
  'high contrast dark': { 'prefers-color-scheme': 'dark', 'prefers-contrast': 'more' },
  'forced colours': { 'prefers-color-scheme': 'dark', 'forced-colors': 'active' },
} as const satisfies Record<string, Readonly<Record<string, string>>>;

export type Theme = keyof typeof themes;

export const themeNames: readonly Theme[] = [
  'light',
  'dark',
  'high contrast light',
  'high contrast dark',
  'forced colours',
];

export async function wear(page: Page, theme: Theme): Promise<void> {
  const devtools = await page.createCDPSession();
  const still = { name: 'prefers-reduced-motion', value: 'reduce' };
  const features = Object.entries(themes[theme]).map(([name, value]) => ({ name, value }));
  await devtools.send('Emulation.setEmulatedMedia', { features: [...features, still] });
}
