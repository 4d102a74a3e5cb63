import { z } from 'zod';
import { openObject } from '../base/open-object';

const theme = z.enum(['system', 'light', 'dark']);
const density = z.enum(['comfortable', 'compact']);

/** How this computer likes it; not part of the ledger. */
export const appSettingsSchema = z.object({ theme, density });
export type AppSettings = Readonly<z.infer<typeof appSettingsSchema>>;

export const DEFAULT_APP_SETTINGS: AppSettings = { theme: 'system', density: 'comfortable' };

/** As they stand in their file: what is missing there is as it is by default. */
export const storedAppSettingsSchema: z.ZodType<AppSettings> = openObject({
  theme: theme.default(DEFAULT_APP_SETTINGS.theme),
  density: density.default(DEFAULT_APP_SETTINGS.density),
});
