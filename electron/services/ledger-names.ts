import { monthSchema, type Month } from '../../shared/base/day';

/** The names of a ledger's documents within its folder. */
export const CATALOG_FILE = 'catalog.json';
export const MONTHS_FOLDER = 'months';

export function monthFile(month: Month): string {
  return `${MONTHS_FOLDER}/${month}.json`;
}

/** The month of a file in the folder of months; null for any other file. */
export function monthOfFile(file: string): Month | null {
  const month = monthSchema.safeParse(file.replace(/\.json$/, ''));
  return file.endsWith('.json') && month.success ? month.data : null;
}

/** The month of a document's name; null for the catalog. */
export function monthOfName(name: string): Month | null {
  return monthOfFile(name.slice(MONTHS_FOLDER.length + 1));
}

/** Beside the ledger, and no part of its data. */
export const LOG_FOLDER = 'logs';
export const BACKUPS_FOLDER = 'backups';
