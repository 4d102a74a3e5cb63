import { z } from 'zod';
import { daySchema, monthSchema, type Month } from '../base/day';
import { instantSchema } from '../base/instant';
import { isTextNestedDeeper } from '../base/nested-text';
import { fail, succeed, type Outcome } from '../base/outcome';
import { parseJson } from '../base/parse-json';
import { finishSteps, type Steps } from '../base/steps';
import type { BadRecord } from '../ledger/sort-out';
import type { Documents, MonthDocument } from '../ledger/documents';
import {
  CATALOG_KIND,
  DEEPEST_DOCUMENT,
  FORMAT_VERSION,
  isAsWritten,
  MONTH_KIND,
  readStoredValue,
} from '../ledger/stored-document';

/** Why a backup was made. */
export const backupReasonSchema = z.enum([
  'daily',
  'by-hand',
  'before-restore',
  'before-import',
  'before-update',
  'before-delete',
]);
export type BackupReason = z.infer<typeof backupReasonSchema>;

/** How many records of each kind. */
export const countsSchema = z.record(z.string(), z.int().min(0));
export type Counts = Readonly<z.infer<typeof countsSchema>>;

/** What a backup says of itself at its beginning, so that a list of them needs only the beginnings. */
const backupHeaderSchema = z.object({
  kind: z.literal('rapport-backup'),
  formatVersion: z.int().min(1),
  checksum: z.string(),
  madeAt: instantSchema,
  appVersion: z.string().max(100),
  reason: backupReasonSchema,
  /** It holds so much less than the one before that it does not take that one's place. */
  isShrunk: z.boolean(),
  counts: countsSchema,
  /** Of what happened; null when nothing did. */
  firstDay: daySchema.nullable(),
  lastDay: daySchema.nullable(),
});
export type BackupHeader = Readonly<z.infer<typeof backupHeaderSchema>>;

export type BackupFacts = Pick<BackupHeader, 'madeAt' | 'appVersion' | 'reason' | 'isShrunk'> & Contents;
export type Contents = Pick<BackupHeader, 'counts' | 'firstDay' | 'lastDay'>;

/** The longest beginning of a file in which a header is looked for. */
export const HEADER_LENGTH = 4_096;

const HEADER_END = '\n"documents": [';
/** The documents, in a list, in an object. */
const DEEPEST_BACKUP = DEEPEST_DOCUMENT + 2;
/** The catalog, and each month of the calendar. */
const MOST_DOCUMENTS = 1 + 12 * 9_999;

/** The text of a backup: the facts, then each document as it stands in its file. */
export function backupText(
  facts: BackupFacts,
  documentTexts: readonly string[],
  checksum: (text: string) => string,
): string {
  const documents = documentTexts.map((text) => text.trimEnd()).join(',\n');
  const write = (sum: string) =>
    `${headerText({ kind: 'rapport-backup', formatVersion: FORMAT_VERSION, checksum: sum, ...facts })}${HEADER_END}\n${documents}\n]\n}\n`;
  return write(checksum(write('')));
}

/** The header at the beginning of a file, of which `beginning` may be all; null when it is not a backup of Rapport. */
export function readHeader(beginning: string): BackupHeader | null {
  if (isTextNestedDeeper(beginning, DEEPEST_BACKUP)) return null;
  const end = beginning.indexOf(HEADER_END);
  // A file that somebody has laid out anew is still one, only slower to look at.
  const header = end === -1 ? parseJson(beginning) : parseJson(`${beginning.slice(0, end).replace(/,$/, '')}}`);
  const parsed = backupHeaderSchema.safeParse(header);
  return parsed.success ? parsed.data : null;
}

export type ReadBackup = {
  readonly header: BackupHeader;
  readonly documents: Documents;
  /** False when its text is not what Rapport wrote. */
  readonly isAsWritten: boolean;
  /** What in it could not be read, in words: `2011-11: It is cut off …`. */
  readonly problems: readonly string[];
};

