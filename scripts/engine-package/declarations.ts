import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SPECIFIER = /(\bfrom\s+|\bimport\(\s*|\bimport\s+)(['"])(\.[^'"]*)\2/g;

/**
 * The types of `entries` and of all that they name, by the path in the package: `engine.d.ts` for an entry `…/engine.ts`,
 * `types/model.d.ts` for `utils/model.ts`. Imports in them have the `.js` that Node's way of resolving asks for. Throws where
 * the sources have errors.
 */
export function declarationsOf(entries: readonly string[]): ReadonlyMap<string, string> {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2023,
    lib: ['lib.es2023.d.ts'],
    types: ['node'],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: true,
    declaration: true,
    emitDeclarationOnly: true,
    rootDir: ROOT,
    outDir: ROOT,
  };
  const program = ts.createProgram([...entries], options);
  const errors = ts.getPreEmitDiagnostics(program);
  if (errors.length > 0) throw new Error(ts.formatDiagnostics(errors, HOST));
  const emitted = new Map<string, string>();
  program.emit(undefined, (file, text) => emitted.set(file, text));

  const wanted = new Map<string, string>();
  const take = (source: string): void => {
    const place = placeOf(source);
    if (wanted.has(place)) return;
    const text = emitted.get(source.replace(/\.ts$/, '.d.ts'));
    if (text === undefined) throw new Error(`no types were made of ${source}`);
    wanted.set(place, '');
    const written = text.replace(SPECIFIER, (_, before: string, quote: string, name: string) => {
      const target = sourceOf(name, source, options);
      take(target);
      return `${before}${quote}${specifierOf(place, placeOf(target))}${quote}`;
    });
    wanted.set(place, written);
  };
  for (const entry of entries) take(entry);
  return wanted;
}

function sourceOf(name: string, from: string, options: ts.CompilerOptions): string {
  const found = ts.resolveModuleName(name, from, options, ts.sys).resolvedModule?.resolvedFileName;
  if (found === undefined) throw new Error(`${from} imports ${name}, which is not there`);
  return found;
}

/** Where a source's types lie in the package. */
function placeOf(source: string): string {
  const path = relative(ROOT, source).split(sep).join('/').replace(/\.ts$/, '.d.ts');
  return path.startsWith('utils/') ? path.replace('utils/', 'types/') : path.replace(/^.*\//, '');
}

function specifierOf(from: string, to: string): string {
  const path = relative(dirname(from), to)
    .split(sep)
    .join('/')
    .replace(/\.d\.ts$/, '.js');
  return path.startsWith('.') ? path : `./${path}`;
}

const HOST: ts.FormatDiagnosticsHost = {
  getCanonicalFileName: (name) => name,
  getCurrentDirectory: () => ROOT,
  getNewLine: () => '\n',
};

/** The entries of the package, absolute. */
export const ENTRIES = ['engine', 'weights'].map((name) => join(ROOT, 'scripts/engine-package', `${name}.ts`));
