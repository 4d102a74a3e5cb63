import { describe, expect, it } from 'vitest';
import { clockTime } from '../../../shared/base/clock-time';
import type { ClientHours } from '../../../shared/reminders/reminding';
import { newHoursDraft, readHoursDraft, withHours } from './hours-draft';

function hours(from: string, to: string): ClientHours {
  return { weekdays: [1], from: clockTime(from), to: clockTime(to) };
}

const MORNING = hours('09:00', '12:00');
const EVENING = hours('18:00', '20:00');
const LATER = hours('14:00', '15:00');

describe('readHoursDraft', () => {
  it('begins with the mornings of workdays', () => {
    expect(readHoursDraft(newHoursDraft())).toEqual({ weekdays: [1, 2, 3, 4, 5], from: '09:00', to: '12:00' });
  });

  it('puts the days in the order of the week and takes a point in a time', () => {
    expect(readHoursDraft({ weekdays: [5, 1], from: '9.15', to: '9:45' })).toEqual({
      weekdays: [1, 5],
      from: '09:15',
      to: '09:45',
    });
  });

  it.each([
    [{ weekdays: [] }, 'weekdays'],
    [{ from: '9' }, 'from'],
    [{ to: '24:00' }, 'to'],
    [{ to: '' }, 'to'],
  ] as const)('says what is wrong with %j', (fields, field) => {
    expect(readHoursDraft({ ...newHoursDraft(), ...fields })).toMatchObject({ field });
  });
});

describe('withHours', () => {
  it('adds, puts in the place of, and takes out', () => {
    expect(withHours([MORNING], null, EVENING)).toEqual([MORNING, EVENING]);
    expect(withHours([MORNING, EVENING], MORNING, LATER)).toEqual([LATER, EVENING]);
    expect(withHours([MORNING, EVENING], MORNING, null)).toEqual([EVENING]);
  });

  it('changes only one of two that say the same', () => {
    expect(withHours([MORNING, MORNING], MORNING, LATER)).toEqual([LATER, MORNING]);
    expect(withHours([MORNING, MORNING], MORNING, null)).toEqual([MORNING]);
  });

  it('keeps what is edited here and was removed elsewhere meanwhile, and removes nothing else', () => {
    expect(withHours([EVENING], MORNING, LATER)).toEqual([EVENING, LATER]);
    expect(withHours([EVENING], MORNING, null)).toEqual([EVENING]);
  });

  it('keeps fields that a newer version has written', () => {
    const newer = { ...MORNING, colour: 'red' };

    expect(withHours([newer], newer, LATER)).toEqual([{ ...LATER, colour: 'red' }]);
  });
});
