/** Addresses: of the library, of articles, of words of an article, of sites that a reader names. */
import fc from 'fast-check';
import * as v from 'valibot';
import { claimHash, compareHash, hashOf, type Listing, listHash, routeOf } from '../../../components/library/route';
import { grantedSites, siteOrigins, typedSite } from '../../../components/parts/site-origins';
import { CLAIM_ORDERS } from '../../../utils/catalogue/claim-order';
import { FACETS } from '../../../utils/catalogue/facets';
import { textFragment } from '../../../utils/exchange/text-fragment';
import { coversHost, EVERY_SITE, hostIn } from '../../../utils/host-pattern';
import { pageKey, siteOf } from '../../../utils/page-key';
import { PageKeySchema } from '../../../utils/records';
import { textFragmentLink } from '../../../utils/text-fragment';
import { searchAddress } from '../../../utils/web-search';
import { boundary } from '../boundary';
import { growsLinearly } from '../growth';
import { address, must, mustBePlain, text } from '../values';

const words = text.filter((one) => one !== '' && one.isWellFormed());
const chosen = fc
  .array(fc.tuple(fc.constantFrom(...FACETS), fc.array(words, { minLength: 1, maxLength: 2 })), { maxLength: 3 })
  .map((all) => Object.fromEntries(all));
const listing: fc.Arbitrary<Listing> = fc.record({
  view: fc.constantFrom('pages', 'claims'),
  query: fc.oneof(fc.constant(''), words),
  chosen,
  order: fc.constantFrom(...CLAIM_ORDERS),
});
const hash = fc.oneof(
  text,
  fc
    .tuple(fc.constantFrom('#page=', '#claim=', '#actor=', '#compare=', '#all&', '#claims&q=', '#'), text, text)
    .map(([name, a, b]) => `${name}${a}&with=${b}`),
);
const spanned = fc.tuple(fc.array(text, { minLength: 1, maxLength: 6 }), fc.nat(), fc.nat()).map(([all, a, b]) => {
  const whole = `${all.join(' ')}.`;
  const start = a % whole.length;
  return { whole, span: [start, start + 1 + (b % (whole.length - start))] as const };
});

function mustBeOnWeb(made: string, base: string): void {
  must(made.startsWith(base.split('#')[0] ?? ''), 'It is another address.');
  const [, directive = ''] = made.split(':~:');
  must(/^text=[\w.!~*'()%,-]*$/.test(directive), `A browser reads ${directive} otherwise.`);
}

export const ADDRESSES = boundary('addresses', 'addresses of the library, articles, passages and sites', [
  {
    says: 'whatever stands after # in the library opens something',
    property: fc.property(hash, (given) => {
      const route = routeOf(given);
      mustBePlain(route);
      if (route.view === 'pages' || route.view === 'claims')
        must(JSON.stringify(routeOf(listHash(route))) === JSON.stringify(route), 'A list is linked to as another.');
    }),
  },
  {
    says: 'an address of the library leads where it was made for',
    property: fc.property(listing, words, words, (list, a, b) => {
      const same = (made: string, wanted: unknown) =>
        must(JSON.stringify(routeOf(made)) === JSON.stringify(wanted), `${made} leads elsewhere.`);
      const inFacetOrder = Object.fromEntries(FACETS.flatMap((f) => (list.chosen[f] ? [[f, list.chosen[f]]] : [])));
      const { view, query, order } = list;
      same(listHash(list), { view, query, chosen: inFacetOrder, order });
      same(hashOf(a), { view: 'page', key: a });
      same(claimHash(a), { view: 'claim', id: a });
      same(compareHash(a, b), { view: 'compare', keys: [a, b] });
    }),
  },
  {
    says: 'a page has one key, and the key of a key is the key',
    property: fc.property(address, fc.oneof(address, fc.constant(null)), (url, canonical) => {
      const key = pageKey(url, canonical);
      must(pageKey(key) === key, `${key} becomes ${pageKey(key)}`);
      must(key === '' || key.length > 8_000 || v.is(PageKeySchema, key), 'It cannot be stored.');
      const [here, there] = [siteOf(pageKey(url)), siteOf(key)];
      must(here === there || here.endsWith(`.${there}`) || there.endsWith(`.${here}`), `${here} became ${there}`);
    }),
  },
  {
    says: 'a link to words of a page is a link to that page',
    property: fc.property(fc.webUrl({ withFragments: true }), spanned, (url, { whole, span }) => {
      mustBeOnWeb(textFragmentLink(url, whole, span), url);
    }),
  },
  {
    says: 'a link to a kept quote is one to its page, or none',
    property: fc.property(address, text, text, text, (url, exact, prefix, suffix) => {
      const made = textFragment(url, { exact, prefix, suffix });
      must((made === null) === !/^https?:\/\//i.test(url), 'It leads to what is not of the web.');
      if (made !== null) mustBeOnWeb(made, url);
    }),
  },
  {
    says: 'a search asks one search engine',
    property: fc.property(text, fc.oneof(text, fc.constant(null)), (line, name) => {
      const { origin, pathname, searchParams } = new URL(searchAddress(line, name));
      must(`${origin}${pathname}` === 'https://duckduckgo.com/' && [...searchParams].length === 1, 'It asks another.');
    }),
  },
  {
    says: 'what a reader types names one site and never every site',
    property: fc.property(fc.oneof(address, text), (typed) => {
      const site = typedSite(typed);
      if (site === null) return;
      const origins = siteOrigins(site);
      must(!origins.some((one) => hostIn(one) === '*'), 'It would let Whence in everywhere.');
      must(!origins.includes(EVERY_SITE) && grantedSites(origins).everywhere.length === 0, 'It stands for every site.');
    }),
  },
  {
    says: 'a pattern covers its own host and what is below it',
    property: fc.property(fc.oneof(address, text), fc.domain(), (pattern, host) => {
      const named = hostIn(pattern);
      if (coversHost(pattern, host))
        must(named === '*' || host === named || host.endsWith(`.${named}`), 'It covers too much.');
      grantedSites([pattern]);
    }),
  },
  {
    says: 'keys are made in linear time',
    property: growsLinearly((given) => pageKey(`https://a.example/${given}?${given}#${given}`, given)),
    share: 0.02,
    timed: true,
  },
]);
