import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockTime } from '../base/clock-time';
import { day } from '../base/day';
import { TICK } from '../checklist/target';
import { EVERY_DAY } from '../schedule/schedule';
import { USUAL_SCORE } from '../scores/score';
import { amount, anActivity, anEvent, aPlatform, aScore, documentsWith, id, skipped } from '../testing/builders';
import { commands } from '../testing/random-commands';
import { START } from '../testing/random-records';
import type { Command, CommandOf } from './command';
import { describeCommand } from './describe-command';

const MONDAY = day('2026-11-23');
const COUNT = { kind: 'count', amount: 10, unit: '+Ks', direction: 'at-most' } as const;

const { catalog } = documentsWith({
  platforms: [aPlatform()],
  activities: [
    anActivity({ id: id('answer'), title: 'Answer whoever wrote' }),
    anActivity({
      id: id('ks'),
      title: 'Give +Ks',
      plans: [{ from: day('2026-01-01'), schedule: EVERY_DAY, target: COUNT }],
    }),
  ],
  scores: [aScore()],
  events: [anEvent()],
});

type Example<Type extends Command['type']> = { readonly command: CommandOf<Type>; readonly words: string };

/** One of each type: a type that is missing here does not compile. */
const EXAMPLES: { readonly [Type in Command['type']]: Example<Type> } = {
  'platform.add': {
    command: { type: 'platform.add', id: id('y'), name: 'Mastodon', hue: 'plum' },
    words: 'added “Mastodon”',
  },
  'reminder.add': {
    command: {
      type: 'reminder.add',
      id: id('morning'),
      about: { kind: 'checklist' },
      time: clockTime('09:00'),
      weekdays: [1],
    },
    words: 'added a reminder at 09:00',
  },
  'reminder.edit': {
    command: { type: 'reminder.edit', id: id('morning'), isOn: false },
    words: 'turned a reminder off',
  },
  'reminder.remove': { command: { type: 'reminder.remove', id: id('morning') }, words: 'removed a reminder' },
  'platform.edit': { command: { type: 'platform.edit', id: id('x'), name: 'X' }, words: 'edited “X”' },
  'platform.archive': { command: { type: 'platform.archive', id: id('x'), on: MONDAY }, words: 'archived “X”' },
  'platform.bring-back': { command: { type: 'platform.bring-back', id: id('x') }, words: 'brought back “X”' },
  'platform.move': { command: { type: 'platform.move', id: id('x'), before: null }, words: 'moved “X”' },
  'activity.add': {
    command: {
      type: 'activity.add',
      id: id('new'),
      title: 'Write',
      platformId: null,
      minutes: null,
      from: MONDAY,
      schedule: EVERY_DAY,
      target: TICK,
    },
    words: 'added “Write”',
  },
  'activity.edit': { command: { type: 'activity.edit', id: id('ks'), minutes: 5 }, words: 'edited “Give +Ks”' },
  'activity.plan': {
    command: { type: 'activity.plan', id: id('ks'), from: MONDAY, schedule: EVERY_DAY, target: COUNT },
    words: 'changed the plan of “Give +Ks”',
  },
  'activity.unplan': {
    command: { type: 'activity.unplan', id: id('ks'), from: MONDAY },
    words: 'took a plan of “Give +Ks” back',
  },
  'activity.remove': { command: { type: 'activity.remove', id: id('ks') }, words: 'deleted an activity for good' },
  'pause.add': {
    command: { type: 'pause.add', id: id('p'), from: MONDAY, to: day('2026-11-29'), platformIds: null, reason: null },
    words: 'paused 23 Nov 2026 to 29 Nov 2026',
  },
  'pause.edit': { command: { type: 'pause.edit', id: id('p'), to: MONDAY }, words: 'edited a pause' },
  'pause.remove': { command: { type: 'pause.remove', id: id('p') }, words: 'removed a pause' },
  'day.close': { command: { type: 'day.close', day: MONDAY }, words: 'closed 23 Nov 2026' },
  'activity.archive': { command: { type: 'activity.archive', id: id('ks'), on: MONDAY }, words: 'archived “Give +Ks”' },
  'activity.bring-back': { command: { type: 'activity.bring-back', id: id('ks') }, words: 'brought back “Give +Ks”' },
  'activity.move': {
    command: { type: 'activity.move', id: id('ks'), before: id('answer') },
    words: 'moved “Give +Ks”',
  },
  'check.set': {
    command: { type: 'check.set', activityId: id('answer'), day: MONDAY, entry: amount(1) },
    words: 'ticked “Answer whoever wrote”',
  },
  'check.clear': {
    command: { type: 'check.clear', activityId: id('answer'), day: MONDAY },
    words: 'put “Answer whoever wrote” back to not entered',
  },
  'session.add': {
    command: {
      type: 'session.add',
      id: id('s'),
      day: MONDAY,
      platformId: id('x'),
      span: { kind: 'minutes', minutes: 15 },
    },
    words: 'added time on “X”',
  },
  'session.edit': {
    command: { type: 'session.edit', id: id('s'), day: MONDAY, platformId: id('x') },
    words: 'edited a session',
  },
  'session.remove': { command: { type: 'session.remove', id: id('s'), day: MONDAY }, words: 'removed a session' },
  'budget.set': {
    command: { type: 'budget.set', id: id('x'), from: MONDAY, minutes: [1, 1, 1, 1, 1, 1, 1] },
    words: 'changed the minutes of “X”',
  },
  'score.add': {
    command: {
      type: 'score.add',
      id: id('n'),
      name: 'Visits',
      ...USUAL_SCORE,
      kind: 'count',
      least: 0,
      most: null,
    },
    words: 'added “Visits”',
  },
  'score.edit': { command: { type: 'score.edit', id: id('klout'), step: 1 }, words: 'edited “Klout-style index”' },
  'score.retire': {
    command: { type: 'score.retire', id: id('klout'), on: MONDAY, reason: null },
    words: 'retired “Klout-style index”',
  },
  'score.bring-back': {
    command: { type: 'score.bring-back', id: id('klout') },
    words: 'brought back “Klout-style index”',
  },
  'score.move': { command: { type: 'score.move', id: id('klout'), before: null }, words: 'moved “Klout-style index”' },
  'reading.add': {
    command: { type: 'reading.add', id: id('r'), scoreId: id('klout'), day: MONDAY, value: 47, isApproximate: false },
    words: 'logged “Klout-style index”',
  },
  'reading.edit': { command: { type: 'reading.edit', id: id('r'), day: MONDAY, value: 46 }, words: 'edited a reading' },
  'score.review': {
    command: { type: 'score.review', id: id('klout') },
    words: 'looked back at “Klout-style index”',
  },
  'score.refuse-break': {
    command: { type: 'score.refuse-break', id: id('klout'), from: MONDAY, to: MONDAY },
    words: 'kept the series of “Klout-style index” whole',
  },
  'event.add': {
    command: {
      type: 'event.add',
      id: id('e'),
      title: 'Outage',
      kind: 'outage',
      from: MONDAY,
      to: MONDAY,
      breaks: { kind: 'none' },
      size: null,
      link: null,
    },
    words: 'added “Outage”',
  },
  'event.edit': { command: { type: 'event.edit', id: id('event'), size: -20 }, words: 'edited “New algorithm”' },
  'event.remove': { command: { type: 'event.remove', id: id('event') }, words: 'removed an event' },
  'review.set': {
    command: { type: 'review.set', day: MONDAY, decision: 'Less' },
    words: 'edited the decision of a week',
  },
  'look.keep': {
    command: {
      type: 'look.keep',
      look: {
        scoreId: id('klout'),
        changes: 28,
        since: MONDAY,
        lookedOn: MONDAY,
        measures: 'level',
        tested: 3,
        claims: [],
      },
    },
    words: 'kept what was found',
  },
  'look.settle': {
    command: {
      type: 'look.settle',
      id: 'klout 28',
      activityId: id('answer'),
      outcome: { verdict: 'not-testable', on: MONDAY, n: 56, effectPerDay: null, ciLow: null, ciHigh: null, p: null },
    },
    words: 'kept what was found',
  },
  'reading.remove': { command: { type: 'reading.remove', id: id('r'), day: MONDAY }, words: 'removed a reading' },
  'note.set': { command: { type: 'note.set', day: MONDAY, whatHappened: 'Wrote.' }, words: 'edited the note' },
  'settings.set': { command: { type: 'settings.set', weekStart: 1 }, words: 'changed the settings' },
  several: {
    command: { type: 'several', name: 'set up', commands: [{ type: 'settings.set', weekStart: 1 }] },
    words: 'set up',
  },
  'records.import': {
    command: { type: 'records.import', name: 'imported 3 readings', changes: [] },
    words: 'imported 3 readings',
  },
  'records.restore': { command: { type: 'records.restore', changes: [] }, words: 'put records back' },
};

