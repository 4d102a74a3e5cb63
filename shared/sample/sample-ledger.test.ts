import { describe, expect, it } from 'vitest';
import { addDays, day, daysBetween, weekdayOf, type Day } from '../base/day';
import { dayOf } from '../base/day-of';
import { isLate } from '../checklist/check';
import { checklistOn, progressOf } from '../checklist/checklist';
import { isOver } from '../checklist/day-state';
import { MONTH_COLLECTIONS, type Documents, type MonthCollection, type MonthRecords } from '../ledger/documents';
import { erasOf } from '../scores/era';
import { breaksOf } from '../scores/event';
import { seriesOf } from '../scores/reading';
import { median } from '../statistics/numeric';
import { spentOn } from '../time/spent';
import { id } from '../testing/builders';
import { ledgerProblems } from '../testing/ledger-problems';
import { FREELANCER } from './sample-habits';
import { sampleLedger, tenYearLedger } from './sample-ledger';
import { ALGORITHM_NOTE, DEADLINE_NOTE, HAPPENINGS, HOLIDAY_NOTE, PEOPLE, TOPICS } from './sample-texts';

const TODAY = day('2026-11-24');
const typical = sampleLedger({ seed: 7, today: TODAY });
const tenYears = tenYearLedger({ seed: 7, today: TODAY });

function all<Name extends MonthCollection>(documents: Documents, name: Name): readonly MonthRecords[Name][] {
  return [...documents.months.values()].flatMap((month) => month[name] as readonly MonthRecords[Name][]);
}

function daysIn(documents: Documents): readonly Day[] {
  return MONTH_COLLECTIONS.flatMap((name) => all(documents, name).map((record) => record.day)).sort();
}

function wordsOf(text: string): readonly string[] {
  return text.match(/\p{L}+/gu) ?? [];
}

function checklistAt(on: Day) {
  return checklistOn(typical.catalog, all(typical, 'checks'), on);
}

