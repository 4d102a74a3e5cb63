import fc from 'fast-check';
import { EPOCH } from '../base/instant';
import { day, firstDayOfMonth, monthAfter, monthOf, type Day, type Weekday } from '../base/day';
import { checkId } from '../checklist/check';
import type { Change } from '../ledger/change';
import type { Command, CommandOf, PageCommand, RestoreCommand, SeveralCommand, SimpleCommand } from '../ledger/command';
import type { Breaks } from '../scores/event';
import { DEFAULT_REMINDING } from '../reminders/reminding';
import type { About } from '../reminders/reminder';
import type { ScorePart } from '../scores/score';
import { CAP } from '../time/budget';
import { DEFAULT_TIMING } from '../time/timing';
import {
  aBudget,
  aCheck,
  anActivity,
  aNote,
  aPause,
  aPlatform,
  aReading,
  aReminder,
  aScore,
  aSession,
  id,
} from './builders';
import {
  activityIds,
  clockTimes,
  days,
  dayStarts,
  entries,
  hues,
  lines,
  maybe,
  minuteCounts,
  orNull,
  platformIds,
  prose,
  recordIds,
  schedules,
  scoreIds,
  spansOn,
  targets,
  values,
  weeks,
} from './random-records';

/** Random commands of every type. Most refer to what is in `START` or was made by another of them; some to nothing. */

type Arbitraries = { readonly [Type in SimpleCommand['type']]: fc.Arbitrary<CommandOf<Type>> };

/** Usually the same. */
const mostly = <T>(usual: T, others: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 9, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: others });
const is = <Type extends string>(type: Type) => fc.constant(type);
const plan = { from: days, schedule: schedules, target: targets };
const pause = {
  from: days,
  to: orNull(days),
  platformIds: orNull(fc.uniqueArray(platformIds, { minLength: 1, maxLength: 2 })),
  reason: orNull(lines),
};
const abouts: fc.Arbitrary<About> = fc.oneof(
  fc.constantFrom<About>({ kind: 'checklist' }, { kind: 'day-end' }),
  activityIds.map((activityId) => ({ kind: 'activity' as const, activityId })),
  scoreIds.map((scoreId) => ({ kind: 'score' as const, scoreId })),
);
const weekdays = fc.constantFrom<Weekday[][]>([1], [1, 2, 3, 4, 5], [6, 7]);
const facts = {
  name: lines,
  kind: fc.constantFrom('index', 'count', 'percentage'),
  measures: fc.constantFrom('level', 'that-day', 'since-last'),
  least: orNull(fc.constant(0)),
  most: orNull(fc.constant(100)),
  step: fc.constantFrom(1, 0.5),
  isHigherBetter: fc.boolean(),
  isOutcome: fc.boolean(),
  parts: fc.constantFrom<ScorePart[]>([], [{ id: id('a'), name: 'A part', most: 25 }]),
  sees: fc
    .uniqueArray(platformIds, { maxLength: 1 })
    .map((ids) => ids.map((platformId) => ({ platformId, isSeen: true }))),
  isHidden: fc.boolean(),
  isObservedOnly: fc.boolean(),
} as const;
const event = {
  title: lines,
  kind: fc.constantFrom('algorithm-change', 'holiday', 'other'),
  from: days,
  to: days,
  breaks: fc.oneof(
    fc.constantFrom<Breaks>({ kind: 'none' }, { kind: 'all' }),
    scoreIds.map((scoreId) => ({ kind: 'scores' as const, scoreIds: [scoreId] })),
  ),
  size: orNull(values),
  link: orNull(fc.constant('https://example.org/news')),
} as const;

