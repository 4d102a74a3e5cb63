import { z } from 'zod';
import { daySchema, monthSchema } from '../base/day';
import { failureSchema } from '../base/failure';
import { idSchema } from '../base/id';
import { instantSchema } from '../base/instant';
import type { Outcome } from '../base/outcome';
import { zoneSchema } from '../base/stamp';
import { changeSchema } from '../ledger/change';
import { pageCommandSchema } from '../ledger/command';
import { compactMonthSchema } from '../ledger/compact-month';
import { catalogSchema, monthDocumentSchema } from '../ledger/documents';
import { readingSchema } from '../scores/reading';
import { appSettingsSchema } from '../settings/app-settings';
import { aboutRequests } from './about-contract';
import type { EventName, RequestName } from './channels';
import { exchangeRequests } from './exchange-contract';
import { insightsRequests } from './insights-contract';
import { planRequests } from './plan-contract';
import { safekeepingEvents, safekeepingRequests } from './safekeeping-contract';
import { timeEvents, timeRequests } from './time-contract';

/** The schemas of everything that crosses between page and services. Only what JSON can carry: both transports are equal. */

const nothing = z.strictObject({});
const historySchema = z.strictObject({ undo: z.string().nullable(), redo: z.string().nullable() });
const revisionSchema = z.int().min(0);
const doneSchema = z.strictObject({ revision: revisionSchema, name: z.string() });

const ledgerNameSchema = z.enum(['own', 'sample']);
export type LedgerName = z.infer<typeof ledgerNameSchema>;

const helloSchema = z.strictObject({
  shell: z.enum(['desktop', 'web']),
  version: z.string(),
  /** The services' clock, which is not the page's when a day was given at the start. */
  now: instantSchema,
  today: daySchema,
  zone: zoneSchema,
  /** What the system writes dates and numbers in; null where the page's browser knows it. */
  locale: z.string().max(200).nullable(),
  ledger: ledgerNameSchema,
  /** Where the open ledger is, to be shown to the person; null when the shell does not say. */
  folder: z.string().nullable(),
  settings: appSettingsSchema,
  /** Why the ledger could not be opened, or null when it is open. Nothing is written while it is not. */
  problem: failureSchema.nullable(),
  /** Documents are damaged, and `recovery/read` says what can be done; nothing else is answered about the ledger. */
  isRecovering: z.boolean(),
  /** Why nothing can be changed although the ledger is open; null when it can. */
  readOnly: failureSchema.nullable(),
  /** How many files were kept under another name because something in them could not be read, since the last start. */
  setAside: z.int().min(0),
});
export type Hello = Readonly<z.infer<typeof helloSchema>>;

export const requests = {
  'app/hello': { request: nothing, reply: helloSchema },
  'app/open-ledger': { request: z.strictObject({ ledger: ledgerNameSchema }), reply: nothing },
  'ledger/read': {
    request: z.strictObject({ months: z.array(monthSchema).max(240) }),
    reply: z.strictObject({
      revision: revisionSchema,
      catalog: catalogSchema,
      months: z.array(monthDocumentSchema),
      history: historySchema,
    }),
  },
  /** For a page that has the catalog already. */
  'ledger/read-months': {
    request: z.strictObject({ months: z.array(monthSchema).max(240) }),
    reply: z.strictObject({ revision: revisionSchema, months: z.array(compactMonthSchema) }),
  },
  'ledger/dispatch': { request: z.strictObject({ command: pageCommandSchema }), reply: doneSchema },
  'ledger/undo': { request: nothing, reply: doneSchema },
  'ledger/redo': { request: nothing, reply: doneSchema },
  'scores/read-history': {
    request: z.strictObject({ until: daySchema, count: z.int().min(1).max(400) }),
    reply: z.strictObject({
      scores: z.array(z.strictObject({ scoreId: idSchema, readings: z.array(readingSchema) })),
    }),
  },
  'settings/change': { request: z.strictObject(appSettingsSchema.partial().shape), reply: appSettingsSchema },
  ...aboutRequests,
  ...planRequests,
  ...insightsRequests,
  ...timeRequests,
  ...safekeepingRequests,
  ...exchangeRequests,
} as const satisfies Record<RequestName, { readonly request: z.ZodType; readonly reply: z.ZodType }>;

export const events = {
  'ledger/changed': z.strictObject({
    revision: revisionSchema,
    changes: z.array(changeSchema),
    history: historySchema,
  }),
  'ledger/opened': z.strictObject({ ledger: ledgerNameSchema }),
  'day/rolled-over': z.strictObject({ today: daySchema, zone: zoneSchema }),
  'settings/changed': appSettingsSchema,
  ...timeEvents,
  ...safekeepingEvents,
} as const satisfies Record<EventName, z.ZodType>;

export type Request<Name extends RequestName> = z.infer<(typeof requests)[Name]['request']>;
export type Reply<Name extends RequestName> = z.infer<(typeof requests)[Name]['reply']>;
export type EventPayload<Name extends EventName> = z.infer<(typeof events)[Name]>;

export type Handlers = {
  readonly [Name in RequestName]: (request: Request<Name>) => Answered<Outcome<Reply<Name>>>;
};
/** Long work is answered when it is done. */
type Answered<T> = T | Promise<T>;

/** What a transport carries back: an Outcome, as JSON. */
export const answerSchema = z.union([
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), failure: failureSchema }),
]);