describe('describeCommand', () => {
  it.each(Object.entries<{ readonly command: Command; readonly words: string }>(EXAMPLES))(
    'says what %s did',
    (_, { command, words }) => {
      expect(describeCommand(catalog, command)).toBe(words);
    },
  );

  it.each([
    ['a tick taken back', 'answer', amount(0), 'marked “Answer whoever wrote” as not done'],
    ['an amount', 'ks', amount(7), 'set “Give +Ks” to 7'],
    ['a skip', 'ks', skipped('client deadline'), 'skipped “Give +Ks”'],
  ] as const)('says of %s what was entered', (...[, activity, entry, words]) => {
    expect(describeCommand(catalog, { type: 'check.set', activityId: id(activity), day: MONDAY, entry })).toBe(words);
  });

  it('calls a tick on a day before the first one a tick, too', () => {
    const command: Command = { type: 'check.set', activityId: id('answer'), day: day('2025-12-31'), entry: amount(1) };
    expect(describeCommand(catalog, command)).toBe('ticked “Answer whoever wrote”');
  });

  it('says whether the minutes were those of the whole day', () => {
    const command: Command = { type: 'budget.set', id: 'cap', from: MONDAY, minutes: [1, 1, 1, 1, 1, 1, 1] };
    expect(describeCommand(catalog, command)).toBe('changed the minutes of the day');
  });

  it('has words for something that is not there any more', () => {
    expect(describeCommand(catalog, { type: 'platform.move', id: id('gone'), before: null })).toBe(
      'moved something that is gone',
    );
  });

  it('has words for any command', () => {
    fc.assert(
      fc.property(commands, (command) => {
        const words = describeCommand(START.catalog, command);
        expect(words).not.toBe('');
        expect(words).not.toMatch(/undefined|null|NaN|\[object/);
      }),
    );
  });
});
