import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn, fromRoot, ROOT, sourcesIn } from './source';

const FOLDERS = ['utils', 'components', 'entrypoints', 'scripts', 'test'];
const sources = sourcesIn(...FOLDERS);
const shipped = sources.filter(({ path }) => /^(?:utils|components|entrypoints)\//.test(path));
const isData = (path: string) => path.includes('/languages/');
/** Taken in as they are, with a review of their own. */
const isForeign = (path: string) => /^scripts\/(?:score|anchor)\//.test(path);
const isCode = (path: string) => /\.(?:[cm]?[jt]sx?|css)$/.test(path);
/** A folder or file whose name would fit anything; the room `utils/` itself has its name from the tools. */
const isVague = (path: string) =>
  /(?:^|[/-])(?:helpers?|misc|managers?|common|utils?|shared|stuff)(?=[./]|$)/.test(path.replace(/^utils\//, ''));
/** The readers of the engine's weights and languages, which are files of its own, and what speaks to the reader's own server in the build with sync. */
const MAY_CONNECT = [
  'utils/services/engine-files.ts',
  'utils/services/language-scripts.ts',
  'utils/services/sync/transport.ts',
];
const linesOf = (text: string) => text.split('\n').length - 1;

describe('every file', () => {
  it('is at most 400 lines, or data', () => {
    const long = FOLDERS.flatMap((folder) => filesIn(join(ROOT, folder)))
      .map((file) => ({ path: fromRoot(file), lines: linesOf(readFileSync(file, 'utf8')) }))
      .filter(({ path, lines }) => isCode(path) && !isData(path) && !isForeign(path) && lines > 400)
      .map(({ path, lines }) => `${path}: ${lines}`);
    expect(long).toEqual([]);
  });

  it('is, at the median, at most 120 lines', () => {
    const lengths = shipped
      .filter(({ path }) => !isData(path))
      .map(({ text }) => linesOf(text))
      .sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(120);
  });

  it('has a name that says what it holds', () => {
    expect(sources.map(({ path }) => path).filter(isVague)).toEqual([]);
  });

  it.each(['components/common/card.tsx', 'utils/utils.ts', 'utils/store/helpers.ts', 'test/string-utils.ts'])(
    'would not be named %s',
    (path) => {
      expect(isVague(path)).toBe(true);
    },
  );

  it.each(['utils/mark.ts', 'utils/engine/commons.ts', 'components/parts/shared-link.tsx'])(
    'might be named %s',
    (path) => {
      expect(isVague(path)).toBe(false);
    },
  );
});

/** Where a new file tells what it is made by: see `npm run new`. */
const isScaffold = (path: string) => /^(?:scripts\/new\/|test\/command\/new\.|test\/architecture\/files\.)/.test(path);

it('nothing that "npm run new" left to be written is left', () => {
  const words = filesIn(join(ROOT, 'locales')).map((file) => ({
    path: fromRoot(file),
    text: readFileSync(file, 'utf8'),
  }));
  const left = [...sources, ...words].flatMap(({ path, text }) =>
    isScaffold(path)
      ? []
      : text.split('\n').flatMap((line, i) => (/\bTODO\b/.test(line) ? [`${path}:${i + 1}: ${line.trim()}`] : [])),
  );
  expect(left).toEqual([]);
});

describe('shipped code', () => {
  it('opens no connection, but in three files', () => {
    const callers = shipped
      .filter(({ text }) =>
        /\b(?:fetch|sendBeacon|importScripts)\s*\(|\b(?:XMLHttpRequest|WebSocket|EventSource|WebTransport|RTCPeerConnection)\b/.test(
          text,
        ),
      )
      .map(({ path }) => path);
    expect(callers).toEqual(MAY_CONNECT.filter((path) => existsSync(join(ROOT, path))));
  });

  it('makes no HTML from text', () => {
    const makers = shipped
      .filter(({ text }) =>
        /\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.writeln?|createContextualFragment|setHTMLUnsafe|parseHTMLUnsafe|srcdoc)\b/.test(
          text,
        ),
      )
      .map(({ path }) => path);
    expect(makers).toEqual([]);
  });

  it('makes no code from text', () => {
    const makers = shipped
      .filter(({ text }) =>
        /\beval\s*\(|\bnew Function\b|\b(?:setTimeout|setInterval)\(\s*['"`]|javascript:/.test(text),
      )
      .map(({ path }) => path);
    expect(makers).toEqual([]);
  });

  it('listens to no other extension and no page, and to messages where it asks who sends them', () => {
    const heard = (what: RegExp) => shipped.filter(({ text }) => what.test(text)).map(({ path }) => path);
    expect(heard(/onMessageExternal|onConnectExternal|externally_connectable|onUserScriptMessage/)).toEqual([]);
    expect(
      heard(
        /\b(?:window|globalThis|self|document)\.addEventListener\(\s*['"]message['"]|\bonmessage\b|\bpostMessage\([^)]*['"]\*['"]/,
      ),
    ).toEqual([]);
    // The other one takes nothing of a message but that there was one, to look whether the server has something new.
    expect(heard(/runtime\.onMessage\b/)).toEqual(['utils/messages/transport.ts', 'utils/services/sync/background.ts']);
    expect(heard(/runtime\.onConnect\b/)).toEqual(['utils/messages/panel-stream.ts']);
  });

  it('uses no any, and silences no rule of the linter', () => {
    const loose = shipped
      .filter(({ text }) => /:\s*any\b|\bas any\b|<any>|biome-ignore/.test(text))
      .map(({ path }) => path);
    expect(loose).toEqual([]);
  });
});
