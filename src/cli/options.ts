import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { readDecisions } from '../audit/decision-file';
import { type ReadChecklist, readChecklist } from '../checklist/file';
import { checks } from '../checks';
import type { OwnChecklist } from '../model/audit';
import type { Decisions } from '../model/decisions';
import { Device, ProfileId } from '../model/ids';
import { fail, type Outcome, ok } from '../model/outcome';
import { groupIds, profileIds } from '../model/vocabulary';
import { type ReportFormat, reportFormats } from '../report';

/** The call as it was understood. */
export interface Options {
  readonly urls: readonly string[];
  readonly device: Device;
  readonly profile: ProfileId;
  /** From a checklist file; `profile` is what it is based on. */
  readonly checklist?: OwnChecklist;
  readonly checks?: readonly string[];
  readonly concurrency: number;
  /** Seconds. */
  readonly timeout: number;
  readonly storageState?: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly ignoreCertificate: boolean;
  readonly waitFor?: string;
  /** What may be requested beyond the page itself. */
  readonly probes: readonly Probe[];
  /** What is done on the page with real keys, once it has been read. */
  readonly walks: readonly Walk[];
  /** The known item that a search probe looks for. */
  readonly query?: string;
  readonly format: ReportFormat;
  /** '-' is standard output. */
  readonly out: string;
  readonly failUnder?: number;
  /** What a person ignored and answered, from the file that the workbench exports. */
  readonly decisions?: Decisions;
  readonly browser: string;
}

const Probe = z.enum(['search', 'links', 'not-found']);
type Probe = z.infer<typeof Probe>;
const Walk = z.enum(['keyboard']);
type Walk = z.infer<typeof Walk>;

const positive = z.coerce.number().positive();
const wholeAndPositive = z.coerce.number().int().positive();

/** Reads the command line's arguments; every mistake is one sentence. */
export async function readOptions(args: readonly string[], processors: number): Promise<Outcome<Options>> {
  try {
    const { values, positionals } = parse(args);
    const addresses = await listed(values.urls);
    const urls = [...positionals, ...addresses];
    if (urls.length === 0) return wrong('No address was given: npm run -s audit -- [options] <url>...');
    const wanted = values.checks?.split(',').map((id) => id.trim());
    const unknown = wanted?.find((id) => !isCheckOrGroup(id));
    if (unknown !== undefined) return wrong(`--checks: "${unknown}" is neither a check nor a group.`);
    const browser = values.browser ?? process.env.PLUMBLINE_BROWSER;
    if (browser === undefined) return wrong('No browser was found: name one with --browser PATH.');
    const headers = headersOf(values.header ?? []);
    return ok({
      urls,
      browser,
      headers,
      device: named('--device', Device, values.device),
      ...(await profileOf(values.profile)),
      ...(wanted === undefined ? {} : { checks: wanted }),
      ...(values.config === undefined ? {} : { decisions: await decisionsOf(values.config) }),
      concurrency: named('--concurrency', wholeAndPositive, values.concurrency ?? processors),
      timeout: named('--timeout', positive, values.timeout),
      ...(values['storage-state'] === undefined ? {} : { storageState: values['storage-state'] }),
      ignoreCertificate: values['ignore-certificate'],
      ...(values['wait-for'] === undefined ? {} : { waitFor: values['wait-for'] }),
      probes: values.probe === undefined ? [] : named('--probe', z.array(Probe), values.probe.split(',')),
      walks: values.walk === undefined ? [] : named('--walk', z.array(Walk), values.walk.split(',')),
      ...(values.query === undefined ? {} : { query: values.query }),
      format: named('--format', z.enum(reportFormats), values.format),
      out: values.out,
      ...(values['fail-under'] === undefined
        ? {}
        : { failUnder: named('--fail-under', z.coerce.number().min(0).max(100), values['fail-under']) }),
    });
  } catch (thrown) {
    return wrong(thrown instanceof Error ? thrown.message : String(thrown));
  }
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    strict: true,
    options: {
      urls: { type: 'string', multiple: true },
      device: { type: 'string', default: 'phone' },
      profile: { type: 'string', default: 'shop' },
      checks: { type: 'string' },
      config: { type: 'string' },
      concurrency: { type: 'string' },
      timeout: { type: 'string', default: '60' },
      'storage-state': { type: 'string' },
      header: { type: 'string', multiple: true },
      'ignore-certificate': { type: 'boolean', default: false },
      'wait-for': { type: 'string' },
      probe: { type: 'string' },
      walk: { type: 'string' },
      query: { type: 'string' },
      format: { type: 'string', default: 'text' },
      out: { type: 'string', default: '-' },
      'fail-under': { type: 'string' },
      browser: { type: 'string' },
    },
  });
}

function wrong(message: string): Outcome<Options> {
  return fail('bad-message', message);
}

function isCheckOrGroup(id: string): boolean {
  return groupIds.some((group) => group === id) || checks.some((check) => check.id === id);
}

/** One of the built-in kinds of site, or a checklist file. */
async function profileOf(value: string): Promise<Pick<Options, 'profile'> | ReadChecklist> {
  const builtIn = ProfileId.safeParse(value);
  if (builtIn.success) return { profile: builtIn.data };
  const text = await readFile(value, 'utf8').catch(() => undefined);
  if (text === undefined) {
    throw new Error(`--profile ${value}: neither a file that can be read nor one of ${profileIds.join(', ')}.`);
  }
  const read = readChecklist(text);
  if (!read.ok) throw new Error(`--profile ${value}: ${read.error.message}`);
  return read.value;
}

async function decisionsOf(file: string): Promise<Decisions> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) throw new Error(`--config ${file}: the file can't be read.`);
  const read = readDecisions(text);
  if (!read.ok) throw new Error(`--config ${file}: ${read.error.message}`);
  return read.value;
}

function named<T>(option: string, schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new Error(`${option} ${String(value)}: ${parsed.error.issues[0]?.message ?? 'not understood'}.`);
}

/** Addresses from files, one a line; empty lines and lines that start with # are passed over. */
async function listed(files: readonly string[] | undefined): Promise<readonly string[]> {
  const texts = await Promise.all(
    (files ?? []).map((file) => (file === '-' ? text(process.stdin) : readFile(file, 'utf8'))),
  );
  return texts.flatMap((each) =>
    each
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== '' && !line.startsWith('#')),
  );
}

function headersOf(lines: readonly string[]): Readonly<Record<string, string>> {
  const pairs = lines.map((line) => {
    const [, name, value] = /^([!#$%&'*+.^_`|~\w-]+):\s*(.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined)
      throw new Error(`--header "${line}" is not of the form 'Name: value'.`);
    return [name, value] as const;
  });
  return Object.fromEntries(pairs);
}
