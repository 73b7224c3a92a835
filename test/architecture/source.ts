import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** One source file: path from the root with `/`, its text, and what it imports, files of the repository apart from packages. */
export interface Source {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly string[];
  /** Names of packages, without a path inside them. */
  readonly packages: readonly string[];
}

const CODE = /\.(?:ts|tsx)$/;
const IMPORT = /(?:^|\n)\s*(?:import|export)\s(?:[^'";]*?\sfrom\s*)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g;

/** All code under `folders`, with imports resolved to paths from the root (unresolved ones are of packages). */
export function sourcesIn(...folders: readonly string[]): readonly Source[] {
  return folders.flatMap((folder) =>
    filesIn(join(ROOT, folder))
      .filter((file) => CODE.test(file))
      .map(sourceOf),
  );
}

/** Files of any kind under a folder, absolute, sorted; none where the folder does not exist. */
export function filesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory() ? filesIn(path) : [path];
    });
}

export function fromRoot(file: string): string {
  return relative(ROOT, file).split(sep).join('/');
}

function sourceOf(file: string): Source {
  const text = readFileSync(file, 'utf8');
  const imports = Array.from(text.matchAll(IMPORT), ([, from, dynamic]) => from ?? dynamic ?? '');
  return {
    path: fromRoot(file),
    text,
    imports: imports.map((name) => resolveImport(file, name)).filter((path) => path !== null),
    packages: imports.filter((name) => resolveImport(file, name) === null).map(packageOf),
  };
}

function resolveImport(file: string, name: string): string | null {
  const bare = name.split('?')[0] ?? name;
  const base = bare.startsWith('@/')
    ? join(ROOT, bare.slice(2))
    : bare.startsWith('.')
      ? join(dirname(file), bare)
      : null;
  if (base === null) return null;
  const tried = [base, `${base}.ts`, `${base}.tsx`, join(base, 'index.ts'), join(base, 'index.tsx')];
  const found = tried.find((path) => existsSync(path) && statSync(path).isFile());
  return fromRoot(found ?? base);
}

function packageOf(name: string): string {
  const [scope = '', inner] = name.split('/');
  return scope.startsWith('@') && inner !== undefined ? `${scope}/${inner}` : scope;
}
