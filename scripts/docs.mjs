// @ts-check
/**
 * Writes `docs/checks.md` and one page a group beside it from the checks themselves, so that the words stay true. With
 * `--check` it only says whether they are current.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createServer } from 'vite';
import { root, runScript, SetupError } from './setup.mjs';

/** @typedef {import('../src/model/check').AnyCheck} AnyCheck */

/**
 * @template T
 * @param {string} path
 * @param {(module: Record<string, any>) => T} pick
 * @returns {Promise<T>}
 */
async function loaded(path, pick) {
  const server = await createServer({
    root,
    configFile: false,
    appType: 'custom',
    logLevel: 'error',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    return pick(await server.ssrLoadModule(path));
  } finally {
    await server.close();
  }
}

/** @param {AnyCheck} check */
function section(check) {
  const sources = check.sources.map(({ title, url }) => (url === undefined ? title : `[${title}](${url})`));
  const says = Object.values(check.messages).map((message) => `- ${message}`);
  const standards = check.standards.length === 0 ? [] : [`Standards: ${check.standards.join(', ')}.`, ''];
  return [
    `## ${check.id}`,
    '',
    `**${check.title}.** ${check.help}`,
    '',
    ...standards,
    ...(sources.length === 0 ? [] : [`Sources: ${sources.join(' · ')}.`, '']),
    'What it says:',
    '',
    ...says,
    '',
  ].join('\n');
}

/**
 * @param {readonly AnyCheck[]} checks
 * @param {readonly { readonly id: string, readonly title: string }[]} groups
 * @returns {ReadonlyMap<string, string>} text by file
 */
function pages(checks, groups) {
  const present = groups.filter(({ id }) => checks.some(({ group }) => group === id));
  const made = 'This page is made from the checks themselves by `npm run docs`.';
  const index = present.flatMap(({ id, title }) => {
    const rows = checks
      .filter(({ group }) => group === id)
      .map((check) => `| [\`${check.id}\`](checks/${id}.md#${check.id}) | ${check.title} |`);
    return [`## ${title}`, '', '| check | what is right when it passes |', '| --- | --- |', ...rows, ''];
  });
  const groupPages = present.map(({ id, title }) => {
    const own = checks.filter(({ group }) => group === id).map(section);
    return /** @type {const} */ ([`docs/checks/${id}.md`, [`# ${title}`, '', made, '', ...own].join('\n')]);
  });
  return new Map([['docs/checks.md', [`# The checks`, '', made, '', ...index].join('\n')], ...groupPages]);
}

await runScript(async () => {
  const checks = await loaded('/src/checks/index.ts', (module) => module.checks);
  const groups = await loaded('/src/checklist/groups.ts', (module) => module.groups);
  const onlyCheck = process.argv.includes('--check');
  for (const [file, text] of pages(checks, groups)) {
    const path = join(root, file);
    if (onlyCheck) {
      if (read(path) !== text) throw new SetupError(`${file} is not current: run npm run docs.`);
      continue;
    }
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return 0;
});

/** @param {string} path */
function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
