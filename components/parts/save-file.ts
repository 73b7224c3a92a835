import { i18n } from '#i18n';
import type { ExportDocument } from '@/utils/exchange/document';

/** placeholder until the exchange layer is here */
export function saveFile(_document: ExportDocument, _format: string): void {
  i18n.t('extName');
}
export function documentOfReading(..._: unknown[]): ExportDocument {
  throw new Error();
}
