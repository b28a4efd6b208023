import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

/** The extension as the browsers see it. Manifest V3 for Chrome, Edge and Firefox. */
export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  entrypointsDir: 'entrypoints',
  outDir: '.output',
  manifestVersion: 3,
  imports: false,
  vite: () => ({ plugins: [preact()] }),
  manifest: ({ browser }) => ({
    name: 'Plumbline',
    description:
      'Audits the page in front of you: where taps land, how site search does, accessibility and load speed, as one score.',
    permissions: ['activeTab', 'scripting', 'storage', 'contextMenus'],
    optional_host_permissions: ['<all_urls>'],
    ...(browser === 'firefox'
      ? { browser_specific_settings: { gecko: { id: 'plumbline@plumbline.invalid', strict_min_version: '142.0' } } }
      : { minimum_chrome_version: '129' }),
  }),
});
