import { z } from 'zod';
import { clockTimeSchema, DEFAULT_DAY_START } from '../base/clock-time';
import { monthSchema, type Day, type Month } from '../base/day';
import { EPOCH, instantSchema } from '../base/instant';
import { openObject } from '../base/open-object';
import { activitySchema, type Activity } from '../checklist/activity';
import { checkSchema, type Check } from '../checklist/check';
import { pauseSchema, type Pause } from '../checklist/pause';
import { noteSchema, type Note } from '../journal/note';
import { reviewSchema, type Review } from '../journal/review';
import { reminderSchema, type Reminder } from '../reminders/reminder';
import { DEFAULT_REMINDING, remindingSchema } from '../reminders/reminding';
import { eventSchema, type Event } from '../scores/event';
import { lookSchema, type Look } from '../scores/look';
import { readingSchema, type Reading } from '../scores/reading';
import { scoreSchema, type Score } from '../scores/score';
import { budgetSchema, type Budget } from '../time/budget';
import { platformSchema, type Platform } from '../time/platform';
import { sessionSchema, type Session } from '../time/session';
import { DEFAULT_TIMING, timingSchema } from '../time/timing';

const MOST_DAYS_OPEN = 30;

/** What belongs to the ledger wherever it is opened; how one computer likes it is not here. */
export const ledgerSettingsSchema = openObject({
  dayStart: clockTimeSchema,
  /** Monday is 1; null follows the language of the computer. */
  weekStart: z.literal([1, 2, 3, 4, 5, 6, 7]).nullable(),
  /** A day with records is closed by itself when it is so many days old; null for never. */
  closeAfterDays: z.int().min(1).max(MOST_DAYS_OPEN).nullable(),
  reminding: remindingSchema,
  timing: timingSchema,
  editedAt: instantSchema,
});
export type LedgerSettings = Readonly<z.infer<typeof ledgerSettingsSchema>>;

/** The collections of records, by the document that holds them. */
export const catalogCollections = {
  platforms: platformSchema,
  activities: activitySchema,
  pauses: pauseSchema,
  budgets: budgetSchema,
  scores: scoreSchema,
  reminders: reminderSchema,
  events: eventSchema,
  looks: lookSchema,
} as const;
export const monthCollections = {
  checks: checkSchema,
  sessions: sessionSchema,
  readings: readingSchema,
  notes: noteSchema,
  reviews: reviewSchema,
} as const;

export type CatalogRecords = {
  readonly platforms: Platform;
  readonly activities: Activity;
  readonly pauses: Pause;
  readonly budgets: Budget;
  readonly scores: Score;
  readonly reminders: Reminder;
  readonly events: Event;
  readonly looks: Look;
};
export type MonthRecords = {
  readonly checks: Check;
  readonly sessions: Session;
  readonly readings: Reading;
  readonly notes: Note;
  readonly reviews: Review;
};
export type CatalogCollection = keyof CatalogRecords;
export type MonthCollection = keyof MonthRecords;
export type Collection = CatalogCollection | MonthCollection;

// By their names, not as the keys of the schemas, which whoever only wants the names would have to make.
export const CATALOG_COLLECTIONS = [
  'platforms',
  'activities',
  'pauses',
  'budgets',
  'scores',
  'reminders',
  'events',
  'looks',
] as const satisfies readonly CatalogCollection[];
export const MONTH_COLLECTIONS = [
  'checks',
  'sessions',
  'readings',
  'notes',
  'reviews',
] as const satisfies readonly MonthCollection[];

/** Plans and names: what there is. Records of a collection stand in the order of their ids, none twice. */
export type Catalog = { readonly [C in CatalogCollection]: readonly CatalogRecords[C][] } & {
  readonly settings: LedgerSettings;
  /** Made by the sample generator, and marked as such wherever it is shown. */
  readonly isSample: boolean;
};

/** What happened in one month. Records of a collection stand in the order of their ids, none twice. */
export type MonthDocument = { readonly [C in MonthCollection]: readonly MonthRecords[C][] } & { readonly month: Month };

/** A ledger, or the part of it that is loaded. A month that is not in the map holds nothing, or is not loaded. */
export type Documents = { readonly catalog: Catalog; readonly months: ReadonlyMap<Month, MonthDocument> };

export const catalogSchema: z.ZodType<Catalog> = openObject({
  platforms: collection(platformSchema),
  activities: collection(activitySchema),
  pauses: collection(pauseSchema),
  budgets: collection(budgetSchema),
  scores: collection(scoreSchema),
  reminders: collection(reminderSchema),
  events: collection(eventSchema),
  looks: collection(lookSchema),
  settings: ledgerSettingsSchema,
  isSample: z.boolean(),
});

export const monthDocumentSchema: z.ZodType<MonthDocument> = openObject({
  month: monthSchema,
  checks: collection(checkSchema),
  sessions: collection(sessionSchema),
  readings: collection(readingSchema),
  notes: collection(noteSchema),
  reviews: collection(reviewSchema),
}).refine(holdsOnlyItsMonth, 'a record of another month');

export const EMPTY_CATALOG: Catalog = {
  platforms: [],
  activities: [],
  pauses: [],
  budgets: [],
  scores: [],
  reminders: [],
  events: [],
  looks: [],
  settings: {
    dayStart: DEFAULT_DAY_START,
    weekStart: null,
    closeAfterDays: null,
    reminding: DEFAULT_REMINDING,
    timing: DEFAULT_TIMING,
    editedAt: EPOCH,
  },
  isSample: false,
};

export const EMPTY_DOCUMENTS: Documents = { catalog: EMPTY_CATALOG, months: new Map() };

export function emptyMonth(month: Month): MonthDocument {
  return { month, checks: [], sessions: [], readings: [], notes: [], reviews: [] };
}

/** The month's document; an empty one where there is none. */
export function monthIn(documents: Documents, month: Month): MonthDocument {
  return documents.months.get(month) ?? emptyMonth(month);
}

/** Nothing was ever set up in it: the person is new, or has emptied it. */
export function isEmptyCatalog(catalog: Catalog): boolean {
  return CATALOG_COLLECTIONS.every((name) => catalog[name].length === 0);
}

function collection<Item extends { readonly id: string }>(schema: z.ZodType<Item>): z.ZodType<readonly Item[]> {
  return z.array(schema).refine(isInOrderOfIds, 'not in the order of ids, or an id twice');
}

function isInOrderOfIds(records: readonly { readonly id: string }[]): boolean {
  return records.every((record, index) => index === 0 || record.id > (records[index - 1]?.id ?? ''));
}

function holdsOnlyItsMonth(document: MonthDocument): boolean {
  const isOfMonth = ({ day }: { readonly day: Day }) => day.startsWith(document.month);
  return MONTH_COLLECTIONS.every((name) => document[name].every(isOfMonth));
}
