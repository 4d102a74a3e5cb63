import type { ImportKind } from '../../../shared/exchange/column-mapping';
import type { Encoding } from '../../lib/read-text-file';
import type { Format } from '../../lib/format';
import type { ExchangeWork } from '../../stores/exchange-store';

const RECORDS: Readonly<Record<ImportKind, readonly [string, string]>> = {
  readings: ['reading', 'readings'],
  checks: ['check', 'checks'],
  sessions: ['session', 'sessions'],
};

/** `1 reading`, `1,212 sessions` */
export function countWords(kind: ImportKind, count: number, { number }: Pick<Format, 'number'>): string {
  return `${number(count)} ${RECORDS[kind][count === 1 ? 0 : 1]}`;
}

/** `1 row`, `212 rows` */
export function rowWords(count: number, { number }: Pick<Format, 'number'>): string {
  return `${number(count)} ${count === 1 ? 'row' : 'rows'}`;
}

export const ENCODING_NAMES: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16, little-endian',
  'utf-16be': 'UTF-16, big-endian',
  'windows-1252': 'Windows-1252 (Western European)',
};

export const WORK_WORDS: Readonly<Record<ExchangeWork | 'send', string>> = {
  send: 'Reading the rows',
  inspect: 'Looking at the columns',
  preview: 'Comparing with the ledger',
  'carry-out': 'Importing',
  export: 'Making the files',
};

/** A clause as a sentence: `the day has not come yet` is `The day has not come yet.` */
export function asSentence(clause: string): string {
  return `${clause.charAt(0).toUpperCase()}${clause.slice(1)}${/[.!?]$/.test(clause) ? '' : '.'}`;
}
