import { addDays } from '../../shared/base/day';
import { habitOf } from '../../shared/checklist/habit';
import { checklistOn } from '../../shared/checklist/checklist';
import { apply } from '../../shared/ledger/apply';
import { monthIn, type Documents } from '../../shared/ledger/documents';
import { sampleLedger, tenYearLedger } from '../../shared/sample/sample-ledger';
import { remindersIn } from '../../shared/ledger/reminders-in';
import { dueReminders } from '../../shared/reminders/due-reminders';
import type { Reminder } from '../../shared/reminders/reminder';
import { EMPTY_REMINDER_LOG } from '../../shared/reminders/reminder-log';
import { spentOn } from '../../shared/time/spent';
import type { Timer } from '../../shared/time/timer';
import { timerFace } from '../../shared/time/timer-face';
import { historyIn } from '../../shared/ledger/activity-histories';
import {
  LARGE_PLAN,
  NOTHING_ENTERED,
  onlyThisMonth,
  TYPICAL,
  STAMP,
  TEN_YEARS,
  THIS_MONTH,
  tickOf,
  TODAY,
} from './bench-ledgers';
import type { Comparison, Subject } from './measure';

/** What costs no disk. */
export function coreComparisons(): readonly Comparison[] {
  const thisMonth = onlyThisMonth(TEN_YEARS);
  return [
    {
      name: 'apply a tick',
      baseline: applying('nothing entered yet', NOTHING_ENTERED),
      measured: applying('ten years, this month loaded', thisMonth),
    },
    {
      name: 'apply a tick',
      baseline: applying('ten years, this month loaded', thisMonth),
      measured: applying('ten years, all months loaded', TEN_YEARS),
    },
    {
      name: 'checklist and minutes of today',
      baseline: showing('nothing entered yet', NOTHING_ENTERED),
      measured: showing('ten years, this month loaded', thisMonth),
    },
    {
      name: 'habits of every activity, two years back',
      baseline: judging('half a year of an ordinary plan', TYPICAL),
      measured: judging('60 activities, ten years', LARGE_PLAN),
    },
    {
      name: 'habit after a tick',
      baseline: applying('apply the tick, 60 activities', onlyThisMonth(LARGE_PLAN)),
      measured: judging('one activity of 60', { ...LARGE_PLAN, catalog: onlyFirst(LARGE_PLAN.catalog) }),
    },
    {
      name: 'what the timer shows, every second',
      baseline: timing('nothing entered yet', NOTHING_ENTERED),
      measured: timing('60 activities, ten years', onlyThisMonth(LARGE_PLAN)),
    },
    {
      name: 'what reminders have to say, every 20 seconds',
      baseline: reminding('half a year of an ordinary plan', onlyThisMonth(TYPICAL)),
      measured: reminding('60 activities, ten years', onlyThisMonth(LARGE_PLAN)),
    },
    {
      name: 'make a sample ledger',
      baseline: { name: 'half a year', run: () => sampleLedger({ seed: 1, today: TODAY }) },
      measured: { name: 'ten years of everything', run: () => tenYearLedger({ seed: 1, today: TODAY }) },
    },
  ];
}

function applying(name: string, documents: Documents): Subject {
  const command = tickOf(documents, 1);
  return {
    name,
    run: () => {
      if (!apply(documents, command, STAMP).ok) throw new Error('The tick was refused.');
    },
  };
}

function timing(name: string, { catalog, months }: Documents): Subject {
  const { platforms, budgets, settings } = catalog;
  const sessions = [...months.values()].flatMap((month) => month.sessions);
  const platformId = platforms[0]?.id;
  if (platformId === undefined) throw new Error('There is no platform.');
  const timer: Timer = { platformId, startAt: STAMP.at, zone: STAMP.zone, seenAt: STAMP.at, frozen: null };
  const records = { platforms, budgets, sessions, dayStart: settings.dayStart };
  return {
    name,
    run: () => {
      if (timerFace(records, timer, STAMP.at).clock !== '0:00') throw new Error('The timer counts otherwise.');
    },
  };
}

/** With all that there could be on a day: a reminder of each activity, at the start of the day. */
function reminding(name: string, documents: Documents): Subject {
  const reminders = documents.catalog.activities.map(({ id }): Reminder => ({
    id,
    about: { kind: 'activity', activityId: id },
    time: documents.catalog.settings.dayStart,
    weekdays: [1, 2, 3, 4, 5, 6, 7],
    isOn: true,
    editedAt: STAMP.at,
  }));
  const facts = { ...remindersIn(documents), reminders };
  return {
    name,
    run: () => {
      const { due, held } = dueReminders(facts, { now: STAMP.at, zone: STAMP.zone, log: EMPTY_REMINDER_LOG });
      if (due.length + held.length === 0) throw new Error('There is nothing to say.');
    },
  };
}

/** How well each activity is kept up, over the two years that count. */
function judging(name: string, documents: Documents): Subject {
  const span = { from: addDays(TODAY, -730), until: TODAY, today: TODAY };
  return {
    name,
    run: () => {
      const habits = documents.catalog.activities.map((activity) => habitOf(historyIn(documents, activity), span));
      if (habits.every(({ strength }) => strength === null)) throw new Error('There is nothing to judge.');
    },
  };
}

function onlyFirst(catalog: Documents['catalog']): Documents['catalog'] {
  return { ...catalog, activities: catalog.activities.slice(0, 1) };
}

function showing(name: string, documents: Documents): Subject {
  const { catalog } = documents;
  const { checks, sessions } = monthIn(documents, THIS_MONTH);
  return {
    name,
    run: () => {
      const items = checklistOn(catalog, checks, TODAY);
      const { platforms } = spentOn({ ...catalog, sessions }, TODAY);
      if (items.length === 0 || platforms.length === 0) throw new Error('There is nothing to show.');
    },
  };
}
