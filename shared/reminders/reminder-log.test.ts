import { describe, expect, it } from 'vitest';
import { day } from '../base/day';
import { at, id } from '../testing/builders';
import { EMPTY_REMINDER_LOG, reminderLogSchema, withShown, type ReminderLog } from './reminder-log';

const MONDAY = day('2026-11-23');
const NINE = at('2026-11-23T09:00:00.000Z');
const [A, B] = [id('a'), id('b')];

const shown = (on: string, reminderId = A): ReminderLog['shown'][number] => ({
  reminderId,
  day: day(on),
  at: NINE,
  isAsked: false,
});
const snoozed = (on: string, reminderId = A) => ({ reminderId, day: day(on), until: NINE });

describe('withShown', () => {
  it('adds what was shown to what was before', () => {
    const log = withShown({ ...EMPTY_REMINDER_LOG, shown: [shown('2026-11-22')] }, [A, B], { day: MONDAY, at: NINE });

    expect(log.shown).toEqual([shown('2026-11-22'), shown('2026-11-23'), shown('2026-11-23', B)]);
  });

  it('knows which of them somebody had asked for, and forgets that they were put off', () => {
    const log = { ...EMPTY_REMINDER_LOG, snoozed: [snoozed('2026-11-23'), snoozed('2026-11-24', B)] };

    const after = withShown(log, [A, B], { day: MONDAY, at: NINE });

    expect(after.shown.map(({ isAsked }) => isAsked)).toEqual([true, false]);
    expect(after.snoozed).toEqual([snoozed('2026-11-24', B)]);
  });

  it('leaves what was put off to a later day, and what is about another reminder', () => {
    const log = { ...EMPTY_REMINDER_LOG, snoozed: [snoozed('2026-11-24'), snoozed('2026-11-23', B)] };

    expect(withShown(log, [A], { day: MONDAY, at: NINE }).snoozed).toEqual(log.snoozed);
  });

  it('keeps the last thousand, whatever their days: the clock may be far ahead, and is set back', () => {
    const many = Array.from({ length: 1_000 }, () => shown('2026-11-22', B));
    const far = { day: day('2031-05-01'), at: NINE };
    const log = { ...EMPTY_REMINDER_LOG, shown: [...many, shown('2026-11-23')], snoozed: [snoozed('2026-11-23', B)] };

    const after = withShown(log, [B], far);

    expect(after.shown).toHaveLength(1_000);
    expect(after.shown.slice(-2).map((one) => one.day)).toEqual(['2026-11-23', '2031-05-01']);
    expect(after.snoozed).toEqual(log.snoozed);
  });

  it('leaves the rest as it is, with what a newer version put beside it', () => {
    const log = { ...EMPTY_REMINDER_LOG, mutedUntil: NINE, lookedAt: NINE, later: 1 };

    expect(withShown(log, [A], { day: MONDAY, at: NINE })).toMatchObject({
      mutedUntil: NINE,
      lookedAt: NINE,
      later: 1,
    });
    expect(reminderLogSchema.parse(log)).toEqual(log);
  });
});
