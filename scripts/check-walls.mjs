// @ts-check
/**
 * Checks who imports whom, and that the check itself works: every source file was read, and a planted breach of each wall
 * is reported.
 */
import { globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { cruise } from 'dependency-cruiser';
import walls from '../.dependency-cruiser.mjs';
import { outputOf, root } from './setup.mjs';

/**
 * A breach of each wall: the file that it is in, and what that file imports.
 * @type {Record<string, readonly [file: string, imported: string]>}
 */
const planted = {
  'model-imports-zod-alone': ['src/model/a.ts', '../score/b'],
  'geometry-is-pure': ['src/geometry/a.ts', '../text/b'],
  'text-words-is-pure': ['src/text/words/a.ts', '../b'],
  'text-is-pure': ['src/text/a.ts', '../report/b'],
  'checks-is-pure': ['src/checks/touch/a.ts', 'node:fs'],
  'checklist-is-pure': ['src/checklist/a.ts', 'wxt/browser'],
  'score-is-pure': ['src/score/a.ts', '../collect/b'],
  'audit-is-pure': ['src/audit/a.ts', '../report/b'],
  'report-is-pure': ['src/report/a.ts', 'preact'],
  'page-readers-stand-alone': ['src/collect/a.ts', '../checks/b'],
  'contracts-know-no-host': ['src/storage/a.ts', '../background/b'],
  'background-knows-no-ui': ['src/background/a.ts', '../ui/b'],
  'ui-reads-state-only': ['src/ui/panel/a.tsx', '../../background/b'],
  'cli-has-no-extension': ['src/cli/a.ts', 'wxt/browser'],
  'collector-has-no-browser': ['entrypoints/collector.ts', '../src/collect/browser-user'],
  'src-stands-by-itself': ['src/ui/a.ts', '../../tests/b'],
  'product-needs-no-tool': ['src/ui/b.ts', 'fast-check'],
  'no-circle': ['src/ui/circle.ts', './ring'],
  'nothing-unresolved': ['src/ui/c.ts', './no-such-file'],
};

/**
 * @param {string} baseDir
 * @param {string[]} folders
 */
async function cruiseWith(baseDir, folders) {
  const options = { ...walls.options, baseDir, validate: true, ruleSet: { forbidden: walls.forbidden } };
  const { output } = await cruise(folders, options);
  if (typeof output === 'string') throw new Error('dependency-cruiser reported in another form than asked');
  return output;
}

/** @returns {Promise<string[]>} what is wrong with the repository */
async function breaches() {
  const { modules, summary } = await cruiseWith(root, ['src', 'entrypoints']);
  const read = new Set(modules.map(({ source }) => source));
  const unread = globSync('{src,entrypoints}/**/*.{ts,tsx}', { cwd: root })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => !file.endsWith('.d.ts') && !read.has(file));
  const forbidden = summary.violations.map(({ rule, from, to }) => `${from} may not import ${to} (${rule.name})`);
  return [...forbidden, ...unread.map((file) => `${file} was not read`)];
}

/**
 * A folder with every planted breach and the modules that they reach for.
 * @param {string} folder
 */
function plant(folder) {
  /** @type {(file: string, text: string) => void} */
  const write = (file, text) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  for (const room of ['score', 'text', 'checks', 'collect', 'report', 'background', 'ui']) {
    write(`src/${room}/b.ts`, 'export const b = 1;\n');
  }
  write('tests/b.ts', 'export const b = 1;\n');
  write('src/collect/browser-user.ts', "export { browser as b } from 'wxt/browser';\n");
  for (const [file, imported] of Object.values(planted)) {
    write(file, `import type { b } from '${imported}';\nexport type A = typeof b;\n`);
  }
  write('src/ui/b.ts', "import { fc } from 'fast-check';\nexport const b = fc;\n");
  write('src/ui/circle.ts', "export { circle } from './ring';\n");
  write('src/ui/ring.ts', "export { circle } from './circle';\n");
}

/** What the rooms of each of these must not know: names whose mention has to be an error there. */
const plantedNames = {
  'tsconfig.no-dom.json': ['document', 'window', 'chrome', 'process'],
  'tsconfig.no-extension.json': ['chrome', 'browser', 'process'],
};

/**
 * @param {string} folder
 * @returns {string[]} which names the types know all the same
 */
function knownNames(folder) {
  return Object.entries(plantedNames).flatMap(([config, names]) => {
    const lines = names.map((name, index) => `export type Planted${index} = typeof ${name};\n`);
    writeFileSync(join(folder, 'planted.ts'), lines.join(''));
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ extends: `../../${config}`, include: ['planted.ts'] }),
    );
    const errors = outputOf('tsc', ['-p', folder]);
    return names.filter((name) => !errors.includes(`'${name}'`)).map((name) => `${config} knows ${name}`);
  });
}

/**
 * @param {string} folder
 * @returns {Promise<string[]>} which planted breaches went by unseen
 */
async function unseenBreaches(folder) {
  plant(folder);
  const { summary } = await cruiseWith(folder, ['src', 'entrypoints']);
  const seen = new Set(summary.violations.map(({ rule, from }) => `${rule.name} ${from}`));
  const unplanted = walls.forbidden.filter(({ name = '' }) => !(name in planted));
  return [
    ...unplanted.map(({ name }) => `no breach of ${name} is planted`),
    ...Object.entries(planted)
      .filter(([name, [file]]) => !seen.has(`${name} ${file}`))
      .map(([name, [file]]) => `the planted breach of ${name} in ${file} was not reported`),
  ];
}

/** @returns {Promise<string[]>} where the check itself fails */
async function flaws() {
  mkdirSync(join(root, '.output'), { recursive: true });
  const folder = mkdtempSync(join(root, '.output/walls-'));
  try {
    return [...(await unseenBreaches(folder)), ...knownNames(folder)];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const wrong = [...(await breaches()), ...(await flaws())];
for (const line of wrong) process.stderr.write(`${line}\n`);
if (wrong.length === 0)
  process.stdout.write(`Walls stand: ${walls.forbidden.length} rules, each proven by a planted breach\n`);
process.exitCode = wrong.length === 0 ? 0 : 1;
