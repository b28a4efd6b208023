import { dirname, relative, resolve } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

const outDir = resolve(import.meta.dirname, '.output/cli');

/** Plain scripts find their files from where they lie, so they are imported from there. */
const plainScriptsStay: Plugin = {
  name: 'plain-scripts-stay',
  enforce: 'pre',
  resolveId(source, importer) {
    if (importer === undefined || !/^\..*\.mjs$/.test(source) || importer.includes('/node_modules/')) return undefined;
    return { id: relative(outDir, resolve(dirname(importer), source)), external: true };
  },
};

/**
 * What runs in Node: the command line, and the demonstration. The page's side of the command line is the extension's own
 * built collector.
 */
export default defineConfig({
  publicDir: false,
  plugins: [plainScriptsStay],
  build: {
    ssr: true,
    outDir,
    emptyOutDir: true,
    target: 'node22',
    rollupOptions: {
      input: { audit: 'src/cli/main.ts', demo: 'scripts/demo.ts' },
      output: { chunkFileNames: '[name].js' },
    },
  },
  ssr: { noExternal: true, external: ['playwright', 'puppeteer-core'] },
});
