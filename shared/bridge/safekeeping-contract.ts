import { z } from 'zod';
import { daySchema } from '../base/day';
import { failureSchema } from '../base/failure';
import { instantSchema } from '../base/instant';
import { backupReasonSchema, countsSchema } from '../backup/backup-file';
import { LARGEST_UPLOAD, PART_LENGTH } from './upload-limits';

/** What crosses between page and services about damage, backups, restoring, and files that come and go. */

const nothing = z.strictObject({});
const kindSchema = z.string();
const total = z.int().min(0);

/** Names a long piece of work, so that its progress can be told and it can be cancelled. Chosen by the page. */
export const jobSchema = z.string().min(1).max(64);

const progressSchema = z.strictObject({
  job: jobSchema,
  /** 0 to 1. */
  share: z.number().min(0).max(1),
  /** Past the point from which on it is carried out whole: cancelling is no longer possible. */
  canCancel: z.boolean(),
});
export type Progress = Readonly<z.infer<typeof progressSchema>>;

/** A copy that can take the place of a damaged document. */
const candidateSchema = z.strictObject({
  key: z.string(),
  /**
   * The state one save earlier; a backup; what is legible in the damaged file; or, where something else has written
   * while Rapport was open, what Rapport held and what stands in the file now.
   */
  source: z.enum(['held', 'present', 'previous', 'backup', 'legible']),
  /** Null when the copy does not say. */
  from: instantSchema.nullable(),
  records: total,
  lastDay: daySchema.nullable(),
});

const damageSchema = z.strictObject({
  document: z.string(),
  problem: z.string(),
  /** The name under which the damaged file was kept; null when there is no file. */
  setAsideAs: z.string().nullable(),
  /** The best one first. */
  candidates: z.array(candidateSchema),
});
export type Damage = Readonly<z.infer<typeof damageSchema>>;

const recoverySchema = z.strictObject({
  damaged: z.array(damageSchema),
  readable: z.strictObject({
    documents: total,
    records: total,
    firstDay: daySchema.nullable(),
    lastDay: daySchema.nullable(),
  }),
});
export type Recovery = Readonly<z.infer<typeof recoverySchema>>;

const backupSchema = z.strictObject({
  key: z.string(),
  place: z.enum(['own', 'second']),
  name: z.string(),
  /** `unknown` until it has been read whole since Rapport started. */
  state: z.enum(['verified', 'unknown', 'damaged', 'newer']),
  bytes: total,
  /** Null when its beginning cannot be read. */
  header: z
    .strictObject({
      madeAt: instantSchema,
      reason: backupReasonSchema,
      isShrunk: z.boolean(),
      counts: countsSchema,
      firstDay: daySchema.nullable(),
      lastDay: daySchema.nullable(),
    })
    .nullable(),
});
export type BackupEntry = Readonly<z.infer<typeof backupSchema>>;

const backupsSchema = z.strictObject({
  folder: z.string(),
  /** Newest first. */
  backups: z.array(backupSchema),
  /** The folder that the user chose in addition; `failure` says why the last try to write there did not work. */
  second: z.strictObject({ folder: z.string(), failure: failureSchema.nullable() }).nullable(),
  /** Why the last backup in the built-in folder could not be made; null when it could, or none was tried. */
  failure: failureSchema.nullable(),
  /** The ledger holds much less than it did: nothing old is removed until the person has said that this is right. */
  shrunk: z.strictObject({ before: total, now: total }).nullable(),
  /** The state before the last restore, to which one step leads back; null when there is none. */
  restorePoint: z.strictObject({ at: instantSchema }).nullable(),
  /** What was kept under another name because it could not be read. */
  setAside: z.array(z.string()),
});
export type Backups = Readonly<z.infer<typeof backupsSchema>>;

/** Where what is to be restored comes from: a backup in the list, or a file that the page has sent in parts. */
const restoreFromSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('backup'), key: z.string().max(300) }),
  z.strictObject({ kind: z.literal('upload'), upload: z.string().max(64) }),
]);
export type RestoreFrom = Readonly<z.infer<typeof restoreFromSchema>>;
const restoreHowSchema = z.enum(['replace', 'merge']);
export type RestoreHow = z.infer<typeof restoreHowSchema>;

