import { z } from 'zod';
import { idSchema, type Id } from '../base/id';
import { DATE_ORDERS } from './cell-day';
import { DECIMAL_SIGNS } from './cell-number';
import { MOST_COLUMNS, SEPARATORS } from './csv-form';
import { nameKey } from './name-key';

/** What the rows of an import become. */
export const IMPORT_KINDS = ['readings', 'checks', 'sessions'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** What a column can say of every row of its table, whatever the row is about. */
const SIMPLE_ROLES = [
  'ignore',
  'day',
  /** The name of the score, activity or platform that the row is about. */
  'name',
  /** Its id, as exports have it; looked at before the name, for two things can have one name. */
  'name-id',
  /** The value of a reading, or the amount of a check. */
  'value',
  'state',
  /** Why it was skipped. */
  'reason',
  'approximate',
  'start',
  'end',
  'minutes',
] as const;
export type SimpleRole = (typeof SIMPLE_ROLES)[number];

/** `of`: every cell of the column is about one thing, known by its id or named; names are looked up in `names`. */
export type ColumnRole =
  | { readonly kind: SimpleRole }
  | { readonly kind: 'of'; readonly id: Id }
  | { readonly kind: 'of'; readonly name: string };

/** What becomes of a name that the ledger does not know, or knows twice. */
export type NameChoice =
  { readonly kind: 'create' } | { readonly kind: 'use'; readonly id: Id } | { readonly kind: 'leave-out' };

export const LONGEST_NAME = 200;
export const MOST_NAMES = 2_000;
const LONGEST_TEXT = 1_000;

const nameSchema = z.string().max(LONGEST_TEXT);
export const roleSchema = z.union([
  z.strictObject({ kind: z.enum(SIMPLE_ROLES) }),
  z.strictObject({ kind: z.literal('of'), id: idSchema }),
  z.strictObject({ kind: z.literal('of'), name: nameSchema }),
]);
export const nameChoiceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('create') }),
  z.strictObject({ kind: z.literal('use'), id: idSchema }),
  z.strictObject({ kind: z.literal('leave-out') }),
]);

/** How a table is to be read. Comes from the page, with or without what `inspect` guessed. */
export const mappingSchema = z.strictObject({
  kind: z.enum(IMPORT_KINDS),
  separator: z.enum(SEPARATORS),
  hasHeader: z.boolean(),
  /** Null: rows whose day could be read in two ways are refused. */
  dateOrder: z.enum(DATE_ORDERS).nullable(),
  /** Null: rows with a number that could be read in two ways are refused. */
  decimalSign: z.enum(DECIMAL_SIGNS).nullable(),
  /** The role of each column, from the left; columns beyond are ignored. */
  columns: z.array(roleSchema).max(MOST_COLUMNS),
  /** What all rows are about where no column says it. */
  about: idSchema.nullable(),
  names: z.array(z.strictObject({ name: nameSchema, choice: nameChoiceSchema })).max(MOST_NAMES),
});

export type Mapping = Readonly<
  Omit<z.infer<typeof mappingSchema>, 'columns' | 'names'> & {
    readonly columns: readonly ColumnRole[];
    readonly names: readonly { readonly name: string; readonly choice: NameChoice }[];
  }
>;

/** The choices by the key of their names. */
export function choicesOf({ names }: Mapping): ReadonlyMap<string, NameChoice> {
  return new Map(names.map(({ name, choice }) => [nameKey(name), choice]));
}
