import type { Plugin } from 'vite';

/** The page whose first sight is waited for most: it opens at a press, and goes at the next. */
const POPUP = '/entrypoints/popup/main.tsx';

/**
 * Has what the popup shares with two other pages of the extension or more written into one file. By itself the bundler
 * makes one for each set of pages that share something, a dozen for the popup, and each file costs a browser milliseconds
 * to bring. What it shares with one page alone stays by itself, so that the others do not carry it.
 */
export function fewFiles(): Plugin {
  const needed = new Set<string>();
  return {
    name: 'whence:few-files',
    apply: 'build',
    buildEnd() {
      needed.clear();
      const waiting = [...this.getModuleIds()].filter((id) => id.endsWith(POPUP));
      for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
        if (needed.has(id)) continue;
        needed.add(id);
        waiting.push(...(this.getModuleInfo(id)?.importedIds ?? []));
      }
    },
    outputOptions(options) {
      if (options.format !== 'es') return null;
      const group = { name: 'pages', test: (id: string) => needed.has(id), minShareCount: 3 };
      return { ...options, codeSplitting: { groups: [group] } };
    },
  };
}
