import type { z } from 'zod';

/** Where the first problem is, such as `notes.0.day`, without the value: it may go into the log. Empty for the whole. */
export function issuePlace(error: z.ZodError): string {
  return error.issues[0]?.path.map(String).join('.') ?? '';
}
