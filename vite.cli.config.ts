import { defineConfig } from 'vite';

/** The command line as one module for Node. The page's side of it is the extension's own built collector. */
export default defineConfig({
  publicDir: false,
  build: {
    ssr: 'src/cli/main.ts',
    outDir: '.output/cli',
    emptyOutDir: true,
    target: 'node22',
    rollupOptions: { output: { entryFileNames: 'audit.js' } },
  },
  ssr: { noExternal: true, external: ['playwright'] },
});
