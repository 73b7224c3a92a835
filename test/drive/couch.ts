/** A CouchDB server for tests: PouchDB's, from npm, in a process of its own on loopback. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../../node_modules/pouchdb-server/bin/pouchdb-server', import.meta.url));
const ADMIN = { user: 'keeper', password: 'of the lighthouse' };

export interface CouchServer {
  /** `http://127.0.0.1:5984`. */
  readonly url: string;
  readonly admin: { readonly user: string; readonly password: string };
  /** As the administrator; the answer as it is. */
  ask(method: string, path: string, body?: unknown): Promise<Response>;
  /** Makes a login. */
  addUser(user: string, password: string, roles?: readonly string[]): Promise<void>;
  /** Where all of it lies. */
  readonly folder: string;
  /** At once, whatever it is doing. */
  stop(): Promise<void>;
  /** With the same data, at the same address. */
  start(): Promise<void>;
  close(): Promise<void>;
}

/** `inMemory`: forgets everything when it stops. */
export async function startCouch({ inMemory = true } = {}): Promise<CouchServer> {
  const folder = mkdtempSync(join(tmpdir(), 'whence-couch-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const args = ['--port', String(port), '--host', '127.0.0.1', '--dir', folder, '--no-stdout-logs'];
  args.push('--config', join(folder, 'config.json'), ...(inMemory ? ['--in-memory'] : []));
  let child: ChildProcess | undefined;

  async function start(): Promise<void> {
    const started = spawn(process.execPath, [PROGRAM, ...args], { cwd: folder, stdio: 'ignore' });
    child = started;
    for (const end = Date.now() + 20_000; ; ) {
      if (await isUp(url)) return;
      if (started.exitCode !== null || Date.now() > end) throw new Error('The CouchDB server does not start.');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  async function stop(): Promise<void> {
    const running = child;
    if (running === undefined || running.exitCode !== null) return;
    const ended = new Promise((resolve) => running.once('exit', resolve));
    running.kill('SIGKILL');
    await ended;
  }
  const login = `Basic ${Buffer.from(`${ADMIN.user}:${ADMIN.password}`).toString('base64')}`;
  const ask = (method: string, path: string, body?: unknown) =>
    fetch(`${url}${path}`, {
      method,
      headers: { authorization: login, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });

  await start();
  await fetch(`${url}/_config/admins/${ADMIN.user}`, { method: 'PUT', body: JSON.stringify(ADMIN.password) });
  return {
    url,
    admin: ADMIN,
    folder,
    ask,
    start,
    stop,
    async addUser(name, password, roles = []) {
      const user = { name, password, roles, type: 'user' };
      const answer = await ask('PUT', `/_users/org.couchdb.user:${name}`, user);
      if (!answer.ok) throw new Error(await answer.text());
    },
    async close() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function isUp(url: string): Promise<boolean> {
  return fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
