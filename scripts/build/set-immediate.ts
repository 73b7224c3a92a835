// For jszip: the package of this name makes code from text where it is given some, which the extension's own rules forbid.
const scope = globalThis as { setImmediate?: unknown };
scope.setImmediate ??= (run: () => void) => setTimeout(run, 0);

export {};
