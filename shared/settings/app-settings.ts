import { z } from 'zod';
import { daySchema } from '../base/day';
import { openObject } from '../base/open-object';
import { regionSchema } from './region';

const theme = z.enum(['system', 'light', 'dark']);
const density = z.enum(['comfortable', 'compact']);

/** The day on whose page yesterday's open items were put away, so that they are shown once; null for none. */
const lookedBackOn = daySchema.nullable();

/** What closing the window does where there is a tray. */
const whenClosed = z.enum(['ask', 'tray', 'quit']);

/** Whose dates, times and numbers are written; null for what this computer has. */
const region = regionSchema.nullable();
const hours = z.enum(['region', '12', '24']);
const digits = z.enum(['region', 'latin']);

/** How this computer likes it; not part of the ledger. */
export const appSettingsSchema = z.object({
  theme,
  density,
  /** Whether the checklist counts how often something was done in a row. */
  streaks: z.boolean(),
  lookedBackOn,
  whenClosed,
  region,
  /** Of twelve or of twenty-four, or as the region has them. */
  hours,
  digits,
});
export type AppSettings = Readonly<z.infer<typeof appSettingsSchema>>;

export const DEFAULT_APP_SETTINGS: AppSettings = {
  theme: 'system',
  density: 'comfortable',
  streaks: false,
  lookedBackOn: null,
  whenClosed: 'ask',
  region: null,
  hours: 'region',
  digits: 'region',
};

/** What stands in the file beside them; a path never comes from the page, so it is not among what the page can set. */
export type StoredSettings = AppSettings & {
  /** The folder that backups go to as well, absolute; null for none. */
  readonly backupFolder: string | null;
};

export const DEFAULT_STORED_SETTINGS: StoredSettings = { ...DEFAULT_APP_SETTINGS, backupFolder: null };

/** As they stand in their file: what is missing there is as it is by default. */
export const storedAppSettingsSchema: z.ZodType<StoredSettings> = openObject({
  theme: theme.default(DEFAULT_APP_SETTINGS.theme),
  density: density.default(DEFAULT_APP_SETTINGS.density),
  streaks: z.boolean().default(DEFAULT_APP_SETTINGS.streaks),
  lookedBackOn: lookedBackOn.default(DEFAULT_APP_SETTINGS.lookedBackOn),
  whenClosed: whenClosed.default(DEFAULT_APP_SETTINGS.whenClosed),
  // Of a newer version, or typed into the file: better the one that this computer has than no settings at all.
  region: region.default(DEFAULT_APP_SETTINGS.region).catch(DEFAULT_APP_SETTINGS.region),
  hours: hours.default(DEFAULT_APP_SETTINGS.hours),
  digits: digits.default(DEFAULT_APP_SETTINGS.digits),
  backupFolder: z.string().max(4_096).nullable().default(null),
});
