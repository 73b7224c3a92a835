import type { Launched } from './launch';

interface Reply {
  readonly result: {
    readonly result?: { readonly value?: string };
    readonly exceptionDetails?: { readonly text: string };
  };
}

/**
 * The value, as text, of `expression` in Firefox's own window, where it may use `policy` (of Whence) and `global` (of the
 * API behind extensions): what a reader does with the browser itself and no page can do, such as pressing the button.
 */
export async function insideFirefox(driven: Pick<Launched, 'browser'>, expression: string): Promise<string> {
  const { connection } = driven.browser as unknown as {
    connection: { send(method: string, params: unknown): Promise<unknown> };
  };
  const tree = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })) as {
    result: { contexts: { context: string }[] };
  };
  const { result } = (await connection.send('script.evaluate', {
    expression: `(async () => {
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      const { global } = ExtensionParent.apiManager;
      const policy = WebExtensionPolicy.getByID('whence@whence.example');
      return String((await (${expression})) ?? '');
    })()`,
    target: { context: tree.result.contexts[0]?.context },
    awaitPromise: true,
  })) as Reply;
  if (result.exceptionDetails) throw new Error(result.exceptionDetails.text);
  return result.result?.value ?? '';
}

/** Lets Whence into private windows, as a reader does in about:addons. */
export async function allowInPrivateWindows(driven: Pick<Launched, 'browser'>): Promise<void> {
  await insideFirefox(
    driven,
    `(async () => {
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      await ExtensionPermissions.add(policy.id, { permissions: ['internal:privateBrowsingAllowed'], origins: [] });
      await (await AddonManager.getAddonByID(policy.id)).reload();
    })()`,
  );
}
