import { z } from 'zod';
import { daySchema } from '../base/day';
import { idSchema } from '../base/id';
import { pageCommandSchema } from '../ledger/command';
import { jobSchema } from './safekeeping-contract';

/** What the page asks about the plan that takes more of the past than it has itself. */

const count = z.int().min(0);
const share = z.number().min(0).max(1);

export const adherenceSchema = z.strictObject({ done: count, due: count, skipped: count, notEntered: count });

const habitSchema = z.strictObject({
  activityId: idSchema,
  strength: share.nullable(),
  trend: z.array(share),
  adherence: adherenceSchema,
  streak: count,
  lastDoneOn: daySchema.nullable(),
});

/** What a command would make of the days of one activity that are over. */
const planEffectSchema = z.strictObject({
  activityId: idSchema,
  title: z.string(),
  from: daySchema,
  to: daySchema,
  changedDays: count,
  before: adherenceSchema,
  after: adherenceSchema,
});

export const planRequests = {
  /** Of all activities, or of those that are named. */
  'habits/read': {
    request: z.strictObject({ until: daySchema, activityIds: z.array(idSchema).max(1_000).nullable() }),
    reply: z.strictObject({ habits: z.array(habitSchema) }),
  },
  /** Carries nothing out. Activities whose past stays as it is are left out. */
  'plan/preview-change': {
    request: z.strictObject({ command: pageCommandSchema }),
    reply: z.strictObject({ effects: z.array(planEffectSchema) }),
  },
  /** What would go with an activity. */
  'plan/preview-removal': {
    request: z.strictObject({ activityId: idSchema }),
    reply: z.strictObject({
      checks: count,
      firstDay: daySchema.nullable(),
      lastDay: daySchema.nullable(),
      reminders: count,
    }),
  },
  /** Deletes an activity with all that was entered of it, after a backup. */
  'plan/remove-activity': {
    request: z.strictObject({ activityId: idSchema, job: jobSchema }),
    reply: z.strictObject({ revision: count, name: z.string() }),
  },
} as const;
