import { z } from 'zod';
import { clockTimeSchema } from '../base/clock-time';
import { daySchema } from '../base/day';
import { idSchema, type Id } from '../base/id';
import { lineSchema } from '../base/text';
import { entrySchema } from '../checklist/check';
import { activitySchema } from '../checklist/activity';
import { pauseSchema } from '../checklist/pause';
import { targetSchema } from '../checklist/target';
import { noteTextSchema } from '../journal/note';
import { decisionSchema } from '../journal/review';
import { reminderSchema } from '../reminders/reminder';
import { scheduleSchema } from '../schedule/schedule';
import { eventFacts } from '../scores/event';
import type { ClaimOutcome, LookFacts } from '../scores/look';
import { readingSchema } from '../scores/reading';
import { scoreFacts, scoreSchema } from '../scores/score';
import { budgetSchema, weekMinutesSchema } from '../time/budget';
import { hueSchema, platformSchema } from '../time/platform';
import { spanSchema } from '../time/session';
import type { Change } from './change';
import { ledgerSettingsSchema } from './documents';

/** Every way in which a ledger changes. Ids and days are arguments; the moment and the source come with the stamp. */

const command = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.strictObject({ type: z.literal(type), ...shape });

/** Puts a thing before another, or at the end. */
const move = { id: idSchema, before: idSchema.nullable() };
const leave = { id: idSchema, on: daySchema };
const only = { id: idSchema };
const { title, platformId, minutes, lastDay } = activitySchema.shape;

const platformCommands = [
  command('platform.add', { id: idSchema, name: platformSchema.shape.name, hue: hueSchema }),
  command('platform.edit', { id: idSchema, name: platformSchema.shape.name.optional(), hue: hueSchema.optional() }),
  command('platform.archive', leave),
  command('platform.bring-back', only),
  command('platform.move', move),
] as const;

const plan = { from: daySchema, schedule: scheduleSchema, target: targetSchema };
const activityCommands = [
  command('activity.add', { id: idSchema, title, platformId, minutes, ...plan }),
  command('activity.edit', {
    id: idSchema,
    title: title.optional(),
    platformId: platformId.optional(),
    minutes: minutes.optional(),
    lastDay: lastDay.optional(),
  }),
  /** A schedule and target that hold from a day on. A day before the first one moves the first day back. */
  command('activity.plan', { id: idSchema, ...plan }),
  /** Takes a plan back that was to hold from a day on; the first one stays. */
  command('activity.unplan', { id: idSchema, from: daySchema }),
  command('activity.archive', leave),
  command('activity.bring-back', only),
  command('activity.move', move),
] as const;

const { from, to, platformIds, reason } = pauseSchema.shape;
const pauseCommands = [
  command('pause.add', { id: idSchema, from, to, platformIds, reason }),
  command('pause.edit', {
    id: idSchema,
    from: from.optional(),
    to: to.optional(),
    platformIds: platformIds.optional(),
    reason: reason.optional(),
  }),
  command('pause.remove', only),
] as const;

const checkCommands = [
  command('check.set', { activityId: idSchema, day: daySchema, entry: entrySchema }),
  /** Back to "not entered". */
  command('check.clear', { activityId: idSchema, day: daySchema }),
  /** What is due and not entered is not done. */
  command('day.close', { day: daySchema }),
] as const;

const timeCommands = [
  command('session.add', { id: idSchema, day: daySchema, platformId: idSchema, span: spanSchema }),
  command('session.edit', {
    id: idSchema,
    day: daySchema,
    platformId: idSchema.optional(),
    span: spanSchema.optional(),
  }),
  command('session.remove', { id: idSchema, day: daySchema }),
  /** Of a platform, or with the id `cap` of the whole day. */
  command('budget.set', { id: budgetSchema.shape.id, from: daySchema, minutes: weekMinutesSchema }),
] as const;

