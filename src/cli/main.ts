import { createWriteStream } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { auditAll } from './audit-all';
import { exitStatus, statusOfBadCall } from './exit-status';
import { helpText, versionText } from './help';
import { readOptions } from './options';
import { reportWriter } from './writer';

/** Says something on standard error. */
const say = (line: string) => process.stderr.write(`${line}\n`);

async function main(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) return print(helpText);
  if (args.includes('--version')) return print(versionText);
  const options = await readOptions(args, availableParallelism());
  if (!options.ok) {
    say(options.error.message);
    return statusOfBadCall;
  }
  const out = await destination(options.value.out);
  if (out === undefined) {
    say(`--out ${options.value.out}: the file can't be written.`);
    return statusOfBadCall;
  }
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => controller.abort());
  const writer = reportWriter(options.value.format, out);
  const results = await auditAll(options.value, writer.page, controller.signal);
  if (!results.ok) {
    say(results.error.message);
    return statusOfBadCall;
  }
  writer.end(results.value);
  if (out !== process.stdout) {
    out.end();
    await finished(out);
  }
  const { status, reasons } = exitStatus(results.value, options.value.failUnder);
  for (const reason of reasons) say(reason);
  return status;
}

function print(text: string): number {
  process.stdout.write(`${text}\n`);
  return 0;
}

async function destination(out: string): Promise<Writable | undefined> {
  if (out === '-') return process.stdout;
  const stream = createWriteStream(out);
  return new Promise((resolve) => {
    stream.once('open', () => resolve(stream));
    stream.once('error', () => resolve(undefined));
  });
}

process.exitCode = await main(process.argv.slice(2));
