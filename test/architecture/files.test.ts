import { describe, expect, it } from 'vitest';
import { sourcesIn } from './source';

const sources = sourcesIn('utils', 'components', 'entrypoints', 'scripts', 'test');
const shipped = sources.filter(({ path }) => /^(?:utils|components|entrypoints)\//.test(path));
const isData = (path: string) => path.includes('/languages/');
const linesOf = (text: string) => text.split('\n').length - 1;

describe('every file', () => {
  it('is at most 400 lines, or data', () => {
    const long = sources
      .filter(({ path, text }) => !isData(path) && linesOf(text) > 400)
      .map(({ path, text }) => `${path}: ${linesOf(text)}`);
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
    const vague = sources
      .map(({ path }) => path)
      .filter((path) =>
        /(?:^|\/)(?:helpers?|misc|managers?|common|utils?|shared|stuff)(?:\.|\/(?!.*))/.test(
          path.replace(/^utils\//, ''),
        ),
      );
    expect(vague).toEqual([]);
  });
});

describe('shipped code', () => {
  it('opens no connection, but for the weights, which are its own file', () => {
    const callers = shipped
      .filter(({ text }) =>
        /\b(?:fetch|sendBeacon|importScripts)\s*\(|\b(?:XMLHttpRequest|WebSocket|EventSource|WebTransport|RTCPeerConnection)\b/.test(
          text,
        ),
      )
      .map(({ path }) => path);
    expect(callers).toEqual(['utils/services/weights.ts']);
  });

  it('makes no HTML from text', () => {
    const makers = shipped
      .filter(({ text }) =>
        /\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write)\b/.test(text),
      )
      .map(({ path }) => path);
    expect(makers).toEqual([]);
  });

  it('uses neither any nor a non-null assertion', () => {
    const loose = shipped
      .filter(({ text }) => /:\s*any\b|\bas any\b|<any>|biome-ignore/.test(text))
      .map(({ path }) => path);
    expect(loose).toEqual([]);
  });
});
