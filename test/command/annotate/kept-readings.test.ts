import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openReadings } from '@/scripts/annotate/kept-readings';
import { createEngine } from '@/utils/engine/index';

const engine = createEngine();
const reading = (id: string, by = engine.version) =>
  JSON.stringify({ id, engine: by, ...engine.read({ text: 'The mayor said the bridge was safe.' }) });

describe('a file of readings', () => {
  let dir = '';
  let path = '';
  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'kept-readings-'));
    path = join(dir, 'readings.jsonl');
  });
  afterAll(() => rmSync(dir, { recursive: true }));

  const open = async (content: string | Uint8Array, name = path) => {
    writeFileSync(name, content);
    const kept = await openReadings(name, engine.version);
    kept.append('{}');
    kept.close();
    return { ids: [...kept.ids], cut: kept.cut, text: readFileSync(name, 'utf8') };
  };

  it('is made where there is none', async () => {
    const kept = await openReadings(join(dir, 'new.jsonl'), engine.version);
    kept.append(reading('a'));
    kept.close();
    expect(kept.ids.size).toBe(0);
    expect(readFileSync(join(dir, 'new.jsonl'), 'utf8')).toBe(`${reading('a')}\n`);
  });

  it('loses half a line wherever a kill has cut it, and never a whole one', async () => {
    const first = `${reading('a')}\n`;
    const last = Buffer.from(reading('ünï "😀" \\ \u2028'));
    // Each is waited for, so they are tried beside each other.
    await Promise.all(
      Array.from(last, async (_, length) => {
        const half = Buffer.concat([Buffer.from(first), last.subarray(0, length)]);
        const opened = await open(half, join(dir, `half-${length}.jsonl`));
        expect(opened).toEqual({ ids: ['a'], cut: length, text: `${first}{}\n` });
      }),
    );
    const { ids, cut, text } = await open(Buffer.concat([Buffer.from(first), last]));
    expect({ ids, cut, text }).toEqual({
      ids: ['a', 'ünï "😀" \\ \u2028'],
      cut: 0,
      text: `${first}${last.toString('utf8')}\n{}\n`,
    });
  });

  it('is found to its end where the last line is longer than what is read at once', async () => {
    const first = `${reading('a')}\n`;
    const half = `{"id":"b","engine":"${engine.version}","text":"${'x'.repeat(200_000)}`;
    expect(await open(first + half)).toEqual({ ids: ['a'], cut: half.length, text: `${first}{}\n` });
  });

  it.each([
    ['articles', '{"id":"a","text":"T"}\n', 'line 1 is no reading'],
    ['something else', `${reading('a')}\nnotes\n`, 'line 2 is no reading'],
    ['an article without its end', '{"id":"a","text":"T', 'its last line is no reading'],
    ['an article without a line break', '{"id":"a","text":"T"}', 'is no reading'],
    ['a note', 'remember the milk', 'its last line is no reading'],
    ['readings of another engine', `${reading('a', 'rules-0')}\n`, 'line 1 was read by rules-0, and this is'],
    ['the last reading of another engine', reading('a', 'rules-0'), 'was read by rules-0'],
    ['readings that do not say by what', '{"id":"a","claims":[]}\n', 'line 1 was read by another engine'],
  ])('is left as it is where there are %s in it', async (_, content, why) => {
    await expect(open(content)).rejects.toThrow(why);
    expect(readFileSync(path, 'utf8')).toBe(content);
  });

  it('is written by one at a time: the one that was thought dead stops, or the one that came after it', async () => {
    for (const firstGoesOn of [false, true]) {
      writeFileSync(path, '');
      const [dead, next] = [await openReadings(path, engine.version), await openReadings(path, engine.version)];
      const [goesOn, stops] = firstGoesOn ? [dead, next] : [next, dead];
      goesOn.append(reading('a'));
      expect(() => stops.append(reading('a'))).toThrow('another process is writing to it');
      goesOn.append(reading('b'));
      expect(readFileSync(path, 'utf8')).toBe(`${reading('a')}\n${reading('b')}\n`);
      for (const one of [dead, next]) one.close();
    }
  });

  it('is not cut while half a line of it is being written', async () => {
    const half = `{"id":"a","engine":"${engine.version}","te`;
    writeFileSync(path, half);
    const opened = expect(openReadings(path, engine.version)).rejects.toThrow('another process is writing to it');
    writeFileSync(path, `${half}xt`);
    await opened;
    expect(readFileSync(path, 'utf8')).toBe(`${half}xt`);
  });

  it('is no folder', async () => {
    mkdirSync(join(dir, 'folder'));
    await expect(openReadings(join(dir, 'folder'), engine.version)).rejects.toThrow('folder');
  });
});
