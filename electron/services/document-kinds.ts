import { monthIn, type Documents } from '../../shared/ledger/documents';
import { CATALOG_KIND, MONTH_KIND, toStored, type DocumentKind } from '../../shared/ledger/stored-document';
import { monthOfName } from './ledger-names';

/** What a file of this name holds: the catalog or a month. */
export function kindOfName(name: string): DocumentKind<object> {
  return monthOfName(name) === null ? CATALOG_KIND : MONTH_KIND;
}

/** The text of a whole file of this name that holds what `documents` hold, without a history of writes. */
export function textOfName(name: string, documents: Documents, checksum: (text: string) => string): string {
  const month = monthOfName(name);
  return unwrittenText(name, month === null ? documents.catalog : monthIn(documents, month), checksum);
}

/** The same for a content that stands alone. */
export function unwrittenText(name: string, content: object, checksum: (text: string) => string): string {
  return toStored(kindOfName(name), content, { revision: 0, checksum }).text;
}
