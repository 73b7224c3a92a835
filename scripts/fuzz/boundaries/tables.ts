/** Readings that somebody else may have written, counted and put on a page and into tables. */
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { ACTOR_KINDS, QUOTATIONS, SOURCINGS, STANDINGS } from '../../../utils/model';
import { newCounter } from '../../tables/count';
import { pageOf } from '../../tables/page';
import { parseReading, type ReadingLine } from '../../tables/reading';
import { csvOf, tablesOf } from '../../tables/table';
import { boundary } from '../boundary';
import { json, must, mustBePlain, text } from '../values';

const reading: fc.Arbitrary<ReadingLine> = fc.record({
  id: fc.string({ minLength: 1 }),
  engine: fc.option(text),
  url: fc.option(text),
  site: fc.option(text),
  published: fc.option(fc.oneof(text, fc.constantFrom('2031-03-05', '2031-04-01T00:00:00Z'))),
  degraded: fc.option(text),
  claims: fc.array(
    fc.record({
      class: fc.constantFrom('said' as const, 'other' as const, 'none' as const),
      quotation: fc.option(fc.constantFrom(...QUOTATIONS)),
      sourcing: fc.constantFrom(...SOURCINGS),
      standing: fc.array(fc.record({ value: fc.constantFrom(...STANDINGS) }), { maxLength: 3 }),
      actor: fc.option(fc.constantFrom('a1', 'a2', '__proto__')),
    }),
    { maxLength: 6 },
  ),
  actors: fc.array(
    fc.record({ id: fc.constantFrom('a1', 'a2', '__proto__'), name: text, kind: fc.constantFrom(...ACTOR_KINDS) }),
    { maxLength: 3 },
  ),
  summary: fc.record({ sentences: fc.nat() }),
});

function countsOf(readings: readonly ReadingLine[]) {
  const counter = newCounter();
  for (const one of readings)
    try {
      counter.add(one);
    } catch (error) {
      must(error instanceof Error && / came before$/.test(error.message), String(error));
    }
  return counter.counts();
}

export const TABLES = boundary('tables', 'readings to be counted', [
  {
    says: 'a line is a reading, or told to be none in words',
    property: fc.property(
      fc.oneof(
        text,
        json.map((one) => JSON.stringify(one)),
        reading.map((one) => JSON.stringify(one)),
      ),
      (line) => {
        try {
          mustBePlain(parseReading(line));
        } catch (error) {
          must(
            error instanceof Error && error.constructor === Error && /^(?:not JSON|no reading)/.test(error.message),
            String(error),
          );
        }
      },
    ),
  },
  {
    says: 'no name and no path is markup on the page',
    property: fc.property(fc.array(reading, { maxLength: 4 }), text, (readings, why) => {
      const { document } = parseHTML(
        pageOf(countsOf(readings), { first: [{ where: why, why }], count: 1 }, [{ path: why, isFolder: true }]),
      );
      for (const element of document.querySelectorAll('*')) {
        must(!/^(?:script|img|iframe|object|embed|form|base|b)$/.test(element.localName), element.localName);
        for (const { name } of element.attributes) must(!/^on|^src$|^style$/.test(name), name);
      }
    }),
    share: 0.2,
  },
  {
    says: 'no cell is a formula, and every claim is counted once',
    property: fc.property(fc.array(reading, { maxLength: 4 }), (readings) => {
      const counts = countsOf(readings);
      for (const table of tablesOf(counts)) {
        const bare = [...csvOf(table)].join('').replace(/"(?:[^"]|"")*"/g, (cell) => cell.slice(1, 2));
        must(!/(?:^|,|\r\n)[=+\-@\t＝＋－＠]/.test(bare.replace(/^\ufeff/, '')), 'A cell is a formula.');
      }
      for (const { claims, sources } of counts.places)
        must([...sources.values()].reduce((all, one) => all + one.claims, 0) === claims, 'The sums differ.');
    }),
    share: 0.5,
  },
]);