describe('sampleLedger', () => {
  it('gives the same ledger for the same seed and day, and another for another', () => {
    expect(sampleLedger({ seed: 7, today: TODAY })).toEqual(typical);
    expect(sampleLedger({ seed: 8, today: TODAY })).not.toEqual(typical);
    expect(sampleLedger({ seed: 7, today: addDays(TODAY, 1) })).not.toEqual(typical);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('is a valid ledger for the seed %i', (seed) => {
    const zone = seed % 2 === 0 ? 'America/Los_Angeles' : 'Australia/Lord_Howe';
    expect(ledgerProblems(sampleLedger({ seed, today: addDays(TODAY, seed * 37), zone }))).toEqual([]);
  });

  it.each([1, 2, 3, 7, 30])('is a valid ledger of %i days', (days) => {
    const ledger = sampleLedger({ seed: 7, today: TODAY, days });
    expect(ledgerProblems(ledger)).toEqual([]);
    expect(daysIn(ledger).at(-1)).toBe(TODAY);
  });

  it('covers half a year up to today, and nothing that is to come', () => {
    expect(daysIn(typical).at(-1)).toBe(TODAY);
    expect(daysBetween(daysIn(typical)[0] ?? TODAY, TODAY)).toBeGreaterThan(175);
    expect(daysBetween(daysIn(typical)[0] ?? TODAY, TODAY)).toBeLessThan(183);
  });

  it('is marked as a sample, and so is each of its records', () => {
    expect(typical.catalog.isSample).toBe(true);
    const sources = MONTH_COLLECTIONS.flatMap((name) => all(typical, name).map(({ source }) => source));
    expect(new Set(sources)).toEqual(new Set(['sample']));
  });
});

describe('the checklist of the sample', () => {
  const checks = all(typical, 'checks');

  it('has activities of every kind on four platforms and on none', () => {
    const { activities, platforms } = typical.catalog;
    const targets = activities.flatMap(({ plans }) => plans.map(({ target }) => target));
    expect(platforms).toHaveLength(4);
    expect(activities).toHaveLength(10);
    expect(new Set(targets.map(({ kind }) => kind))).toEqual(new Set(['tick', 'count', 'minutes']));
    expect(activities.some(({ platformId }) => platformId === null)).toBe(true);
    expect(activities.some(({ plans }) => plans.length > 1)).toBe(true);
    expect(activities.some(({ archivedOn }) => archivedOn !== null)).toBe(true);
  });

  it('has days without any record, some of them in a row', () => {
    const recorded = new Set(daysIn(typical));
    const empty = Array.from({ length: 183 }, (_, index) => addDays(TODAY, -index)).filter((one) => !recorded.has(one));
    expect(empty.length).toBeGreaterThan(12);
    expect(empty.length).toBeLessThan(45);
    expect(empty.filter((one) => empty.includes(addDays(one, 1))).length).toBeGreaterThan(6);
  });

  it('has skips with reasons, and is entered late now and then', () => {
    const reasons = new Set(checks.map(({ entry }) => (entry.kind === 'skipped' ? entry.reason : '')));
    expect(reasons).toContain('client deadline');
    expect(reasons).toContain('holiday');
    const late = checks.filter((check) => isLate(check, typical.catalog.settings.dayStart)).length;
    expect(late).toBeGreaterThan(5);
    expect(late).toBeLessThan(checks.length / 8);
  });

  it('keeps the allowance of +Ks on most days, not on all', () => {
    const activity = typical.catalog.activities.find(({ title }) => title === 'Give +Ks');
    const target = activity?.plans[0]?.target;
    const amounts = checks.flatMap(({ activityId, entry }) =>
      activityId === activity?.id && entry.kind === 'amount' ? [entry.amount] : [],
    );
    const over = amounts.filter((amount) => target !== undefined && isOver(amount, target));
    expect(target).toEqual({ kind: 'count', amount: 10, unit: '+Ks', direction: 'at-most' });
    expect(over.length).toBeGreaterThan(3);
    expect(over.length).toBeLessThan(amounts.length / 4);
  });

  it('is begun today and not finished, and a little of yesterday is open', () => {
    const { done, due } = progressOf(checklistAt(TODAY));
    expect(done).toBeGreaterThan(1);
    expect(done).toBeLessThan(due);
    const open = checklistAt(addDays(TODAY, -1)).filter(({ state }) => state === 'not-entered');
    expect(open.length).toBeGreaterThan(0);
    expect(open.length).toBeLessThan(6);
  });

  it('holds nothing that was entered after today', () => {
    const { dayStart } = typical.catalog.settings;
    const entered = MONTH_COLLECTIONS.flatMap((name) =>
      all(typical, name).map(({ at, zone }) => dayOf(at, zone, dayStart)),
    );
    expect(entered.every((one) => one <= TODAY)).toBe(true);
  });
});

describe('the time of the sample', () => {
  const records = { ...typical.catalog, sessions: all(typical, 'sessions') };
  const spent = Array.from({ length: 183 }, (_, index) => spentOn(records, addDays(TODAY, -index)));

  it('is within the cap on most days, and over it on some', () => {
    const used = spent.filter((one) => one.spent > 0);
    const over = used.filter((one) => one.budget !== null && one.spent > one.budget);
    expect(used.length).toBeGreaterThan(120);
    expect(over.length).toBeGreaterThan(5);
    expect(over.length).toBeLessThan(used.length / 4);
  });

  it('has a cap of thirty minutes on workdays, and sessions of both kinds', () => {
    const budgets = new Set(Array.from({ length: 7 }, (_, index) => spent[index]?.budget));
    expect(budgets).toEqual(new Set([30, 20]));
    expect(new Set(records.sessions.map(({ span }) => span.kind))).toEqual(new Set(['minutes', 'from-to']));
  });
});

describe('the scores of the sample', () => {
  const readings = all(typical, 'readings');
  const klout = seriesOf(readings, id('klout'), TODAY);

  it('are outcomes and an index', () => {
    expect(typical.catalog.scores.map(({ name, isOutcome }) => [name, isOutcome])).toEqual([
      ['New clients', true],
      ['Klout-style index', false],
      ['Referral visits', true],
    ]);
  });

  it('have one overnight fall of the index by twenty, and a note that calls it a change of the algorithm', () => {
    const overnight = klout.flatMap((reading, index) => {
      const before = klout[index - 1];
      return before !== undefined && addDays(before.day, 1) === reading.day
        ? [{ ...reading, by: reading.value - before.value }]
        : [];
    });
    const [fall, ...others] = overnight.filter(({ by }) => Math.abs(by) > 5);
    const note = all(typical, 'notes').find((one) => one.day === fall?.day);
    expect(others).toEqual([]);
    expect(fall?.by).toBe(-20);
    expect(note?.whatHappened).toContain('#algorithm');
  });

  it('have the change of the algorithm as an event that breaks the index there, and nothing else', () => {
    const [event, ...others] = typical.catalog.events;
    const eras = erasOf(klout, breaksOf(typical.catalog.events, id('klout')));
    const levels = eras.map(({ readings: ofEra }) => median(ofEra.map(({ value }) => value)));

    expect(others).toEqual([]);
    expect(event).toMatchObject({ kind: 'algorithm-change', size: -20, from: event?.to });
    expect(breaksOf(typical.catalog.events, id('visits'))).toEqual([]);
    expect((levels.at(-1) ?? 0) - (levels[0] ?? 0)).toBeLessThan(-10);
    expect(all(typical, 'notes').find(({ day: on }) => on === event?.from)?.whatHappened).toContain('#algorithm');
  });

  it('are all as they were seen, and say what they measure', () => {
    expect(new Set(readings.map(({ basis }) => basis))).toEqual(new Set(['seen']));
    expect(typical.catalog.scores.map(({ measures }) => measures)).toEqual(['since-last', 'level', 'that-day']);
  });

  it('do not depend on what was done', () => {
    const idle = sampleLedger({ seed: 7, today: TODAY, habits: { ...FREELANCER, enteredShare: 0, skippedShare: 1 } });
    expect(all(idle, 'readings')).toEqual(readings);
    expect(all(idle, 'checks')).not.toEqual(all(typical, 'checks'));
  });

  it('count new clients on Fridays: mostly none', () => {
    const clients = seriesOf(readings, id('clients'), TODAY);
    expect(clients.every(({ day: on }) => weekdayOf(on) === 5)).toBe(true);
    expect(clients.filter(({ value }) => value === 0).length).toBeGreaterThan(clients.length / 2);
  });

  it('are "about" now and then', () => {
    const about = readings.filter(({ isApproximate }) => isApproximate);
    expect(about.length).toBeGreaterThan(0);
    expect(about.every(({ value }) => value % 10 === 0)).toBe(true);
  });
});

describe('the notes of the sample', () => {
  const notes = all(typical, 'notes');

  it('are many, of many words, and leave nothing to fill in', () => {
    const texts = notes.map(({ whatHappened }) => whatHappened);
    expect(notes.length).toBeGreaterThan(50);
    expect(new Set(texts).size).toBeGreaterThan(notes.length * 0.8);
    expect(notes.some(({ whatIThinkItDid }) => whatIThinkItDid !== '')).toBe(true);
    expect(texts.join(' ')).toMatch(/#\w+/);
    expect(texts.join(' ')).toMatch(/@\w+/);
    expect(notes.map(({ whatHappened, whatIThinkItDid }) => whatHappened + whatIThinkItDid).join(' ')).not.toMatch(
      /[{}]/,
    );
  });
});

describe('tenYearLedger', () => {
  it('is a valid ledger', () => {
    expect(ledgerProblems(tenYears)).toEqual([]);
  });

  it('has 20 checks, 6 sessions, 2 readings and a note on each of 3,653 days in 121 months', () => {
    const count = (name: MonthCollection) => all(tenYears, name).length;
    expect(count('checks')).toBe(20 * 3653);
    expect(count('sessions')).toBe(6 * 3653);
    expect(count('readings')).toBe(2 * 3653);
    expect(count('notes')).toBe(3653);
    expect(tenYears.months.size).toBe(121);
  });

  it('has notes of almost 300 characters, filled in and of whole words', () => {
    const notes = all(tenYears, 'notes').map(({ whatHappened }) => whatHappened);
    const lengths = notes.map(({ length }) => length);
    const texts = [...HAPPENINGS, ...PEOPLE, ...TOPICS, ALGORITHM_NOTE.happened, DEADLINE_NOTE.happened];
    const words = new Set(wordsOf([...texts, HOLIDAY_NOTE.happened].join(' ')));

    expect(Math.max(...lengths)).toBeLessThanOrEqual(300);
    expect(Math.min(...lengths)).toBeGreaterThan(280);
    expect(notes.join(' ')).not.toMatch(/[{}]/);
    expect(notes.map((note) => wordsOf(note).at(-1) ?? '').filter((word) => !words.has(word))).toEqual([]);
  });

  it('ends with the whole of today', () => {
    expect(daysIn(tenYears).at(-1)).toBe(TODAY);
    expect(all(tenYears, 'sessions').filter((session) => session.day === TODAY)).toHaveLength(6);
  });
});
