import { describe, expect, it } from 'vitest';
import { addDays, day, type Day } from '../base/day';
import { catalogSchema, MONTH_COLLECTIONS, monthDocumentSchema, type Documents } from '../ledger/documents';
import { findProblem } from '../ledger/integrity';
import type { Change } from '../ledger/change';
import { seriesOf } from '../scores/reading';
import { sampleLedger } from './sample-ledger';

const today = day('2026-11-23');
const typical = sampleLedger({ seed: 7, today });
const tenYears = sampleLedger({ seed: 7, today, scale: 'ten-years' });

describe('sampleLedger', () => {
  it('gives the same ledger for the same seed and day, another for another', () => {
    expect(sampleLedger({ seed: 7, today })).toEqual(typical);
    expect(sampleLedger({ seed: 8, today })).not.toEqual(typical);
    expect(sampleLedger({ seed: 7, today: addDays(today, 1) })).not.toEqual(typical);
  });

  it.each([
    ['half a year', typical],
    ['ten years', tenYears],
  ])('is a valid ledger over %s', (_, documents) => {
    expect(catalogSchema.safeParse(documents.catalog).success).toBe(true);
    for (const month of documents.months.values()) expect(monthDocumentSchema.safeParse(month).success).toBe(true);
    expect(findProblem(documents, everyRecord(documents, documents === tenYears ? 5 : Infinity))).toBeNull();
  });

  it('says that it is a sample, and enters nothing for days to come', () => {
    expect(typical.catalog.isSample).toBe(true);
    expect(lastDay(typical)).toBe(today);
    expect(lastDay(tenYears)).toBe(today);
  });

  it('has days without any record, skips with a reason, and a today that has only begun', () => {
    const checks = [...typical.months.values()].flatMap((month) => month.checks);
    const daysWithChecks = new Set(checks.map((check) => check.day));

    expect(daysWithChecks.size).toBeGreaterThan(120);
    expect(daysWithChecks.size).toBeLessThan(180);
    expect(checks.some(({ entry }) => entry.kind === 'skipped' && entry.reason === 'client deadline')).toBe(true);
    expect(checks.filter((check) => check.day === today).length).toBeLessThan(5);
  });

  it('has an index that fell by about twenty on the day whose note says why', () => {
    const notes = [...typical.months.values()].flatMap((month) => month.notes);
    const fall = notes.find(({ whatHappened }) => whatHappened.includes('#algorithm'))?.day ?? today;
    const index = typical.catalog.scores.find(({ name }) => name === 'Klout-style index');
    const readings = [...typical.months.values()].flatMap((month) => month.readings);
    const series = index === undefined ? [] : seriesOf(readings, index.id, today);
    const before = series.findLast((reading) => reading.day < fall)?.value ?? 0;
    const after = series.find((reading) => reading.day >= fall)?.value ?? 0;

    expect(before - after).toBeGreaterThanOrEqual(16);
    expect(before - after).toBeLessThanOrEqual(24);
  });

  it('has, over ten years, about 20 checks, 6 sessions, 2 readings and a note of 300 characters a day', () => {
    const total = (name: 'checks' | 'sessions' | 'readings' | 'notes') =>
      [...tenYears.months.values()].reduce((sum, month) => sum + month[name].length, 0);
    const days = 3_653;

    expect(total('checks') / days).toBeGreaterThan(19);
    expect(total('checks') / days).toBeLessThan(21);
    expect(total('sessions') / days).toBe(6);
    expect(total('readings') / days).toBe(2);
    expect(total('notes') / days).toBe(1);
    expect(tenYears.months.get(today.slice(0, 7) as never)?.notes[0]?.whatHappened.length).toBe(300);
  });
});

/** Every `step`-th record as a change to what it is already, which has to be a change that is valid. */
function everyRecord(documents: Documents, most: number): readonly Change[] {
  const step = most === Infinity ? 1 : 200;
  const changes = [...documents.months.values()].flatMap((month) =>
    MONTH_COLLECTIONS.flatMap((collection) =>
      month[collection].map((record) => ({ collection, month: month.month, id: record.id, record }) as Change),
    ),
  );
  return changes.filter((_, index) => index % step === 0);
}

function lastDay(documents: Documents): Day | undefined {
  return [...documents.months.values()]
    .flatMap((month) => MONTH_COLLECTIONS.flatMap((collection) => month[collection].map((record) => record.day)))
    .reduce((latest, other) => (other > latest ? other : latest));
}
