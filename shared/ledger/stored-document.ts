import { z } from 'zod';
import { isNestedDeeper } from '../base/nesting';
import { parseJson } from '../base/parse-json';
import { fail, succeed, type Outcome } from '../base/outcome';
import { catalogSchema, monthDocumentSchema, type Catalog, type MonthDocument } from './documents';

/** The format that this version writes. A document with a higher number is from a newer Rapport and is left alone. */
export const FORMAT_VERSION = 1;

/** Twice as deep as a document can be that was made by requests, so that what was written can always be read. */
export const DEEPEST_DOCUMENT = 64;

/** A document in the form in which it stands in its file: what it is, then its content. */
export type StoredDocument = Readonly<Record<string, unknown>>;

export type DocumentKind<Content> = { readonly kind: string; readonly schema: z.ZodType<Content> };

export const CATALOG_KIND: DocumentKind<Catalog> = { kind: 'rapport-catalog', schema: catalogSchema };
export const MONTH_KIND: DocumentKind<MonthDocument> = { kind: 'rapport-month', schema: monthDocumentSchema };

export type ReadDocument<Content> = {
  readonly content: Content;
  readonly revision: number;
  /** False when the file was changed by something else than Rapport, or is not what was written. */
  readonly isAsWritten: boolean;
};

const envelopeSchema = z.looseObject({
  kind: z.string(),
  formatVersion: z.int().min(1),
  revision: z.int().min(0),
  checksum: z.string(),
});

export function toStored(
  { kind }: DocumentKind<unknown>,
  content: object,
  by: { readonly revision: number; readonly checksum: (text: string) => string },
): StoredDocument {
  const checksum = by.checksum(JSON.stringify(content));
  return { kind, formatVersion: FORMAT_VERSION, revision: by.revision, checksum, ...content };
}

/** The document as text: a line for each field and for each record, so that a person can read it and compare two. */
export function documentText(stored: StoredDocument): string {
  const fields = Object.entries(stored).filter(([, value]) => value !== undefined);
  return `{\n${fields.map(([name, value]) => `${JSON.stringify(name)}: ${fieldText(value)}`).join(',\n')}\n}\n`;
}

/** What the text of a file holds, or why it is not used. `name` is the file's, for the sentence. */
export function readStored<Content>(
  { kind, schema }: DocumentKind<Content>,
  text: string,
  of: { readonly name: string; readonly checksum: (text: string) => string },
): Outcome<ReadDocument<Content>> {
  const damaged = (problem: string) => fail({ code: 'document-damaged', document: of.name, problem });
  const stored = parseJson(text);
  if (isNestedDeeper(stored, DEEPEST_DOCUMENT)) return damaged('It is nested deeper than a document of Rapport is.');
  const envelope = envelopeSchema.safeParse(stored);
  if (!envelope.success || envelope.data.kind !== kind)
    return damaged('It is cut off, empty, or not a document of Rapport.');
  const { kind: _, formatVersion, revision, checksum, ...content } = envelope.data;
  if (formatVersion > FORMAT_VERSION)
    return fail({ code: 'document-newer', document: of.name, version: formatVersion });
  const parsed = schema.safeParse(content);
  if (!parsed.success) return damaged(`A part of it is not valid: ${placeOf(parsed.error)}.`);
  return succeed({ content: parsed.data, revision, isAsWritten: checksum === of.checksum(JSON.stringify(content)) });
}

/**
 * Whether a file whose text is `text` was written after `document` was made ready for it. A text that is not a
 * document says nothing about that, and is not taken for a later state.
 */
export function isWrittenSince(text: string, document: StoredDocument): boolean {
  const [present, other] = [parseJson(text), document].map((one) => envelopeSchema.safeParse(one).data);
  if (present === undefined || other === undefined || present.kind !== other.kind) return false;
  return present.revision === other.revision ? present.checksum !== other.checksum : present.revision > other.revision;
}

function fieldText(value: unknown): string {
  if (!Array.isArray(value) || value.length === 0) return JSON.stringify(value);
  return `[\n${value.map((record) => JSON.stringify(record)).join(',\n')}\n]`;
}

/** Where the first problem is, without the value: it goes into the log. */
function placeOf(error: z.ZodError): string {
  return error.issues[0]?.path.map(String).join('.') ?? 'unknown';
}
