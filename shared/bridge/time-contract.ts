import { z } from 'zod';
import { daySchema } from '../base/day';
import { failureSchema } from '../base/failure';
import { idSchema } from '../base/id';
import { instantSchema } from '../base/instant';
import { noticeActionSchema, noticeSchema } from '../reminders/notice';
import { awayChoiceSchema, timerSchema } from '../time/timer';

/** The timer, the reminders, and what the system around them can do. */

const nothing = z.strictObject({});

const timerStateSchema = z.strictObject({
  /** Null when none was started. */
  timer: timerSchema.nullable(),
  /** Why what it has counted could not be saved: it stands still and nothing of it is lost. */
  problem: failureSchema.nullable(),
});
export type TimerState = Readonly<z.infer<typeof timerStateSchema>>;

const timerDoneSchema = z.strictObject({
  state: timerStateSchema,
  /** The step that was entered in the ledger; null when there was nothing to enter, or it could not be. */
  step: z.strictObject({ revision: z.int().min(0), name: z.string() }).nullable(),
});

const reminderStatusSchema = z.strictObject({
  /** Those that were shown and not answered yet, the latest last. */
  notices: z.array(noticeSchema),
  /** The days whose reminders nobody could show. */
  missed: z.strictObject({ from: daySchema, to: daySchema }).nullable(),
  mutedUntil: instantSchema.nullable(),
});
export type ReminderStatus = Readonly<z.infer<typeof reminderStatusSchema>>;

/** What this system can and cannot do, as far as Rapport can know. */
const systemFactsSchema = z.strictObject({
  /** `unknown` is treated as absent wherever hiding the window is concerned. */
  tray: z.enum(['there', 'absent', 'unknown', 'not-this-shell']),
  /** Null where it cannot be set. */
  startsAtLogin: z.boolean().nullable(),
  /** Notifications of the system's own; where there are none the page shows them. */
  notifications: z.enum(['system', 'page']),
  /** Whether the system says that it sleeps, that its screen is locked, how long nobody has touched it. */
  knows: z.strictObject({ sleep: z.boolean(), lock: z.boolean(), idle: z.boolean() }),
});
export type SystemFacts = Readonly<z.infer<typeof systemFactsSchema>>;

export const timeRequests = {
  'timer/read': { request: nothing, reply: timerStateSchema },
  /** Stops the one that runs, if one does. */
  'timer/start': { request: z.strictObject({ platformId: idSchema }), reply: timerDoneSchema },
  'timer/stop': { request: nothing, reply: timerDoneSchema },
  /** Says what became of the time since the timer stood still; `platformId` where its own is gone. */
  'timer/settle': {
    request: z.strictObject({ choice: awayChoiceSchema, goOn: z.boolean(), platformId: idSchema.nullable() }),
    reply: timerDoneSchema,
  },
  'reminders/read': { request: nothing, reply: reminderStatusSchema },
  'reminders/answer': {
    request: z.strictObject({ noticeId: z.string().max(200), action: noticeActionSchema }),
    reply: reminderStatusSchema,
  },
  'reminders/mute': { request: z.strictObject({ isMuted: z.boolean() }), reply: reminderStatusSchema },
  'reminders/dismiss-missed': { request: nothing, reply: reminderStatusSchema },
  'system/read': { request: nothing, reply: systemFactsSchema },
  'system/start-at-login': { request: z.strictObject({ isOn: z.boolean() }), reply: systemFactsSchema },
  /** The page is in sight again: the services look at the clock at once. */
  'system/look': { request: nothing, reply: nothing },
  /** The answer to `page/asked-to-save`: all that was typed has arrived, or could not be saved. */
  'page/saved': { request: nothing, reply: nothing },
} as const;

export const timeEvents = {
  'timer/changed': timerStateSchema,
  'reminders/changed': reminderStatusSchema,
  'system/changed': systemFactsSchema,
  /** Somebody asked for a page outside of the window: by a notification, or from the tray. */
  'page/wanted': z.strictObject({
    day: daySchema.nullable(),
    activityId: idSchema.nullable(),
    scoreId: idSchema.nullable(),
  }),
  /** The window is about to close, or the computer to sleep: what is typed is to be saved now. */
  'page/asked-to-save': nothing,
  /** Chosen in the application's menu, and done by the page as its own keys do it. */
  'menu/chosen': z.strictObject({ item: z.enum(['settings', 'about', 'keys', 'undo', 'redo']) }),
} as const;
