import { Decisions, decisionsSchema } from '../model/decisions';
import { fail, type Outcome, ok } from '../model/outcome';

type Migration = (stored: Readonly<Record<string, unknown>>) => Record<string, unknown>;
/** Schema to the step that leads on from it. A step is never changed once it was shipped. */
const migrations: ReadonlyMap<number, Migration> = new Map();

/** Decisions as they are written into a file: for people to read, and to keep under version control. */
export function writeDecisions(decisions: Decisions): string {
  return `${JSON.stringify(decisions, null, 2)}\n`;
}

/** Reads a file of decisions; what is wrong with it comes back as one sentence. */
export function readDecisions(text: string): Outcome<Decisions> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return fail('bad-message', 'The file is not JSON.');
  }
  return decisionsFrom(value);
}

/** Stored or read decisions in today's shape. What a newer build has written is an error, never read by half. */
export function decisionsFrom(value: unknown): Outcome<Decisions> {
  if (!isRecord(value)) return fail('bad-message', 'The file holds no decisions: it is not an object.');
  const { schema } = value;
  if (typeof schema !== 'number') return fail('bad-message', 'The file holds no decisions: it has no "schema".');
  if (schema > decisionsSchema) return fail('bad-message', 'The file was written by a newer Plumbline.');
  let current: Record<string, unknown> = value;
  for (let step = schema; step < decisionsSchema; step += 1) current = migrations.get(step)?.(current) ?? current;
  const decisions = Decisions.safeParse(current);
  if (decisions.success) return ok(decisions.data);
  const [issue] = decisions.error.issues;
  const place = issue?.path.map((part) => (typeof part === 'number' ? part + 1 : String(part))).join(' ') ?? '';
  return fail('bad-message', `The file is not right${place === '' ? '' : ` at ${place}`}: ${issue?.message ?? ''}.`);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
