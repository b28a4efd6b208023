// @ts-check
/**
 * Writes `public/NOTICE.txt`, which is shipped with every build: what of other people's work is bundled, under which licence.
 * With `--check` it only says whether the file is current.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import walls from '../.dependency-cruiser.mjs';
import { root } from './setup.mjs';

const file = join(root, 'public/NOTICE.txt');
/** What the framework puts into the bundle by itself, beside all of its own tools that it doesn't. */
const ofFramework = ['wxt', '@wxt-dev/browser', '@wxt-dev/webextension-polyfill', 'webextension-polyfill'];
/** Used beside the bundle, never in it. */
const beside = ['playwright'];

/** @typedef {{ name: string, version: string, licence: string, home: string, texts: readonly string[] }} Part */

/** @returns {Promise<string[]>} the packages that the product's own code imports, types aside */
async function importedPackages() {
  const { output } = await cruise(['src', 'entrypoints'], { ...walls.options, baseDir: root });
  if (typeof output === 'string') throw new Error('dependency-cruiser reported in another form than asked');
  const imported = output.modules
    .filter(({ source }) => !source.includes('node_modules/'))
    .flatMap(({ dependencies }) => dependencies)
    .filter(({ dependencyTypes }) => !dependencyTypes.includes('type-only'))
    .flatMap(({ resolved }) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(resolved)?.[1] ?? []);
  return [...new Set(imported)];
}

/**
 * @param {string} name
 * @returns {Record<string, any>}
 */
const manifestOf = (name) => JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'));

/**
 * The packages and all that they depend on in turn.
 * @param {readonly string[]} names
 */
function withDependencies(names) {
  /** @type {Set<string>} */
  const found = new Set();
  const open = [...names];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    if (!ofFramework.includes(name)) open.push(...Object.keys(manifestOf(name).dependencies ?? {}));
  }
  return [...found];
}

/**
 * @param {string} name
 * @returns {Part}
 */
function describe(name) {
  const { version, license, repository } = manifestOf(name);
  const folder = join(root, 'node_modules', name);
  const texts = readdirSync(folder)
    .filter((entry) => /^(licen[cs]e|copying|notice)/i.test(entry))
    .sort()
    .map((entry) => readFileSync(join(folder, entry), 'utf8').replaceAll('\r\n', '\n').trim());
  return { name, version, licence: license, home: address(repository), texts };
}

/** @param {string | { url?: string } | undefined} repository as package.json has it */
function address(repository) {
  const url = (typeof repository === 'string' ? repository : repository?.url) ?? '';
  return url.replace(/^(git\+)?(https|ssh|git):\/\/(git@)?/, 'https://').replace(/\.git$/, '');
}

/** @param {readonly Part[]} parts */
function write(parts) {
  /** @type {Map<string, string[]>} */
  const byText = new Map();
  for (const { name, texts } of parts) {
    for (const text of texts) byText.set(text, [...(byText.get(text) ?? []), name]);
  }
  return [
    'Plumbline is published under the MIT License. It contains the following work of others, each unchanged and under a',
    'licence of its own. The source of each is at the address beside it.',
    '',
    ...parts.map(({ name, version, licence, home }) => `${name} ${version}: ${licence}. ${home}`),
    ...[...byText].flatMap(([text, names]) => ['', '-'.repeat(80), names.join(', '), '', text]),
    '',
  ].join('\n');
}

const names = withDependencies([
  ...(await importedPackages()).filter((name) => !beside.includes(name)),
  ...ofFramework,
]);
const text = write(names.sort().map(describe));
const isCurrent = readOld() === text;
if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (!isCurrent) process.stderr.write('public/NOTICE.txt is not current: run npm run notice\n');
process.exitCode = isCurrent || !process.argv.includes('--check') ? 0 : 1;

function readOld() {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