const kindDiffSchema = z.strictObject({
  kind: kindSchema,
  added: total,
  changed: total,
  removed: total,
  same: total,
  firstDay: daySchema.nullable(),
  lastDay: daySchema.nullable(),
});
const sampleRowSchema = z.strictObject({
  kind: kindSchema,
  day: daySchema.nullable(),
  title: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});
const conflictSchema = z.strictObject({
  kind: kindSchema,
  day: daySchema.nullable(),
  title: z.string(),
  present: z.string(),
  other: z.string(),
  taken: z.enum(['present', 'other']),
});
const leftOutSchema = z.strictObject({
  kind: kindSchema,
  day: daySchema.nullable(),
  title: z.string(),
  reason: z.string(),
});

const restorePreviewSchema = z.strictObject({
  madeAt: instantSchema,
  isAsWritten: z.boolean(),
  /** What in the file cannot be read and would be missing. */
  problems: z.array(z.string()),
  firstDay: daySchema.nullable(),
  lastDay: daySchema.nullable(),
  kinds: z.array(kindDiffSchema),
  samples: z.array(sampleRowSchema),
  /** Of a merge: the first of them, and how many there are. */
  conflicts: z.array(conflictSchema),
  conflictCount: total,
  leftOut: z.array(leftOutSchema),
  /** Names the state of the ledger and the file that this describes; `restore/carry-out` refuses another one. */
  preview: z.string(),
});
export type RestorePreview = Readonly<z.infer<typeof restorePreviewSchema>>;

const folderSchema = z.strictObject({
  token: z.string(),
  path: z.string(),
  parent: z.string().nullable(),
  children: z.array(z.strictObject({ token: z.string(), name: z.string() })),
});
export type FolderListing = Readonly<z.infer<typeof folderSchema>>;

export const safekeepingRequests = {
  'recovery/read': { request: nothing, reply: recoverySchema },
  /** A choice for each damaged document; null goes on without it. */
  'recovery/choose': {
    request: z.strictObject({
      choices: z
        .array(z.strictObject({ document: z.string().max(100), candidate: z.string().max(300).nullable() }))
        .max(5_000),
    }),
    reply: nothing,
  },
  'backups/read': { request: nothing, reply: backupsSchema },
  'backups/make': { request: z.strictObject({ job: jobSchema }), reply: nothing },
  'backups/verify': { request: z.strictObject({ key: z.string().max(300), job: jobSchema }), reply: nothing },
  /** That the ledger holds so much less is right: a backup of it counts again as any other. */
  'backups/accept-shrunk': { request: z.strictObject({ job: jobSchema }), reply: nothing },
  /** Opens the system's dialog; `null` when the shell has none, so that the page lists folders itself. */
  'backups/choose-folder': {
    request: nothing,
    reply: z.strictObject({ outcome: z.enum(['chosen', 'cancelled', 'no-dialog']) }),
  },
  'backups/list-folders': { request: z.strictObject({ token: z.string().max(64).nullable() }), reply: folderSchema },
  'backups/use-folder': { request: z.strictObject({ token: z.string().max(64) }), reply: nothing },
  'backups/forget-folder': { request: nothing, reply: nothing },
  'restore/preview': {
    request: z.strictObject({ from: restoreFromSchema, how: restoreHowSchema, job: jobSchema }),
    reply: restorePreviewSchema,
  },
  'restore/carry-out': {
    request: z.strictObject({ preview: z.string().max(200), job: jobSchema }),
    reply: nothing,
  },
  'restore/revert': { request: z.strictObject({ job: jobSchema }), reply: nothing },
  'jobs/cancel': { request: z.strictObject({ job: jobSchema }), reply: nothing },
  'uploads/begin': {
    request: z.strictObject({ characters: z.int().min(0).max(LARGEST_UPLOAD), isLargeMeant: z.boolean() }),
    reply: z.strictObject({ upload: z.string() }),
  },
  'uploads/append': {
    request: z.strictObject({ upload: z.string().max(64), text: z.string().max(PART_LENGTH) }),
    reply: nothing,
  },
  'uploads/drop': { request: nothing, reply: nothing },
} as const;

export const safekeepingEvents = {
  'jobs/progress': progressSchema,
  /** The list, the second folder, or the guard has something new to say: read it again. */
  'backups/changed': nothing,
} as const;