export const simpleCommandsByType: Arbitraries = {
  'platform.add': fc.record({ type: is('platform.add'), id: platformIds, name: lines, hue: hues }),
  'platform.edit': fc.record({ type: is('platform.edit'), id: platformIds, name: maybe(lines), hue: maybe(hues) }),
  'platform.archive': fc.record({ type: is('platform.archive'), id: platformIds, on: days }),
  'platform.bring-back': fc.record({ type: is('platform.bring-back'), id: platformIds }),
  'platform.move': fc.record({ type: is('platform.move'), id: platformIds, before: orNull(platformIds) }),
  'activity.add': fc.record({
    type: is('activity.add'),
    id: activityIds,
    title: lines,
    platformId: orNull(platformIds),
    minutes: orNull(minuteCounts),
    ...plan,
  }),
  'activity.edit': fc.record({
    type: is('activity.edit'),
    id: activityIds,
    title: maybe(lines),
    platformId: maybe(orNull(platformIds)),
    minutes: maybe(orNull(minuteCounts)),
    lastDay: maybe(orNull(days)),
  }),
  'activity.plan': fc.record({ type: is('activity.plan'), id: activityIds, ...plan }),
  // Few activities have a second plan, so it is named more often than chance would.
  'activity.unplan': fc.record({
    type: is('activity.unplan'),
    id: mostly(id('ks'), activityIds),
    from: mostly(day('2026-11-02'), days),
  }),
  'pause.add': fc.record({ type: is('pause.add'), id: recordIds, ...pause }),
  'pause.edit': fc.record({
    type: is('pause.edit'),
    id: recordIds,
    from: maybe(days),
    to: maybe(orNull(days)),
    platformIds: maybe(pause.platformIds),
    reason: maybe(pause.reason),
  }),
  'pause.remove': fc.record({ type: is('pause.remove'), id: recordIds }),
  'day.close': fc.record({ type: is('day.close'), day: days }),
  'activity.archive': fc.record({ type: is('activity.archive'), id: activityIds, on: days }),
  'activity.bring-back': fc.record({ type: is('activity.bring-back'), id: activityIds }),
  'activity.move': fc.record({ type: is('activity.move'), id: activityIds, before: orNull(activityIds) }),
  'check.set': fc.record({ type: is('check.set'), activityId: activityIds, day: days, entry: entries }),
  'check.clear': fc.record({ type: is('check.clear'), activityId: activityIds, day: days }),
  'session.add': days.chain((day) =>
    fc.record({
      type: is('session.add'),
      id: recordIds,
      day: fc.constant(day),
      platformId: platformIds,
      span: spansOn(day),
    }),
  ),
  'session.edit': days.chain((day) =>
    fc.record({
      type: is('session.edit'),
      id: recordIds,
      day: fc.constant(day),
      platformId: maybe(platformIds),
      span: maybe(spansOn(day)),
    }),
  ),
  'session.remove': fc.record({ type: is('session.remove'), id: recordIds, day: days }),
  'budget.set': fc.record({
    type: is('budget.set'),
    id: fc.oneof(platformIds, fc.constant(CAP)),
    from: days,
    minutes: weeks,
  }),
  'score.add': fc.record({ type: is('score.add'), id: scoreIds, ...facts }),
  'score.edit': fc.record({
    type: is('score.edit'),
    id: scoreIds,
    name: maybe(facts.name),
    kind: maybe(facts.kind),
    least: maybe(facts.least),
    most: maybe(facts.most),
    step: maybe(facts.step),
    isHigherBetter: maybe(facts.isHigherBetter),
    isOutcome: maybe(facts.isOutcome),
    measures: maybe(facts.measures),
    parts: maybe(facts.parts),
    sees: maybe(facts.sees),
    isHidden: maybe(facts.isHidden),
    isObservedOnly: maybe(facts.isObservedOnly),
  }),
  'score.review': fc.record({ type: is('score.review'), id: scoreIds }),
  'score.refuse-break': fc.record({ type: is('score.refuse-break'), id: scoreIds, from: days, to: days }),
  'score.retire': fc.record({ type: is('score.retire'), id: scoreIds, on: days, reason: orNull(lines) }),
  'score.bring-back': fc.record({ type: is('score.bring-back'), id: scoreIds }),
  'score.move': fc.record({ type: is('score.move'), id: scoreIds, before: orNull(scoreIds) }),
  'reading.add': fc.record({
    type: is('reading.add'),
    id: recordIds,
    scoreId: scoreIds,
    day: days,
    value: values,
    isApproximate: fc.boolean(),
    basis: maybe(fc.constantFrom('seen', 'restated')),
    parts: maybe(orNull(fc.constant([{ partId: id('a'), value: 12 }]))),
  }),
  'reading.edit': fc.record({
    type: is('reading.edit'),
    id: recordIds,
    day: days,
    value: maybe(values),
    isApproximate: maybe(fc.boolean()),
    parts: maybe(fc.constant(null)),
  }),
  'reading.remove': fc.record({ type: is('reading.remove'), id: recordIds, day: days }),
  'note.set': fc.record({ type: is('note.set'), day: days, whatHappened: maybe(prose), whatIThinkItDid: maybe(prose) }),
  'review.set': fc.record({ type: is('review.set'), day: days, decision: prose }),
  'event.add': fc.record({ type: is('event.add'), id: recordIds, ...event }),
  'event.edit': fc.record({
    type: is('event.edit'),
    id: recordIds,
    title: maybe(event.title),
    kind: maybe(event.kind),
    from: maybe(event.from),
    to: maybe(event.to),
    breaks: maybe(event.breaks),
    size: maybe(event.size),
    link: maybe(event.link),
  }),
  'event.remove': fc.record({ type: is('event.remove'), id: recordIds }),
  'reminder.add': fc.record({ type: is('reminder.add'), id: recordIds, about: abouts, time: clockTimes, weekdays }),
  'reminder.edit': fc.record({
    type: is('reminder.edit'),
    id: recordIds,
    about: maybe(abouts),
    time: maybe(clockTimes),
    weekdays: maybe(weekdays),
    isOn: maybe(fc.boolean()),
  }),
  'reminder.remove': fc.record({ type: is('reminder.remove'), id: recordIds }),
  'settings.set': fc.record({
    type: is('settings.set'),
    dayStart: maybe(fc.oneof(dayStarts, clockTimes)),
    weekStart: maybe(orNull(fc.constantFrom(1, 2, 3, 4, 5, 6, 7))),
    closeAfterDays: maybe(orNull(fc.integer({ min: 1, max: 30 }))),
    reminding: maybe(fc.constantFrom(DEFAULT_REMINDING, { ...DEFAULT_REMINDING, mostADay: 1, quiet: null })),
    timing: maybe(fc.record({ idleMinutes: orNull(fc.constant(5)), ceilingMinutes: fc.constantFrom(30, 60) })),
  }),
};

