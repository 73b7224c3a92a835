import { startCouch } from '../../test/drive/couch';
import { cuttingProxy } from '../../test/drive/cutting-proxy';
import { machineAt } from '../../test/property/sync/machine';
import { toAnnotationRow, toRows } from '../../utils/store/rows';
import { setNote } from '../../utils/store/writes';
import { median, printFigures } from './figures';
import { contentOf, keptPage } from './made-articles';
import { annotation } from './store-page';

const TIMES = 20;
const NOTE = 'Called the harbour office; they will send the minutes by Friday.';

/** What travels for a note that was changed: bytes of requests and answers, headers left out. */
export async function benchTravel(): Promise<void> {
  const server = await startCouch();
  let bytes = 0;
  const proxy = await cuttingProxy(
    server.url,
    () => null,
    (_, up, down) => {
      bytes += up + down;
    },
  );
  try {
    for (const passphrase of [null, 'herring quay lantern']) {
      const place = { url: `${proxy.url}/travel-${passphrase === null ? 'plain' : 'sealed'}`, ...server.admin };
      const [one, other] = [
        await machineAt('laptop00', place, passphrase),
        await machineAt('desktop0', place, passphrase),
      ];
      const content = contentOf(1);
      const [page, body, digest] = toRows(keptPage(content));
      const rows = content.reading.claims.map((_, i) => toAnnotationRow(annotation(1, content, i)));
      await one.db.pages.put(page);
      await one.db.contents.put(body);
      await one.db.digests.put(digest);
      await one.db.annotations.bulkPut(rows);
      for (const machine of [one, other, one]) await machine.sync();
      const [out, back]: [number[], number[]] = [[], []];
      for (let n = 0; n < TIMES; n++) {
        await setNote(one.db, rows[n % rows.length]?.id ?? '', `${NOTE} ${n}`, new Date());
        for (const [machine, counts] of [
          [one, out],
          [other, back],
        ] as const) {
          bytes = 0;
          await machine.sync();
          counts.push(bytes / 1000);
        }
      }
      console.log(passphrase === null ? 'plain' : 'sealed');
      printFigures([
        { name: 'a changed note, sent', value: median(out), unit: 'kB', target: { most: 3 } },
        { name: 'a changed note, received', value: median(back), unit: 'kB', target: { most: 3 } },
      ]);
      one.close();
      other.close();
    }
  } finally {
    await proxy.close();
    await server.close();
  }
}
