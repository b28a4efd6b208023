// @ts-check
/** Everything that has to hold, in the order in which it is soonest known. Ends with one line that counts all of it. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser, ensureFirefox, ensureInstalled, root, runScript, runTool } from './setup.mjs';

const resultsFolder = join(root, '.output/test');

/** @typedef {{ readonly passed: number, readonly failed: number }} Count */

/**
 * A step that either holds or does not.
 * @param {string} script
 * @returns {Count}
 */
const step = (script) =>
  runTool('node', [`scripts/${script}.mjs`]) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };

/**
 * The tests of some of vitest's projects. A run that broke without a failed test counts as one.
 * @param {string} name
 * @param {readonly string[]} projects
 * @param {NodeJS.ProcessEnv} env
 * @returns {Count}
 */
function tests(name, projects, env) {
  const file = join(resultsFolder, `${name}.json`);
  rmSync(file, { force: true });
  const args = ['run', ...projects.flatMap((project) => ['--project', project])];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const passed = runTool('vitest', [...args, ...reporters], { env });
  const count = readCount(file);
  return passed || count.failed > 0 ? count : { ...count, failed: 1 };
}

/**
 * @param {string} file
 * @returns {Count}
 */
function readCount(file) {
  try {
    const { numPassedTests, numTotalTests } = JSON.parse(readFileSync(file, 'utf8'));
    return { passed: numPassedTests, failed: numTotalTests - numPassedTests };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

await runScript(() => {
  ensureInstalled();
  const env = { PLUMBLINE_BROWSER: ensureBrowser(), PLUMBLINE_FIREFOX: ensureFirefox() };
  mkdirSync(resultsFolder, { recursive: true });
  const counts = [step('check'), tests('unit', ['unit'], env), step('build')];
  const isBuilt = counts.at(-1)?.failed === 0;
  if (isBuilt) counts.push(tests('browser', ['browser'], env), tests('extension', ['extension'], env));
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
});
