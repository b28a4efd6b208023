import { beforeEach, describe, expect, it, vi } from 'vitest';
import { anAudit } from '../report/an-audit';

const kept = new Map<string, unknown>();
let isFull = false;

vi.mock('idb', () => ({
  openDB: async () => ({
    get: async (_: string, id: string) => kept.get(id),
    put: async (_: string, record: { id: string }) => {
      if (isFull) throw Object.assign(new Error('full'), { name: 'QuotaExceededError' });
      kept.set(record.id, record);
    },
  }),
}));
const { readAudit, writeAudit } = await import('../../../src/storage/audits');

beforeEach(() => {
  kept.clear();
  isFull = false;
});

describe('An audit', () => {
  it('is read as it was written', async () => {
    const audit = anAudit();
    expect(await writeAudit('a', audit, 0)).toMatchObject({ ok: true });
    expect(await readAudit('a')).toEqual({ ok: true, value: audit });
    expect(await readAudit('b')).toEqual({ ok: true, value: undefined });
  });

  it('that finds the disk full says so, and takes nothing away', async () => {
    const before = anAudit();
    await writeAudit('a', before, 0);
    isFull = true;
    const written = await writeAudit('a', anAudit([], { durationMs: 1 }), 1);
    expect(written).toMatchObject({ ok: false, error: { code: 'storage' } });
    expect(written.ok ? '' : written.error.message).toContain('The disk is full');
    expect(await readAudit('a')).toEqual({ ok: true, value: before });
  });

  it('of another build’s shape is an error, not a crash', async () => {
    kept.set('old', { id: 'old', audit: { schema: 0 } });
    expect(await readAudit('old')).toMatchObject({ ok: false, error: { code: 'storage' } });
  });
});
