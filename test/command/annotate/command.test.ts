import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { annotate, ROOT, start } from './run';

const schema: object = JSON.parse(readFileSync(join(ROOT, 'scripts/annotate/reading.schema.json'), 'utf8'));
const validate = new Ajv2020({ strict: false }).compile(schema);
const TEXT = 'The mayor said the bridge was safe.';

const folder = () => mkdtempSync(join(tmpdir(), 'annotate-'));

describe('annotate', { timeout: 60_000 }, () => {
  let dir = '';
  beforeAll(() => {
    dir = folder();
  });
  afterAll(() => {
    rmSync(dir, { recursive: true });
  });

  it('writes a line by the schema for each line it reads', async () => {
    const inputs = [
      { id: 'a', text: TEXT },
      { id: 'b', text: 'De minister zei op maandag dat de brug veilig is en snel weer opengaat.', lang: 'nl' },
      { id: 'c', text: '1 2 3', title: 'None', url: 'https://redmarsh.example/c' },
    ];
    const { status, lines, stderr } = await annotate(inputs.map((input) => `${JSON.stringify(input)}\n`).join(''));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(lines.map(({ id, claims }) => [id, claims.length])).toEqual([
      ['a', 1],
      ['b', 0],
      ['c', 0],
    ]);
    for (const line of lines) expect(validate(line), JSON.stringify(validate.errors)).toBe(true);
  });

  it('names a bad line, reads the others and ends with status 1', async () => {
    const good = (id: string) => JSON.stringify({ id, text: TEXT });
    const bad = '\r\n\r\nnope\n{"id":7}\n{"id":"c","text":"\\n "}\n';
    const { status, lines, stderr } = await annotate(`\ufeff${good('a')}${bad}${good('b')}`);
    expect(status).toBe(1);
    expect(lines.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(stderr.split('\n')).toEqual([
      'line 3: not JSON',
      'line 4: "id" must be a string; "text" is missing',
      'line 5: "text" must not be empty',
      '',
    ]);
  });

  it('reads files, with their text, and goes on after a missing one', async () => {
    writeFileSync(join(dir, 'plain.txt'), `\ufeff${TEXT}`);
    writeFileSync(
      join(dir, 'page.html'),
      `<html lang="en"><title>Bridge</title><article><h1>Bridge</h1><p>${TEXT}</p></article></html>`,
    );
    writeFileSync(join(dir, 'data.csv'), 'a');
    writeFileSync(join(dir, 'blank.txt'), '\ufeff\n \n');
    writeFileSync(join(dir, 'blank.html'), '<html lang="en"><article></article></html>');
    const names = ['plain.txt', 'gone.txt', 'data.csv', 'blank.txt', 'blank.html', 'page.html'];
    const { status, lines, stderr } = await annotate('', ...names.map((name) => join(dir, name)));
    expect(status).toBe(1);
    expect(lines.map(({ id, text }) => [id, text])).toEqual([
      ['plain.txt', TEXT],
      ['page.html', `Bridge\n${TEXT}`],
    ]);
    expect(stderr).toMatch(/gone\.txt: ENOENT/);
    expect(stderr).toMatch(/data\.csv: neither \.txt nor \.html/);
    expect(stderr).toMatch(/blank\.txt: no text in it\n.*blank\.html: no text in it/);
    for (const line of lines) expect(validate(line)).toBe(true);
  });

  it('explains itself, and refuses an option it does not know', async () => {
    expect(await annotate('', '--help')).toMatchObject({
      status: 0,
      stderr: expect.stringContaining('usage: annotate'),
    });
    expect(await annotate('', '--fast')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("Unknown option '--fast'"),
    });
  });

  it('ends in peace when its reader has seen enough', async () => {
    const child = start([]);
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (part: string) => {
      stderr += part;
    });
    child.stdin.on('error', () => {});
    child.stdout.once('data', () => child.stdout.destroy());
    const line = `${JSON.stringify({ id: 'a', text: `${TEXT} `.repeat(200) })}\n`;
    child.stdin.end(line.repeat(400));
    const status = await new Promise<number | null>((done) => child.on('close', done));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('holds no more than a line, however long the input and slow the reader', async () => {
    const child = start([]);
    const line = Buffer.from(
      `${JSON.stringify({ id: 'a', text: `The ferry sailed at noon. ${TEXT} `.repeat(160) })}\n`,
    );
    let written = 0;
    let peak = 0;
    let read = 0;
    child.stdout.on('data', (part: Buffer) => {
      read += part.length;
    });
    const rss = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
    // What stands there at one moment may be just before or after its garbage is collected.
    let early = 0;
    while (written < 6_000_000) {
      if (!child.stdin.write(line)) await new Promise((done) => child.stdin.once('drain', done));
      written += line.length;
      if (written % (line.length * 10) !== 0) continue;
      if (written < 3_000_000) early = Math.max(early, rss());
      else peak = Math.max(peak, rss());
    }
    child.stdin.end();
    expect(await new Promise((done) => child.on('close', done))).toBe(0);
    expect(read).toBeGreaterThan(written);
    expect(peak).toBeLessThan(early + 30);
  });

  // Linux has a disk that is always full.
  it.runIf(existsSync('/dev/full'))('says that what it writes to is full', async () => {
    const full = openSync('/dev/full', 'w');
    const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/annotate/index.ts'], {
      cwd: ROOT,
      stdio: ['pipe', full, 'pipe'],
    });
    closeSync(full);
    let stderr = '';
    child.stderr?.setEncoding('utf8').on('data', (part: string) => {
      stderr += part;
    });
    child.stdin?.on('error', () => {});
    child.stdin?.end(`${JSON.stringify({ id: 'a', text: TEXT })}\n`);
    expect(await new Promise((done) => child.on('close', done))).toBe(1);
    expect(stderr).toMatch(/^annotate: ENOSPC/);
  });
});
