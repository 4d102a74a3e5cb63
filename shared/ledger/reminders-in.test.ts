import { describe, expect, it } from 'vitest';
import { day } from '../base/day';
import { aCheck, anActivity, aReading, aReminder, aScore, documentsWith, id } from '../testing/builders';
import type { Reading } from '../scores/reading';
import { EMPTY_DOCUMENTS } from './documents';
import { remindersIn } from './reminders-in';

const MONDAY = day('2026-11-23');

describe('remindersIn', () => {
  it('are the reminders, when they may speak, and when the day begins', () => {
    const documents = documentsWith({ reminders: [aReminder()] });
    const { reminding, dayStart } = documents.catalog.settings;

    expect(remindersIn(documents)).toMatchObject({ reminders: [aReminder()], reminding, dayStart });
    expect(remindersIn(EMPTY_DOCUMENTS)).toMatchObject({ reminders: [] });
  });

  it('know the checklist of each day', () => {
    const { itemsOn } = remindersIn(documentsWith({ activities: [anActivity()], checks: [aCheck()] }));

    expect(itemsOn(MONDAY).map(({ state }) => state)).toEqual(['done']);
    expect(itemsOn(day('2026-11-24')).map(({ state }) => state)).toEqual(['not-entered']);
    expect(itemsOn(day('2025-11-24'))).toEqual([]);
  });

  it('know the scores that have no reading on a day, in order and without those that are retired', () => {
    const { openScoresOn } = remindersIn(
      documentsWith({
        scores: [
          aScore({ position: 2 }),
          aScore({ id: id('clients'), position: 1 }),
          aScore({ id: id('old'), position: 3, retired: { on: MONDAY, reason: null, isReviewed: false } }),
        ],
        readings: [aReading()],
      }),
    );
    const names = (on: string) => openScoresOn(day(on)).map((score) => score.id);

    expect(names('2026-11-22')).toEqual(['clients', 'klout', 'old']);
    expect(names('2026-11-23')).toEqual(['clients']);
    expect(names('2026-12-01')).toEqual(['clients', 'klout']);
  });

  it('know none of those that are only observed', () => {
    const { openScoresOn } = remindersIn(
      documentsWith({ scores: [aScore({ isObservedOnly: true }), aScore({ id: id('hidden'), isHidden: true })] }),
    );

    expect(openScoresOn(MONDAY).map((score) => score.id)).toEqual(['hidden']);
  });

  it('take a restated value for no reading of the day', () => {
    const openWith = (readings: readonly Reading[]) =>
      remindersIn(documentsWith({ scores: [aScore()], readings })).openScoresOn(MONDAY);

    expect(openWith([aReading({ basis: 'restated' })])).toHaveLength(1);
    expect(openWith([aReading({ basis: 'restated' }), aReading({ id: id('seen') })])).toEqual([]);
  });
});
