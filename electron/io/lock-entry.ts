import { z } from 'zod';
import { instantSchema, millisecondsOf, type Instant } from '../../shared/base/instant';
import { parseJson } from '../../shared/base/parse-json';
import type { Computer } from './this-computer';

const SILENCE_IN_MILLISECONDS = 3 * 60_000;

const lockEntrySchema = z.object({
  kind: z.literal('rapport-lock'),
  host: z.string(),
  // Zero and below are not processes but groups of them.
  pid: z.int().positive(),
  processSpace: z.string(),
  processStart: z.string().nullable(),
  token: z.string().min(1),
  shell: z.enum(['desktop', 'web']),
  since: instantSchema,
  heartbeat: instantSchema,
});

/** Who holds a lock, as its file says it. */
export type LockEntry = Readonly<z.infer<typeof lockEntrySchema>>;

export function lockText(entry: LockEntry): string {
  return `${JSON.stringify(entry, null, 2)}\n`;
}

/** Null for a text that is empty, torn or of something else. */
export function parseLock(text: string): LockEntry | null {
  const entry = lockEntrySchema.safeParse(parseJson(text));
  return entry.success ? entry.data : null;
}

/**
 * Whether the holder is gone. A process of this computer that is alive is not, however old its sign of life is: a
 * laptop sleeps. One elsewhere is taken for gone after three minutes of silence.
 */
export function isGone(entry: LockEntry, computer: Computer, now: Instant): boolean {
  if (entry.host !== computer.host || entry.processSpace !== computer.processSpace) {
    return millisecondsOf(now) - millisecondsOf(entry.heartbeat) >= SILENCE_IN_MILLISECONDS;
  }
  if (!computer.isAlive(entry.pid)) return true;
  const start = computer.startOf(entry.pid);
  if (start !== null && entry.processStart !== null) return start !== entry.processStart;
  return entry.heartbeat < computer.bootedAt();
}
