import { z } from 'zod';
import { daySchema } from '../base/day';
import { DATE_ORDERS } from '../exchange/cell-day';
import { DECIMAL_SIGNS } from '../exchange/cell-number';
import { IMPORT_KINDS, mappingSchema, nameChoiceSchema, roleSchema } from '../exchange/column-mapping';
import { SEPARATORS } from '../exchange/csv-form';
import { jobSchema } from './safekeeping-contract';
import { PART_LENGTH } from './upload-limits';

/** What crosses between page and services about tables that are imported and files that are exported. */

const uploadSchema = z.string().max(64);
const total = z.int().min(0);

const questionSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('date-order'),
    open: z.enum(['ambiguous', 'contradictory']),
    forms: z.array(z.enum(DATE_ORDERS)),
  }),
  z.strictObject({
    kind: z.literal('decimal-sign'),
    open: z.enum(['ambiguous', 'contradictory']),
    forms: z.array(z.enum(DECIMAL_SIGNS)),
  }),
  z.strictObject({ kind: z.literal('day') }),
  z.strictObject({ kind: z.literal('about') }),
  z.looseObject({ kind: z.literal('name'), name: z.string(), choice: nameChoiceSchema }),
]);

const inspectionSchema = z.strictObject({
  mapping: mappingSchema,
  columns: z.array(z.strictObject({ header: z.string(), samples: z.array(z.string()), role: roleSchema })),
  questions: z.array(questionSchema),
  rowCount: total,
});
export type InspectedTable = Readonly<z.infer<typeof inspectionSchema>>;

const importedSchema = z.strictObject({
  line: z.int(),
  column: z.string().nullable(),
  day: daySchema,
  what: z.string(),
  value: z.string(),
});
const refusedSchema = z.strictObject({
  line: z.int(),
  column: z.string().nullable(),
  text: z.string(),
  reason: z.string(),
});

const importPreviewSchema = z.strictObject({
  /** Names what this describes; `import/carry-out` takes exactly that. */
  preview: z.string(),
  takenCount: total,
  duplicateCount: total,
  refusedCount: total,
  /** The first of each. */
  taken: z.array(importedSchema),
  duplicates: z.array(importedSchema),
  refused: z.array(refusedSchema),
  /** What would be made because a name is new, in words: `score “Klout”`. */
  made: z.array(z.string()),
});
export type ImportPreview = Readonly<z.infer<typeof importPreviewSchema>>;

const exportRequestSchema = z.strictObject({
  what: z.enum(['json', 'csv', 'markdown-months', 'markdown-days', 'icalendar']),
  withoutJournalText: z.boolean(),
});
export type ExportRequest = Readonly<z.infer<typeof exportRequestSchema>>;

const exportSchema = z.strictObject({
  export: z.string(),
  files: z.array(z.strictObject({ name: z.string(), mediaType: z.string(), characters: total })),
});
export type MadeExport = Readonly<z.infer<typeof exportSchema>>;

export const exchangeRequests = {
  'import/inspect': {
    request: z.strictObject({
      upload: uploadSchema,
      kind: z.enum(IMPORT_KINDS).optional(),
      separator: z.enum(SEPARATORS).optional(),
      hasHeader: z.boolean().optional(),
      job: jobSchema,
    }),
    reply: inspectionSchema,
  },
  'import/preview': {
    request: z.strictObject({ upload: uploadSchema, mapping: mappingSchema, job: jobSchema }),
    reply: importPreviewSchema,
  },
  /** Takes everything that the preview said would be taken, as one step that can be undone. */
  'import/carry-out': {
    request: z.strictObject({ preview: z.string().max(200), job: jobSchema }),
    reply: z.strictObject({ name: z.string() }),
  },
  'export/make': { request: z.strictObject({ ...exportRequestSchema.shape, job: jobSchema }), reply: exportSchema },
  'export/read': {
    request: z.strictObject({ export: z.string().max(64), file: z.int().min(0), from: z.int().min(0) }),
    reply: z.strictObject({ text: z.string().max(PART_LENGTH), isLast: z.boolean() }),
  },
} as const;
