import { FORMAT_VERSION, toStored } from '../../../shared/ledger/stored-document';
import { checksum } from '../../io/checksum';

/** The text of a whole document of the next format, as a newer Rapport would write it. */
export function newerText(kind: string, content: object): string {
  // Only the name of the kind matters to who writes.
  const of = { kind } as Parameters<typeof toStored>[0];
  const sum = (unsigned: string) => checksum(inNextFormat(unsigned));
  return inNextFormat(toStored(of, content, { revision: 1, checksum: sum }).text);
}

function inNextFormat(text: string): string {
  return text.replace(`"formatVersion": ${String(FORMAT_VERSION)}`, `"formatVersion": ${String(FORMAT_VERSION + 1)}`);
}
