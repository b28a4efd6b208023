// @ts-check
/**
 * Makes a fresh clone ready: packages, then a browser. Plain Node 20.19 or later and nothing else, since it runs before
 * anything is installed. Run by itself it prepares everything; the other scripts import its parts.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The repository's top folder. */
export const root = fileURLToPath(new URL('..', import.meta.url));

const APT_TIMEOUT_MS = 300_000;

const quietEnv = {
  ...process.env,
  PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1',
  PUPPETEER_SKIP_DOWNLOAD: '1',
  WXT_SKIP_UPDATE_CHECK: '1',
  DEBIAN_FRONTEND: 'noninteractive',
};

/** What is missing and what to do about it, as one sentence for the person at the terminal. */
export class SetupError extends Error {}

/** @param {string} text */
const say = (text) => process.stderr.write(`${text}\n`);

/**
 * Runs a command to its end with its output on standard error, so that standard output stays the caller's.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {number} [timeout] ms
 * @returns {boolean} whether it ended well
 */
function run(command, args, timeout) {
  const options = { cwd: root, env: quietEnv, timeout, shell: process.platform === 'win32' };
  return spawnSync(command, args, { ...options, stdio: ['ignore', 2, 2] }).status === 0;
}

/**
 * Runs one of the installed tools (`tsc`, `wxt`, `node` itself) to its end, on the Node that the tools want.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {'inherit' | 'pipe'} output where its two outputs go
 * @param {NodeJS.ProcessEnv} [env] added to this process's own
 */
function spawnTool(command, args, output, env) {
  const path = [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter);
  const options = { cwd: root, env: { ...quietEnv, ...env, PATH: path }, shell: process.platform === 'win32' };
  return spawnSync(command, args, { ...options, encoding: 'utf8', stdio: ['ignore', output, output] });
}

/**
 * Runs one of the installed tools.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ readonly quiet?: boolean, readonly env?: NodeJS.ProcessEnv }} [options] `quiet`: what it says is only shown, on
 *   standard error, where it fails
 * @returns {boolean} whether it ended well
 */
export function runTool(command, args, { quiet = false, env } = {}) {
  const { status, stdout, stderr } = spawnTool(command, args, quiet ? 'pipe' : 'inherit', env);
  if (quiet && status !== 0) process.stderr.write(`${stdout}${stderr}`);
  return status === 0;
}

/**
 * What one of the installed tools says on standard output, whether it ends well or not.
 * @param {string} command
 * @param {readonly string[]} args
 */
export const outputOf = (command, args) => spawnTool(command, args, 'pipe').stdout;

/**
 * The packages of a lock file, by folder.
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }> | undefined}
 */
function lockedPackages(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/**
 * Whether the packages that the lock file names are the ones that are installed; optional ones may be missing. Compared by
 * content, since a checkout gives every file a new time.
 * @param {ReturnType<typeof lockedPackages>} wanted
 * @param {ReturnType<typeof lockedPackages>} installed
 */
export function isSatisfied(wanted, installed) {
  if (wanted === undefined || installed === undefined) return false;
  return Object.entries(wanted).every(
    ([folder, { version, optional }]) =>
      folder === '' || installed[folder]?.version === version || (optional === true && installed[folder] === undefined),
  );
}

/** Installs the packages where the lock file is ahead of what is installed. Throws a SetupError. */
export function ensureInstalled() {
  if (isSatisfied(lockedPackages('package-lock.json'), lockedPackages('node_modules/.package-lock.json'))) return;
  say('Installing packages (npm ci)');
  if (!run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])) {
    throw new SetupError('The packages could not be installed: see what npm said above, then run the command again.');
  }
}

/**
 * The Node that the tools run on: the one among the packages, or this one where it is new enough.
 * @returns {string} its path
 */
export function toolsNode() {
  const packaged = join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(packaged)) return packaged;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  throw new SetupError(`Node 22.18 or later is needed, and this is ${process.versions.node}.`);
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/**
 * A program that can be started. It is asked for its version, because a distribution's stand-in for a package that is not
 * installed looks just like a browser; on Windows a browser would open a window instead of answering.
 * @param {string} path
 */
function isBrowser(path) {
  if (!isExecutable(path)) return false;
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version'], { timeout: 20_000, stdio: 'ignore' }).status === 0;
}

/** @param {readonly string[]} names */
const onPath = (names) =>
  (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));

/** @param {readonly string[]} names */
const macApps = (names) => names.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);

/** @param {readonly string[]} paths below a folder for programs */
const windowsPrograms = (paths) =>
  [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => paths.map((path) => join(folder, path)));

/** @returns {string[]} the browser that Playwright downloaded earlier, if it did */
function playwrightBrowser() {
  try {
    return [createRequire(import.meta.url)('playwright').chromium.executablePath()];
  } catch {
    return [];
  }
}