type Named = { readonly name: string; readonly checksum: (text: string) => string };

/** What a backup holds, or why it cannot be used. `name` is for the sentence. */
export function readBackup(text: string, of: Named): Outcome<ReadBackup> {
  return finishSteps(readBackupInSteps(text, of));
}

/** The same a document at a time, saying how far it is; ten years are too much for one go. */
export function* readBackupInSteps(text: string, of: Named): Steps<Outcome<ReadBackup>> {
  const damaged = (problem: string) => fail({ code: 'document-damaged', document: of.name, problem });
  if (isTextNestedDeeper(text, DEEPEST_BACKUP)) return damaged('It is nested deeper than a backup of Rapport is.');
  const stored = parseJson(text);
  yield 0.3;
  const newer = newerVersionOf(stored);
  if (newer !== null) return fail({ code: 'document-newer', document: of.name, version: newer });
  const header = backupHeaderSchema.safeParse(stored);
  const list = z.looseObject({ documents: z.array(z.unknown()).max(MOST_DOCUMENTS) }).safeParse(stored);
  if (!header.success || !list.success) return damaged('It is cut off, empty, or not a backup of Rapport.');
  const isWhole = isAsWritten(text, of.checksum);
  yield 0.35;
  const read = yield* readDocuments(list.data.documents, isWhole);
  return read === null
    ? damaged('The plan that it should hold cannot be read.')
    : succeed({ header: header.data, isAsWritten: isWhole, ...read });
}

/** Null for a backup that is not of a newer Rapport, which may say other things of itself than today's. */
function newerVersionOf(stored: unknown): number | null {
  const named = z
    .looseObject({ kind: z.literal('rapport-backup'), formatVersion: z.int().min(FORMAT_VERSION + 1) })
    .safeParse(stored);
  return named.success ? named.data.formatVersion : null;
}

/** Null without a catalog, without which the months mean nothing. */
function* readDocuments(
  stored: readonly unknown[],
  isWhole: boolean,
): Steps<Pick<ReadBackup, 'documents' | 'problems'> | null> {
  const [first, ...others] = stored;
  const catalog = readStoredValue(CATALOG_KIND, first, { name: 'catalog.json', isWhole });
  if (!catalog.ok) return null;
  const months = new Map<Month, MonthDocument>();
  const problems = [problemsOf('Plan', catalog.value.badRecords)];
  for (const [index, other] of others.entries()) {
    yield 0.35 + (0.65 * index) / others.length;
    problems.push(takeMonth(months, other, isWhole));
  }
  return { documents: { catalog: catalog.value.content, months }, problems: problems.flat() };
}

/** Puts the month with the others and gives what of it could not be read. */
function takeMonth(months: Map<Month, MonthDocument>, stored: unknown, isWhole: boolean): readonly string[] {
  const name = nameOf(stored);
  const month = readStoredValue(MONTH_KIND, stored, { name, isWhole });
  if (!month.ok) return [`${name}: ${problemOf(month.failure)}`];
  const { content, badRecords } = month.value;
  if (months.has(content.month)) return [`${name}: It is there twice.`];
  months.set(content.month, content);
  return problemsOf(name, badRecords);
}

function problemsOf(name: string, bad: readonly BadRecord[]): readonly string[] {
  return bad.map(({ collection, reason }) => `${name}, ${collection}: ${reason}`);
}

function nameOf(stored: unknown): string {
  const named = z.looseObject({ month: monthSchema }).safeParse(stored);
  return named.success ? named.data.month : 'A month';
}

function problemOf(failure: { readonly code: string; readonly problem?: string }): string {
  return failure.problem ?? 'It is of a newer Rapport.';
}

export function totalOf(counts: Counts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

function headerText(header: BackupHeader): string {
  const fields = Object.entries(header).map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`);
  return `{\n${fields.join(',\n')},`;
}