export const simpleCommands: fc.Arbitrary<SimpleCommand> = fc.oneof(
  ...Object.values<fc.Arbitrary<SimpleCommand>>(simpleCommandsByType),
  // Sessions are where commands get in each other's way, so there are more of them.
  ...Array.from({ length: 4 }, () => simpleCommandsByType['session.add']),
  ...Array.from({ length: 4 }, () => simpleCommandsByType['session.edit']),
);

const severalCommands: fc.Arbitrary<SeveralCommand> = fc.record({
  type: is('several'),
  name: lines,
  commands: fc.array(simpleCommands, { minLength: 1, maxLength: 8, size: 'max' }),
});

export const pageCommands: fc.Arbitrary<PageCommand> = fc.oneof(
  { weight: 5, arbitrary: simpleCommands },
  { weight: 2, arbitrary: severalCommands },
);

/** Put or gone. */
const orGone = <Item>(records: fc.Arbitrary<Item>) =>
  fc.oneof({ weight: 3, arbitrary: records }, { weight: 2, arbitrary: fc.constant(null) });
/** Usually the month of the day. */
const monthFor = (day: Day) =>
  fc.oneof(
    { weight: 9, arbitrary: fc.constant(monthOf(day)) },
    { weight: 1, arbitrary: fc.constant(monthAfter(monthOf(day))) },
  );
