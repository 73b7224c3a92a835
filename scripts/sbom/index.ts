/** `npm run sbom [-- FILE]`: what the builds of Whence are made of, as CycloneDX JSON, into `.output/sbom.json` or FILE. The same lock file gives the same bytes. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isElsewhere, LICENCES, namedIn } from '../build/shipped-packages';
import { fromWorkingFolder } from '../working-folder';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const COMMAND = ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--package-lock-only'];

interface Bom {
  serialNumber?: string;
  readonly metadata: { timestamp?: string; readonly component: { name: string; readonly 'bom-ref': string } };
  components: readonly { readonly name: string; readonly version: string; readonly 'bom-ref': string }[];
  dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
}

function main([given]: readonly string[]): void {
  const file = given === undefined ? join(ROOT, '.output/sbom.json') : fromWorkingFolder(given);
  const out = execFileSync('npm', COMMAND, { cwd: ROOT, encoding: 'utf8', maxBuffer: 100_000_000 });
  const bom = JSON.parse(out) as Bom;
  // npm names it after the folder, and puts in the time and a number by chance.
  bom.metadata.component.name = 'whence';
  delete bom.metadata.timestamp;
  const ships = namedIn(readFileSync(LICENCES, 'utf8'));
  bom.components = bom.components.filter(({ name, version }) => {
    const title = `${name} ${version}`;
    return ships.has(title) || isElsewhere(title);
  });
  const refs = new Set([...bom.components.map((one) => one['bom-ref']), bom.metadata.component['bom-ref']]);
  bom.dependencies = bom.dependencies
    .filter(({ ref }) => refs.has(ref))
    .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((one) => refs.has(one)) }));
  bom.serialNumber = `urn:uuid:${uuidOf(readFileSync(join(ROOT, 'package-lock.json')))}`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(bom, null, 2)}\n`);
  console.log(`${bom.components.length} packages: ${file}`);
}

/** Of version 8: made of what it names. */
function uuidOf(bytes: Uint8Array): string {
  const hex = createHash('sha256').update(bytes).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

main(process.argv.slice(2));
