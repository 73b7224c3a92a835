import { hkdfSync, pbkdf2Sync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { recordOf } from '@/utils/services/sync/codec';
import { contentOf, FORMAT, recordIn, type SyncedRecord } from '@/utils/sync/document';
import { FIELDS } from '@/utils/sync/fields';
import { keysFor, plainName, type Sealing, sealedName } from '@/utils/sync/seal';

const page = readFileSync(fileURLToPath(new URL('../../../docs/sync-format.md', import.meta.url)), 'utf8');
const [library, plain, sealed, vector] = [...page.matchAll(/```json\n(.*?)```/gs)].map(([, json = '']) =>
  JSON.parse(json),
) as [{ sealing: Sealing; format: number }, Doc, Doc, Record<string, string>];
type Doc = { readonly _id: string; readonly _rev: string; readonly format: number };

const keysOfVector = async () => {
  const keys = await keysFor(vector.passphrase ?? '', library.sealing);
  if (keys === null) throw new Error('The documented passphrase does not open the documented library.');
  return keys;
};

describe('the examples of docs/sync-format.md', () => {
  it('are of the format that the code writes', () => {
    expect([library, plain, sealed].map(({ format }) => format)).toEqual([FORMAT, FORMAT, FORMAT]);
  });

  it('have a plain document that is read, and written the same again', async () => {
    const { _id, _rev, format, ...content } = plain;
    const record = recordIn(content);
    expect(record?.version).toMatchObject({
      fields: { note: 'The mayor says: in May.' },
      parallel: [{ field: 'note' }],
    });
    expect(contentOf(record as SyncedRecord)).toEqual(content);
    expect(await recordOf(plain, null)).toEqual(record);
  });

  it('have a sealed document that the passphrase opens', async () => {
    const record = await recordOf(sealed, await keysOfVector());
    expect(record).toMatchObject({ kind: 'actor', version: { fields: { note: 'Asks to be quoted by name.' } } });
  });

  it('have the keys and names that the passphrase makes', async () => {
    const { passphrase = '', secret = '', key = '' } = vector;
    const { salt, rounds } = library.sealing;
    const made = pbkdf2Sync(passphrase, Buffer.from(salt, 'base64'), rounds, 32, 'sha256');
    expect(made.toString('hex')).toBe(secret);
    for (const use of ['content', 'names']) {
      expect(Buffer.from(hkdfSync('sha256', made, '', `whence ${use}`, 32)).toString('hex')).toBe(vector[use]);
    }
    expect(await sealedName(await keysOfVector(), key)).toBe(vector.name);
    expect(await plainName(key)).toBe(vector.plainName);
  });
});

describe('the table of fields in docs/sync-format.md', () => {
  it('has every field with its rule, in order', () => {
    const rows = [...page.matchAll(/^\| (?:`(\w+)`)? ?\| `(\w+)` \| (last|each|ever|greatest)([^|]*)\|/gm)];
    let kind = '';
    const told = rows.map(([, of = '', field = '', rule, more = '']) => {
      kind = of || kind;
      const by = [...more.matchAll(/`(\w+)`/g)].map(([, name]) => name);
      const [, most] = /at most (\d+)/.exec(more) ?? [];
      const rest = { ...(by.length > 0 && { by }), ...(most !== undefined && { most: Number(most) }) };
      return { kind, field, rule, ...rest, ...(more.includes('shown') && { shown: true }) };
    });
    const all = [...FIELDS].flatMap(([of, fields]) =>
      [...fields].map(([field, rule]) => ({ kind: of, field, ...rule })),
    );
    expect(told).toEqual(all);
  });
});
