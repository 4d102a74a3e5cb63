import { z } from 'zod';
import { daySchema, type Day } from '../base/day';
import { idSchema } from '../base/id';
import { instantSchema } from '../base/instant';
import { openObject } from '../base/open-object';
import { lineSchema } from '../base/text';

/** A span in which nothing is due, on all or on some platforms; the plan itself stays as it is. */
export const pauseSchema = openObject({
  id: idSchema,
  from: daySchema,
  /** Its last day; null until somebody ends it. */
  to: daySchema.nullable(),
  /** Null for everything, what is on no platform included. */
  platformIds: z.array(idSchema).min(1).max(500).nullable(),
  reason: lineSchema(200).nullable(),
  editedAt: instantSchema,
}).refine(({ from, to }) => to === null || from <= to, 'a last day before its first');
export type Pause = Readonly<z.infer<typeof pauseSchema>>;

/** The pause that keeps an activity from being due on `day`, or null. */
export function pauseOn(
  pauses: readonly Pause[],
  { platformId }: { readonly platformId: string | null },
  day: Day,
): Pause | null {
  const isOf = ({ platformIds }: Pause) => platformIds === null || platformIds.some((id) => id === platformId);
  return pauses.find((pause) => pause.from <= day && (pause.to === null || day <= pause.to) && isOf(pause)) ?? null;
}
