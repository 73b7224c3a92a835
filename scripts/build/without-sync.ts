import type { Plugin } from 'vite';

/** Own code of rooms that are there for sync, styles apart. */
const OF_SYNC = /\/(?:utils|components|entrypoints)\/(?:[^/]+\/)*sync\/[^?]*\.tsx?$/;

const IMPORT = /^import \{ WITH_SYNC \} from '[^']+\/build';$/m;

/**
 * Has what hangs on `WITH_SYNC` fall out of a build without sync. By itself the bundler puts the constant in only once it has
 * chosen modules: what is imported at run time would stay in files of its own, and so would styles and whatever a module does as
 * it is read. So the constant goes in before, and a module of sync that nothing asks for is left out whole.
 */
export function withoutSync(): Plugin {
  return {
    name: 'whence:without-sync',
    apply: 'build',
    // Before `__SYNC__` gets its value.
    enforce: 'pre',
    transform(code, id) {
      const folded = foldSync(code);
      if (OF_SYNC.test(id)) return { code: folded, map: null, moduleSideEffects: false };
      return folded === code ? null : { code: folded, map: null };
    },
  };
}

/** `code` with `__SYNC__` for the constant it imports. Throws where it is imported in another way than alone and by its name. */
export function foldSync(code: string): string {
  if (IMPORT.test(code)) return code.replace(IMPORT, '').replace(/\bWITH_SYNC\b/g, '__SYNC__');
  if (/^(?:import|export)\b[^;]*\bWITH_SYNC\b[^;]*\bfrom\b/m.test(code))
    throw new Error("WITH_SYNC is imported by a line of its own: import { WITH_SYNC } from '@/utils/build';");
  return code;
}