const catalogChanges: fc.Arbitrary<Change> = fc.oneof(
  platformIds.chain((id) =>
    fc.record({
      collection: is('platforms'),
      id: fc.constant(id),
      record: orGone(mostly(id, platformIds).map((own) => aPlatform({ id: own }))),
    }),
  ),
  fc.tuple(activityIds, orNull(platformIds), values).chain(([id, platformId, position]) =>
    fc.record({
      collection: is('activities'),
      id: fc.constant(id),
      record: orGone(fc.constant(anActivity({ id, platformId, position }))),
    }),
  ),
  fc.tuple(recordIds, pause.platformIds).chain(([id, platforms]) =>
    fc.record({
      collection: is('pauses'),
      id: fc.constant(id),
      record: orGone(fc.constant(aPause({ id, platformIds: platforms }))),
    }),
  ),
  fc
    .oneof(platformIds, fc.constant(CAP))
    .chain((id) =>
      fc.record({ collection: is('budgets'), id: fc.constant(id), record: orGone(fc.constant(aBudget({ id }))) }),
    ),
  fc
    .tuple(scoreIds, mostly(1, fc.constantFrom(0, Number.NaN)))
    .chain(([id, step]) =>
      fc.record({ collection: is('scores'), id: fc.constant(id), record: orGone(fc.constant(aScore({ id, step }))) }),
    ),
  fc.tuple(recordIds, abouts).chain(([id, about]) =>
    fc.record({
      collection: is('reminders'),
      id: fc.constant(id),
      record: orGone(fc.constant(aReminder({ id, about }))),
    }),
  ),
  fc.record({
    collection: is('settings'),
    record: fc.record({
      dayStart: dayStarts,
      weekStart: fc.constant(null),
      closeAfterDays: fc.constant(null),
      reminding: fc.constant(DEFAULT_REMINDING),
      timing: fc.constant(DEFAULT_TIMING),
      editedAt: fc.constant(EPOCH),
    }),
  }),
);

const monthChanges: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(days, activityIds, entries).chain(([day, activityId, entry]) =>
    fc.record({
      collection: is('checks'),
      month: monthFor(day),
      id: fc.constant(checkId(day, activityId)),
      record: orGone(fc.constant(aCheck({ day, activityId, entry }))),
    }),
  ),
  fc.tuple(days, days, recordIds, platformIds).chain(([day, other, id, platformId]) =>
    fc.record({
      collection: is('sessions'),
      month: monthFor(day),
      id: mostly(id, recordIds),
      record: orGone(
        mostly(day, fc.constant(other))
          .chain(spansOn)
          .map((span) => aSession({ id, day, platformId, span })),
      ),
    }),
  ),
  fc
    .tuple(days, recordIds, scoreIds, mostly(-2.5, fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY)))
    .chain(([day, id, scoreId, value]) =>
      fc.record({
        collection: is('readings'),
        month: monthFor(day),
        id: fc.constant(id),
        record: orGone(fc.constant(aReading({ id, day, scoreId, value }))),
      }),
    ),
  fc.tuple(days, mostly(null, days)).chain(([day, other]) =>
    fc.record({
      collection: is('notes'),
      month: monthFor(day),
      id: fc.constant(day),
      record: orGone(fc.constant(aNote({ day, id: other ?? day }))),
    }),
  ),
  fc.record({
    collection: is('notes'),
    month: days.map(monthOf),
    id: days.map(monthOf).map(firstDayOfMonth),
    record: fc.constant(null),
  }),
);

/** Changes from nowhere: some would leave dangling references, wrong months and values that are no values. */
export const restoreCommands: fc.Arbitrary<RestoreCommand> = fc.record({
  type: is('records.restore'),
  changes: fc.array(fc.oneof(catalogChanges, monthChanges, monthChanges), { maxLength: 5 }),
});

export const commands: fc.Arbitrary<Command> = fc.oneof(
  { weight: 5, arbitrary: pageCommands },
  { weight: 1, arbitrary: restoreCommands },
  { weight: 1, arbitrary: fc.record({ type: is('activity.remove'), id: activityIds }) },
);
