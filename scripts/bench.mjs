// @ts-check
/**
 * Runs a measurement: `npm run bench -- NAME [args]` runs bench/NAME.ts, `npm run corpora -- NAME [args]` runs
 * bench/corpora/NAME.ts. Each exports one default function of its arguments. Without a name it lists what there is.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createServer } from 'vite';
import { ensureBrowser, root } from './setup.mjs';

const [folder = 'bench', name, ...args] = process.argv.slice(2);

if (name === undefined || !existsSync(join(root, folder, `${name}.ts`))) {
  const names = readdirSync(join(root, folder)).filter((file) => file.endsWith('.ts'));
  process.stderr.write(`Name one of: ${names.map((file) => file.replace('.ts', '')).join(', ')}\n`);
  process.exit(2);
}
if (folder.endsWith('corpora') && !process.env.PLUMBLINE_CORPORA) {
  process.stderr.write(`Skipped ${name}: set PLUMBLINE_CORPORA to the folder of the labelled test pages.\n`);
  process.exit(0);
}
process.env.PLUMBLINE_BROWSER = ensureBrowser(undefined);

const server = await createServer({
  root,
  configFile: false,
  appType: 'custom',
  logLevel: 'error',
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
});
try {
  const module = await server.ssrLoadModule(`/${folder}/${name}.ts`);
  await module.default(args);
} finally {
  await server.close();
}
