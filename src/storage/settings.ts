import { browser } from 'wxt/browser';
import * as z from 'zod';
import { ProfileId } from '../model/ids';
import { errorFrom, fail, type Outcome, ok } from '../model/outcome';

/** The shape that this build writes. Raised with each step in `migrations`. */
export const settingsVersion = 1;

export const Settings = z.object({
  version: z.literal(settingsVersion),
  /** The kind of site that an address is taken for until the person says otherwise. */
  profile: ProfileId,
  /** Host to the kind of site that the person chose for it. */
  profiles: z.record(z.string(), ProfileId),
  /** Whether the toolbar button shows the score of the tab's last audit. */
  badge: z.boolean().default(true),
});
export type Settings = Readonly<z.infer<typeof Settings>>;

export const defaultSettings: Settings = { version: settingsVersion, profile: 'shop', profiles: {}, badge: true };

const key = 'settings';

type Migration = (stored: Readonly<Record<string, unknown>>) => Record<string, unknown>;
/** Version to the step that leads on from it. A step is never changed once it was shipped. */
const migrations: ReadonlyMap<number, Migration> = new Map();

const Versioned = z.looseObject({ version: z.number().int().min(1) });

/** Stored settings in today's shape. Settings of a newer build are an error, never overwritten. */
export function migrate(stored: unknown): Outcome<Settings> {
  if (stored === undefined) return ok(defaultSettings);
  const versioned = Versioned.safeParse(stored);
  if (!versioned.success) return fail('storage', 'The stored settings have no version, so they were left alone.');
  let current: Record<string, unknown> = versioned.data;
  for (let version = versioned.data.version; version < settingsVersion; version += 1) {
    current = migrations.get(version)?.(current) ?? current;
  }
  const settings = Settings.safeParse(current);
  if (settings.success) return ok(settings.data);
  return fail('storage', 'The stored settings come from another version of Plumbline, so they were left alone.');
}

export async function readSettings(): Promise<Outcome<Settings>> {
  try {
    return migrate((await browser.storage.local.get(key))[key]);
  } catch (thrown) {
    return { ok: false, error: errorFrom(thrown, 'storage') };
  }
}

/** Changes the stored settings. What can't be read is not written over. */
export async function updateSettings(change: (settings: Settings) => Settings): Promise<Outcome<Settings>> {
  const before = await readSettings();
  if (!before.ok) return before;
  const after = change(before.value);
  try {
    await browser.storage.local.set({ [key]: after });
    return ok(after);
  } catch (thrown) {
    return { ok: false, error: errorFrom(thrown, 'storage') };
  }
}

/** The kind of site at an address. */
export function profileOf(settings: Settings, url: string): ProfileId {
  const host = URL.canParse(url) ? new URL(url).host : '';
  return settings.profiles[host] ?? settings.profile;
}
