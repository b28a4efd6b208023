import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { Audit } from '../model/audit';
import { type AppError, errorFrom, fail, type Outcome, ok } from '../model/outcome';

/** An audit as it lies in IndexedDB, findings inside. */
export interface StoredAudit {
  readonly id: string;
  /** The audited address, as the index has it. */
  readonly url: string;
  /** ms since the epoch. */
  readonly savedAt: number;
  readonly audit: Audit;
}

interface AuditSchema extends DBSchema {
  audits: { key: string; value: StoredAudit; indexes: { byUrl: [string, number] } };
}

const databaseName = 'plumbline';
/** Raised with each new step in `upgrade`; a step is never changed once it was shipped. */
const databaseVersion = 1;

let opened: Promise<IDBPDatabase<AuditSchema>> | undefined;

function database(): Promise<IDBPDatabase<AuditSchema>> {
  opened ??= openDB<AuditSchema>(databaseName, databaseVersion, {
    upgrade(db, oldVersion) {
      if (oldVersion < 1) db.createObjectStore('audits', { keyPath: 'id' }).createIndex('byUrl', ['url', 'savedAt']);
    },
    // another context wants to upgrade: give way, and open anew on the next call
    blocking: (_current, _blocked, event) => {
      forget();
      if (event.target instanceof IDBDatabase) event.target.close();
    },
    terminated: forget,
  }).catch((thrown: unknown) => {
    forget();
    throw thrown;
  });
  return opened;
}

function forget(): void {
  opened = undefined;
}

async function attempt<T>(work: (db: IDBPDatabase<AuditSchema>) => Promise<T>): Promise<Outcome<T>> {
  try {
    return ok(await work(await database()));
  } catch (thrown) {
    return { ok: false, error: storageError(thrown) };
  }
}

function storageError(thrown: unknown): AppError {
  if (!(thrown instanceof Error) || thrown.name !== 'QuotaExceededError') return errorFrom(thrown, 'storage');
  return {
    code: 'storage',
    message: 'The disk is full, so this audit was not kept. What was kept before is still there.',
  };
}

/**
 * Keeps an audit under its id, in place of an earlier phase of the same run. One transaction: when the disk is full, the
 * earlier phase and every other audit stay as they were.
 */
export function writeAudit(id: string, audit: Audit, savedAt: number): Promise<Outcome<void>> {
  return attempt(async (db) => {
    await db.put('audits', { id, url: audit.url, savedAt, audit });
  });
}

/** One audit, checked against its schema; undefined where there is none under this id. */
export async function readAudit(id: string): Promise<Outcome<Audit | undefined>> {
  const stored = await attempt((db) => db.get('audits', id));
  if (!stored.ok) return stored;
  if (stored.value === undefined) return ok(undefined);
  const audit = Audit.safeParse(stored.value.audit);
  return audit.success ? ok(audit.data) : fail('storage', 'This audit was kept by another version of Plumbline.');
}

/** The newest audits of an address, newest first, without their findings being checked: what a list of them shows. */
export function readAuditsOf(url: string, limit: number): Promise<Outcome<readonly StoredAudit[]>> {
  return attempt(async (db) => {
    const found: StoredAudit[] = [];
    const range = IDBKeyRange.bound([url, 0], [url, Number.MAX_SAFE_INTEGER]);
    let cursor = await db.transaction('audits').store.index('byUrl').openCursor(range, 'prev');
    while (cursor && found.length < limit) {
      found.push(cursor.value);
      cursor = await cursor.continue();
    }
    return found;
  });
}

/** The last audit of the same address on the same device before this one; undefined where there is none that can be read. */
export async function readAuditBefore({ url, device, startedAt }: Audit): Promise<Audit | undefined> {
  const found = await attempt(async (db) => {
    const range = IDBKeyRange.bound([url, 0], [url, Number.MAX_SAFE_INTEGER]);
    let cursor = await db.transaction('audits').store.index('byUrl').openCursor(range, 'prev');
    while (cursor) {
      const { audit } = cursor.value;
      if (audit.device === device && audit.startedAt < startedAt) return audit;
      cursor = await cursor.continue();
    }
    return undefined;
  });
  return found.ok ? Audit.safeParse(found.value).data : undefined;
}

export function removeAudit(id: string): Promise<Outcome<void>> {
  return attempt((db) => db.delete('audits', id));
}