/**
 * Where browsers of the Chromium family are looked for, the most faithful to a clean Chromium first.
 * @returns {Generator<string>}
 */
function* chromiumPlaces() {
  if (process.platform === 'linux') yield* onPath(['chromium', 'chromium-browser']);
  if (process.platform === 'darwin') yield* macApps(['Chromium']);
  if (process.platform === 'win32') yield* windowsPrograms(['Chromium/Application/chrome.exe']);
  yield* playwrightBrowser();
  if (process.platform === 'linux') {
    yield* onPath(['microsoft-edge', 'microsoft-edge-stable', 'google-chrome', 'google-chrome-stable']);
  }
  if (process.platform === 'darwin') yield* macApps(['Microsoft Edge', 'Google Chrome']);
  if (process.platform === 'win32') {
    yield* windowsPrograms(['Microsoft/Edge/Application/msedge.exe', 'Google/Chrome/Application/chrome.exe']);
  }
}

/** @returns {Generator<string>} */
function* firefoxPlaces() {
  if (process.platform === 'linux') yield* onPath(['firefox-esr', 'firefox']);
  if (process.platform === 'darwin') yield '/Applications/Firefox.app/Contents/MacOS/firefox';
  if (process.platform === 'win32') yield* windowsPrograms(['Mozilla Firefox/firefox.exe']);
}

/**
 * The first of the places at which there is a browser that starts.
 * @param {Iterable<string>} places
 * @returns {string | undefined}
 */
export function firstBrowser(places) {
  for (const path of places) if (isBrowser(path)) return path;
  return undefined;
}

/**
 * The one that was named, which must then exist.
 * @param {string | undefined} path
 * @param {string} how it was named
 */
function named(path, how) {
  if (path === undefined || path === '') return undefined;
  if (isExecutable(path)) return path;
  throw new SetupError(`${how} names ${path}, which is not a program that can be started.`);
}

/**
 * A browser of the Chromium family that is on this machine already. Throws a SetupError where a named one is missing.
 * @param {string} [wanted] a path from the command line
 * @returns {string | undefined}
 */
export function findBrowser(wanted) {
  return (
    named(wanted, '--browser') ??
    named(process.env.PLUMBLINE_BROWSER, 'PLUMBLINE_BROWSER') ??
    firstBrowser(chromiumPlaces())
  );
}

/** A Firefox that is on this machine already. Throws a SetupError where a named one is missing. */
export function findFirefox() {
  return named(process.env.PLUMBLINE_FIREFOX, 'PLUMBLINE_FIREFOX') ?? firstBrowser(firefoxPlaces());
}

/**
 * Installs a Debian package, where this is Debian and packages may be installed.
 * @param {string} name
 */
function installDebianPackage(name) {
  const allowed = process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/etc/debian_version');
  if (!allowed) return;
  say(`Installing ${name} (apt-get)`);
  const patience = [
    '-q',
    '-o',
    'Acquire::http::Timeout=20',
    '-o',
    'Acquire::Retries=1',
    '-o',
    'DPkg::Lock::Timeout=60',
  ];
  if (!run('apt-get', [...patience, 'update'], APT_TIMEOUT_MS)) return;
  run('apt-get', [...patience, 'install', '-y', '--no-install-recommends', name], APT_TIMEOUT_MS);
}

/**
 * As `findBrowser`, and installs Debian's Chromium where there is none and it may. Throws a SetupError.
 * @param {string} [wanted]
 * @returns {string}
 */
export function ensureBrowser(wanted) {
  const found = findBrowser(wanted);
  if (found !== undefined) return found;
  installDebianPackage('chromium');
  const installed = findBrowser();
  if (installed !== undefined) return installed;
  throw new SetupError('No browser was found: install Chromium, Edge or Chrome, or set PLUMBLINE_BROWSER to its path.');
}

/**
 * As `findFirefox`, and installs Debian's Firefox ESR where there is none and it may. Throws a SetupError.
 * @returns {string}
 */
export function ensureFirefox() {
  const found = findFirefox();
  if (found !== undefined) return found;
  installDebianPackage('firefox-esr');
  const installed = findFirefox();
  if (installed !== undefined) return installed;
  throw new SetupError('No Firefox was found: install it, or set PLUMBLINE_FIREFOX to its path.');
}

/**
 * Runs a script's main function and ends the process with its status; a SetupError becomes one sentence and status 2.
 * @param {() => number | Promise<number>} main
 */
export async function runScript(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    say(error.message);
    process.exitCode = 2;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runScript(() => {
    ensureInstalled();
    say(`Browser: ${ensureBrowser()}`);
    say(`Firefox: ${ensureFirefox()}`);
    return 0;
  });
}
