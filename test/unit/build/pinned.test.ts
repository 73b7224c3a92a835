import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ROOT } from '@/test/architecture/source';

type Versions = Readonly<Record<string, string>>;
interface Package {
  readonly dependencies: Versions;
  readonly devDependencies: Versions;
}
const read = <T>(file: string) => JSON.parse(readFileSync(`${ROOT}/${file}`, 'utf8')) as T;
const { dependencies, devDependencies } = read<Package>('package.json');
const { packages } = read<{ packages: Record<string, { version?: string; integrity?: string; link?: boolean }> }>(
  'package-lock.json',
);

describe('what Whence is made of', () => {
  it('is named by one version each, the one that is locked', () => {
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/);
      expect(packages[`node_modules/${name}`]?.version, name).toBe(version);
    }
  });

  it('is known by its hash, whoever hands it over', () => {
    const without = Object.entries(packages).filter(([path, { integrity }]) => path !== '' && integrity === undefined);
    expect(without.map(([path]) => path)).toEqual([]);
  });
});
