import { z } from 'zod';
import { issuePlace } from '../base/issue-place';
import { isNestedDeeper } from '../base/nesting';
import { parseJson } from '../base/parse-json';
import { fail, succeed, type Outcome } from '../base/outcome';
import {
  catalogCollections,
  catalogSchema,
  monthCollections,
  monthDocumentSchema,
  type Catalog,
  type MonthDocument,
} from './documents';
import { MIGRATIONS, migrate } from './migrations/migrate';
import { sortOut, type BadRecord } from './sort-out';

/** The format that this version writes. A document with a higher number is from a newer Rapport and is left alone. */
export const FORMAT_VERSION = MIGRATIONS.length + 1;

/** Twice as deep as a document can be that was made by requests, so that what was written can always be read. */
export const DEEPEST_DOCUMENT = 64;

/** A document in the form in which it stands in its file: what it is, then its content. */
export type StoredDocument = Readonly<Record<string, unknown>>;

export type DocumentKind<Content> = {
  readonly kind: string;
  readonly schema: z.ZodType<Content>;
  /** Which migrations concern it; null for a document whose format has never changed. */
  readonly migratedAs: 'catalog' | 'month' | null;
  /** The collections whose records are judged one by one, so that a bad one does not take the others with it. */
  readonly collections: Readonly<Record<string, z.ZodType>>;
};

export const CATALOG_KIND: DocumentKind<Catalog> = {
  kind: 'rapport-catalog',
  schema: catalogSchema,
  migratedAs: 'catalog',
  collections: catalogCollections,
};
export const MONTH_KIND: DocumentKind<MonthDocument> = {
  kind: 'rapport-month',
  schema: monthDocumentSchema,
  migratedAs: 'month',
  collections: monthCollections,
};

export type ReadDocument<Content> = {
  readonly content: Content;
  readonly revision: number;
  /** That of the file: lower than today's when the content was migrated, higher when it is from a newer Rapport. */
  readonly formatVersion: number;
  /** False when the file was changed by something else than Rapport, or is not what was written. */
  readonly isAsWritten: boolean;
  /** Records that could not be taken, with why; `content` is without them. */
  readonly badRecords: readonly BadRecord[];
};

const envelopeSchema = z.looseObject({
  kind: z.string(),
  formatVersion: z.int().min(1),
  revision: z.int().min(0),
  checksum: z.string(),
});
type Envelope = z.infer<typeof envelopeSchema>;

type Checksum = (text: string) => string;
/** Of all pieces one behind the other; a text counts as its UTF-8 bytes. */
export type ChecksumOfPieces = (...pieces: readonly (string | Uint8Array)[]) => string;

/** A document and the text of its file, which is `documentText` of it. */
export type SignedDocument = { readonly document: StoredDocument; readonly text: string };

export function toStored(
  { kind }: DocumentKind<unknown>,
  content: object,
  by: { readonly revision: number; readonly checksum: Checksum },
): SignedDocument {
  const unsigned = { kind, formatVersion: FORMAT_VERSION, revision: by.revision, checksum: '', ...content };
  const unsignedText = documentText(unsigned);
  const checksum = by.checksum(unsignedText);
  return {
    document: { ...unsigned, checksum },
    text: unsignedText.replace(CHECKSUM_FIELD, `"checksum": "${checksum}"`),
  };
}

/** The document as text: a line for each field and for each record, so that a person can read it and compare two. */
export function documentText(stored: StoredDocument): string {
  const fields = Object.entries(stored).filter(([, value]) => value !== undefined);
  return `{\n${fields.map(([name, value]) => `${JSON.stringify(name)}: ${fieldText(value)}`).join(',\n')}\n}\n`;
}

/**
 * Whether a text is to the last byte what Rapport wrote. Its checksum is that of the whole text with an empty checksum
 * in it, so that this can be asked of a file without parsing it.
 */
export function isAsWritten(text: string, checksum: Checksum): boolean {
  const found = CHECKSUM_FIELD.exec(text);
  if (found === null) return false;
  return found[1] === checksum(text.replace(CHECKSUM_FIELD, '"checksum": ""'));
}

/**
 * The same of the bytes of a file, without making a text of them: the first letters, which say what it is, when it is to
 * the last byte what Rapport wrote. Null also for one that says so further down, which is to be read as a whole.
 */
export function headAsWritten(bytes: Uint8Array, checksum: ChecksumOfPieces): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD_BYTES));
  const found = CHECKSUM_FIELD.exec(head);
  if (found === null) return null;
  const [before, after] = [bytes.subarray(0, found.index), bytes.subarray(found.index + found[0].length)];
  return found[1] === checksum(before, '"checksum": ""', after) ? head : null;
}

