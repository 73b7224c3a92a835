/** What a build is for: see `modeOf`. */
export interface Mode {
  /** The reader may have what is kept carried between browsers over a server of their own. */
  readonly withSync: boolean;
  /** Every site is granted and every mark on: a test cannot answer a browser's prompt. */
  readonly forTests: boolean;
}

const MODES: Readonly<Record<string, Mode>> = {
  development: { withSync: false, forTests: false },
  production: { withSync: false, forTests: false },
  e2e: { withSync: false, forTests: true },
  sync: { withSync: true, forTests: false },
  'sync-e2e': { withSync: true, forTests: true },
};

/** What `--mode NAME` asks for. Throws where there is no such mode: of a misspelt one a build without sync would be made. */
export function modeOf(name: string): Mode {
  const mode = Object.hasOwn(MODES, name) ? MODES[name] : undefined;
  if (mode === undefined) throw new Error(`No mode "${name}": there are ${Object.keys(MODES).join(', ')}.`);
  return mode;
}
