import { join } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { checkTexts } from './scripts/check-texts.mjs';
import { drawIcons, iconSizes } from './scripts/icons.mjs';

const icons = Object.fromEntries(iconSizes.map((size) => [size, `icon/${size}.png`]));

/** The extension as the browsers see it. Manifest V3 for Chrome, Edge and Firefox. */
export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  entrypointsDir: 'entrypoints',
  outDir: '.output',
  manifestVersion: 3,
  imports: false,
  vite: () => ({ plugins: [preact()] }),
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      const areViews = entrypoints.every(({ inputPath }) => inputPath.endsWith('.html'));
      if (areViews) config.plugins = [...(config.plugins ?? []), checkTexts()];
    },
    'build:publicAssets': (wxt, assets) => {
      for (const { size, file } of drawIcons(join(wxt.config.wxtDir, 'icon'))) {
        assets.push({ absoluteSrc: file, relativeDest: `icon/${size}.png` });
      }
    },
  },
  manifest: ({ browser }) => ({
    name: 'Plumbline',
    description:
      'Audits the page in front of you: where taps land, how site search does, accessibility and load speed, as one score.',
    permissions: ['activeTab', 'scripting', 'storage', 'contextMenus'],
    optional_host_permissions: ['<all_urls>'],
    icons,
    action: { default_icon: icons, ...(browser === 'firefox' ? { default_area: 'navbar' } : {}) },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+P' }, description: 'Open the scorecard' },
      'start-audit': { suggested_key: { default: 'Alt+Shift+A' }, description: 'Audit this page' },
      'start-audit-delayed': { suggested_key: { default: 'Alt+Shift+S' }, description: 'Audit this page in 3 seconds' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'plumbline@plumbline.invalid',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '129' }),
  }),
});