type Found = { readonly name: string; readonly isWhole: boolean };

/** What the text of a file holds, or why it is not used. `name` is the file's, for the sentence. */
export function readStored<Content>(
  kind: DocumentKind<Content>,
  text: string,
  of: { readonly name: string; readonly checksum: Checksum },
): Outcome<ReadDocument<Content>> {
  const stored = parseJson(text);
  const isWhole = isAsWritten(text, of.checksum) || isAsFormat1Wrote(stored, of.checksum);
  return readStoredValue(kind, stored, { name: of.name, isWhole });
}

/** The same for a document that was parsed as a part of something larger, which says whether it is as written. */
export function readStoredValue<Content>(
  kind: DocumentKind<Content>,
  stored: unknown,
  { name, isWhole }: Found,
): Outcome<ReadDocument<Content>> {
  const damaged = (problem: string) => fail({ code: 'document-damaged', document: name, problem });
  if (isNestedDeeper(stored, DEEPEST_DOCUMENT)) return damaged('It is nested deeper than a document of Rapport is.');
  const envelope = envelopeSchema.safeParse(stored);
  if (!envelope.success || envelope.data.kind !== kind.kind)
    return damaged('It is cut off, empty, or not a document of Rapport.');
  const { formatVersion, revision } = envelope.data;
  const taken = takeContent(kind, envelope.data);
  // A number that was damaged must not pass for a newer Rapport. What a newer one wrote can be looked at if it reads as
  // today's in all its parts; who writes looks at `formatVersion`.
  const isNewer = formatVersion > FORMAT_VERSION && isWhole;
  if (isNewer && (typeof taken === 'string' || taken.badRecords.length > 0))
    return fail({ code: 'document-newer', document: name, version: formatVersion });
  if (typeof taken === 'string') return damaged(taken);
  return succeed({ ...taken, revision, formatVersion, isAsWritten: isWhole });
}

/** The format that the text of a whole document names; null when it names none. */
export function formatOf(text: string): number | null {
  const found = /"formatVersion": (\d+)/.exec(text.slice(0, 200))?.[1];
  return found === undefined ? null : Number(found);
}

const HEAD_BYTES = 400;
const CHECKSUM_FIELD = /"checksum": "([^"]*)"/;

/** The content in today's form and the records that had to be left out, or the sentence that says why it cannot be read. */
function takeContent<Content>(
  kind: DocumentKind<Content>,
  envelope: Envelope,
): { readonly content: Content; readonly badRecords: readonly BadRecord[] } | string {
  const content = migrated(kind, envelope);
  if (content === null) return 'It could not be brought into the form of this version.';
  const { content: sorted, badRecords } = sortOut(kind.collections, content);
  // The records have passed already, and there are thousands of them: the whole is judged without them.
  const records = Object.entries(sorted).filter(([name, value]) => name in kind.collections && Array.isArray(value));
  const parsed = kind.schema.safeParse({ ...sorted, ...Object.fromEntries(records.map(([name]) => [name, []])) });
  return parsed.success
    ? { content: { ...parsed.data, ...Object.fromEntries(records) }, badRecords }
    : `A part of it is not valid: ${issuePlace(parsed.error)}.`;
}

function migrated(kind: DocumentKind<unknown>, envelope: Envelope): Readonly<Record<string, unknown>> | null {
  const content = contentOf(envelope);
  if (kind.migratedAs === null || envelope.formatVersion >= FORMAT_VERSION) return content;
  try {
    return migrate(kind.migratedAs, content, { version: envelope.formatVersion });
  } catch {
    return null;
  }
}

function contentOf({ kind: _, formatVersion: __, revision: ___, checksum: ____, ...content }: Envelope) {
  return content;
}

/** Format 1 kept the checksum of the content alone, which left the fields before it to chance. */
function isAsFormat1Wrote(stored: unknown, checksum: Checksum): boolean {
  if (isNestedDeeper(stored, DEEPEST_DOCUMENT)) return false;
  const envelope = envelopeSchema.safeParse(stored);
  if (!envelope.success || envelope.data.formatVersion !== 1) return false;
  return envelope.data.checksum === checksum(JSON.stringify(contentOf(envelope.data)));
}

function fieldText(value: unknown): string {
  if (!Array.isArray(value) || value.length === 0) return JSON.stringify(value);
  return `[\n${value.map((record) => JSON.stringify(record)).join(',\n')}\n]`;
}
