import { describe, expect, it } from 'vitest';
import { accept, outgoing } from '@/utils/store/sync/outgoing';
import { switchOn } from '@/utils/store/sync/switch';
import { takeIn } from '@/utils/store/sync/take-in';
import { keepAnnotation } from '@/utils/store/writes';
import { annotate, contentOf, id } from '../../unit/store/sample';
import { A, fleetOf } from './fleet';

const PAGE = contentOf();
const NOW = new Date('2026-05-05T10:00:00Z');
const fleet = fleetOf();

describe('an answer that comes after the reader has joined another library', () => {
  it('does not make the new one believe that it has what the old one got', async () => {
    const database = fleet.newDatabase();
    const machine = await fleet.machine(A, database);
    await machine.sync();
    await keepAnnotation(machine.db, annotate(1, PAGE, 1, { note: 'Who pays?' }), PAGE, NOW);
    const before = (await machine.db.syncing.get('progress')) as { readonly library: string };
    const out = await outgoing(machine.db, 10, 1e6, new Set());
    expect(out.length).toBeGreaterThan(0);

    await switchOn(machine.db, id(99), A);
    const late = out.map((one) => ({ out: one, doc: one.id, rev: '1-a' }));
    await expect(accept(machine.db, late, before.library)).rejects.toMatchObject({ code: 'failed' });
    await expect(takeIn(machine.db, [], NOW, { since: '7', library: before.library })).rejects.toMatchObject({
      code: 'failed',
    });
    expect(await machine.db.synced.count()).toBe(0);
    expect(await machine.db.syncing.get('progress')).toMatchObject({ library: id(99), since: null });
    expect(await machine.db.edits.count()).toBe(out.length);
  });
});