const { basis, parts } = readingSchema.shape;
const scoreCommands = [
  command('score.add', { id: idSchema, ...scoreFacts }),
  command('score.edit', { id: idSchema, ...z.strictObject(scoreFacts).partial().shape }),
  command('score.retire', { ...leave, reason: lineSchema(200).nullable() }),
  command('score.bring-back', only),
  /** The card that compares before and after its end is put away. */
  command('score.review', only),
  /** A jump that was asked about is no break, and is not asked about again. */
  command('score.refuse-break', { id: idSchema, from: daySchema, to: daySchema }),
  command('score.move', move),
  command('reading.add', {
    id: idSchema,
    scoreId: scoreSchema.shape.id,
    day: daySchema,
    value: z.number(),
    isApproximate: z.boolean(),
    /** As seen unless it says something else. */
    basis: basis.optional(),
    parts: parts.optional(),
  }),
  command('reading.edit', {
    id: idSchema,
    day: daySchema,
    value: z.number().optional(),
    isApproximate: z.boolean().optional(),
    parts: parts.optional(),
  }),
  command('reading.remove', { id: idSchema, day: daySchema }),
] as const;

const { about, time, weekdays, isOn } = reminderSchema.shape;
const reminderCommands = [
  command('reminder.add', { id: idSchema, about, time, weekdays }),
  command('reminder.edit', {
    id: idSchema,
    about: about.optional(),
    time: time.optional(),
    weekdays: weekdays.optional(),
    isOn: isOn.optional(),
  }),
  command('reminder.remove', only),
] as const;

const eventCommands = [
  command('event.add', { id: idSchema, ...eventFacts }),
  command('event.edit', { id: idSchema, ...z.strictObject(eventFacts).partial().shape }),
  command('event.remove', only),
] as const;

const otherCommands = [
  /** A field that is not given stays as it is; both empty removes the note. */
  command('note.set', {
    day: daySchema,
    whatHappened: noteTextSchema.optional(),
    whatIThinkItDid: noteTextSchema.optional(),
  }),
  /** Of the week that begins on `day`; an empty decision removes it. */
  command('review.set', { day: daySchema, decision: decisionSchema }),
  command('settings.set', {
    dayStart: clockTimeSchema.optional(),
    weekStart: ledgerSettingsSchema.shape.weekStart.optional(),
    closeAfterDays: ledgerSettingsSchema.shape.closeAfterDays.optional(),
    reminding: ledgerSettingsSchema.shape.reminding.optional(),
    timing: ledgerSettingsSchema.shape.timing.optional(),
  }),
] as const;

const simpleCommandSchema = z.discriminatedUnion('type', [
  ...platformCommands,
  ...activityCommands,
  ...pauseCommands,
  ...checkCommands,
  ...timeCommands,
  ...scoreCommands,
  ...reminderCommands,
  ...eventCommands,
  ...otherCommands,
]);
export type SimpleCommand = Readonly<z.infer<typeof simpleCommandSchema>>;

/** Several commands as one step with one name: all of them or none. */
const severalSchema = command('several', {
  name: lineSchema(120),
  commands: z.array(simpleCommandSchema).min(1).max(500),
});

export const pageCommandSchema = z.discriminatedUnion('type', [...simpleCommandSchema.options, severalSchema]);

export type SeveralCommand = Readonly<z.infer<typeof severalSchema>>;
/** Records put back as they were. Only undo makes it; the page cannot send it. */
export type RestoreCommand = { readonly type: 'records.restore'; readonly changes: readonly Change[] };
/** Records from elsewhere, all or none. Only the services make it, from a table that they have read themselves. */
type ImportCommand = {
  readonly type: 'records.import';
  readonly name: string;
  readonly changes: readonly Change[];
};
/** An activity and all that was entered of it, gone for good. The services make a backup before. */
export type RemovalCommand = { readonly type: 'activity.remove'; readonly id: Id };
/** What was found at a checkpoint. Only the services look, and what they found stays whatever is undone. */
export type LookCommand =
  | { readonly type: 'look.keep'; readonly look: LookFacts }
  | {
      readonly type: 'look.settle';
      readonly id: string;
      readonly activityId: Id;
      readonly outcome: ClaimOutcome;
    };
export type PageCommand = SimpleCommand | SeveralCommand;
export type Command = PageCommand | ImportCommand | RemovalCommand | RestoreCommand | LookCommand;

/** The member of the union with this type. */
export type CommandOf<Type extends Command['type']> = Extract<Command, { readonly type: Type }>;
