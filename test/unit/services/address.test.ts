import { describe, expect, it } from 'vitest';
import { hostOf, unreadableByAddress, unreadableByRefusal } from '@/utils/services/address';

describe('an address', () => {
  it.each([
    ['https://news.example/story', null],
    ['http://127.0.0.1:8080/', null],
    ['file:///home/reader/story.html', null],
    ['about:license', 'browser-page'],
    ['chrome://settings/', 'browser-page'],
    ['moz-extension://6f1d3c52/library.html', 'browser-page'],
    ['view-source:https://news.example/', 'browser-page'],
    ['data:text/html,<p>Hello', 'browser-page'],
    ['https://chromewebstore.google.com/detail/x', 'store'],
    ['https://chrome.google.com/webstore/category/extensions', 'store'],
    ['https://addons.mozilla.org/en-US/firefox/', 'store'],
    ['https://addons.mozilla.org.phish.example/', null],
    ['', null],
    [undefined, null],
  ])('%s tells of the tab: %s', (url, why) => {
    expect(unreadableByAddress(url)).toBe(why);
  });

  it.each([
    ['https://news.example/report.pdf', 'pdf'],
    ['https://news.example/report.PDF?page=2', 'pdf'],
    ['https://news.example/pdf-report?file=x.pdf', 'no-access'],
    ['https://news.example/', 'no-access'],
    [undefined, 'unknown-page'],
  ])('%s that no script may enter is: %s', (url, why) => {
    expect(unreadableByRefusal(url)).toBe(why);
  });

  it.each([
    ['https://WWW.News.example:8443/story', 'www.news.example'],
    ['file:///home/reader/story.html', ''],
    ['no address at all', ''],
  ])('%s has the host "%s"', (url, host) => {
    expect(hostOf(url)).toBe(host);
  });
});
