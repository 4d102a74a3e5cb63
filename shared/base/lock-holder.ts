import { z } from 'zod';
import { instantSchema } from './instant';

/** Another Rapport that has a ledger open for writing. */
export const lockHolderSchema = z.strictObject({
  shell: z.enum(['desktop', 'web']),
  host: z.string(),
  /** Whether that is this computer. */
  isHere: z.boolean(),
  since: instantSchema,
});

export type LockHolder = Readonly<z.infer<typeof lockHolderSchema>>;
