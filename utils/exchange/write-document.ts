import type { ExportDocument } from './document';
import type { Format } from './format';
import type { Words } from './words';

/** The whole file as one text: for a document that is in memory anyway. Linear. */
export function writeDocument(format: Format, exported: ExportDocument, words: Words): string {
  const { idsOn } = format;
  const { generator, made, pages } = exported;
  const about = { generator, made, ...(idsOn && { ids: pages.flatMap(idsOn) }) };
  const writer = format.open(about, words);
  return [writer.begin(), ...pages.map(writer.page), writer.end(exported)].join('');
}
