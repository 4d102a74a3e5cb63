import { describe, expect, it } from 'vitest';
import { parseCellDay, type DateOrder } from './cell-day';
import { parseCellNumber, type DecimalSign } from './cell-number';
import { parseCellTime } from './cell-time';
import { isNothing, parseAbout, parseCellState, parseMark } from './cell-words';

describe('parseCellDay', () => {
  it.each([
    '2026-11-23',
    '2026/11/23',
    '2026.11.23',
    '23 Nov 2026',
    'Nov 23, 2026',
    '23. Nov. 2026',
    '23-Nov-26',
    'November 23rd, 2026',
    '23. November 2026',
    '23 novembre 2026',
    '23 de noviembre de 2026',
    'Mon, 23 Nov 2026',
    'Mo 23.11.2026',
    '23.11.2026',
    '23.11.26',
    '11/23/2026',
    '23/11/2026 21:30',
    '11/23/2026 9:30:00 PM',
    '2026-11-23T21:30:00.000Z',
    '2026-11-23 21:30',
    ' 2026-11-23 ',
  ])('knows without being told that %j is 23 November 2026', (cell) => {
    expect(parseCellDay(cell, null)).toEqual({ kind: 'day', day: '2026-11-23' });
  });

  it.each<[string, DateOrder, string]>([
    ['03/04/2026', 'dmy', '2026-04-03'],
    ['03/04/2026', 'mdy', '2026-03-04'],
    ['3.4.26', 'dmy', '2026-04-03'],
    ['03-04-05', 'ymd', '2003-04-05'],
    ['1/2/69', 'dmy', '1969-02-01'],
    ['1/2/68', 'dmy', '2068-02-01'],
  ])('reads %j as %s', (cell, order, day) => {
    expect(parseCellDay(cell, null)).toEqual({ kind: 'unclear' });
    expect(parseCellDay(cell, order)).toEqual({ kind: 'day', day });
  });

  it.each(['2026-02-30', '30 Feb 2026', '31/04/2026', '2023-02-29', '00/00/2026', '2026-13-01'])(
    'refuses %j, which does not exist',
    (cell) => expect(parseCellDay(cell, null)).toMatchObject({ kind: 'not-a-day' }),
  );

  it.each([
    '',
    'x',
    '47',
    '2026',
    '23.11.',
    '1/2/345',
    '1-2/2026',
    '46349',
    'Nov 2026',
    '23 Nob 2026',
    '\u0000',
    '1'.repeat(9999),
  ])('refuses %j, which is no day', (cell) => expect(parseCellDay(cell, 'dmy')).toMatchObject({ kind: 'not-a-day' }));

  it('refuses a day that is none in the order given', () => {
    expect(parseCellDay('11/23/2026', 'dmy')).toEqual({
      kind: 'not-a-day',
      problem: '“11/23/2026” is not a day in the order of the others',
    });
  });
});

describe('parseCellNumber', () => {
  it.each<[string, number]>([
    ['47', 47],
    ['-3', -3],
    ['−3', -3],
    ['+3', 3],
    ['1,5', 1.5],
    ['1.5', 1.5],
    ['.5', 0.5],
    [',5', 0.5],
    ['0.125', 0.125],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1 234,5', 1234.5],
    ['1\u202f234', 1234],
    ['1\u00a0234\u00a0567', 1_234_567],
    ["1'234.5", 1234.5],
    ['1,234,567', 1_234_567],
    ['47 %', 47],
    ['47%', 47],
    ['1e+21', 1e21],
    ['5e-324', 5e-324],
    ['-0', 0],
  ])('reads %j without being told the decimal sign', (cell, value) => {
    expect(parseCellNumber(cell, null)).toEqual({ kind: 'number', value });
  });

  it.each<[string, DecimalSign, number]>([
    ['1,234', '.', 1234],
    ['1,234', ',', 1.234],
    ['12.345', '.', 12.345],
    ['12.345', ',', 12_345],
  ])('asks what %j is', (cell, sign, value) => {
    expect(parseCellNumber(cell, null)).toEqual({ kind: 'unclear' });
    expect(parseCellNumber(cell, sign)).toEqual({ kind: 'number', value });
  });

  it.each([
    '',
    '.',
    ',',
    'x',
    '1e999',
    '-1e999',
    'Infinity',
    'NaN',
    '0x10',
    '1,2,3',
    '1.2.3',
    '1 2',
    '1_000',
    '--1',
    '١',
  ])('refuses %j', (cell) => expect(parseCellNumber(cell, null)).toEqual({ kind: 'not-a-number' }));
});

describe('cell words', () => {
  it.each(['', ' ', '-', '–', '—', 'n/a', 'N/A'])('takes %j for nothing entered', (cell) => {
    expect(isNothing(cell)).toBe(true);
  });

  it.each(['0', 'no', 'x', '?'])('does not take %j for nothing entered', (cell) => expect(isNothing(cell)).toBe(false));

  it.each(['done', 'Yes', 'x', 'X', '✓', '✔️', 'TRUE', 'ja'])('takes %j for done', (cell) => {
    expect(parseCellState(cell)).toEqual({ kind: 'done' });
  });

  it.each(['not done', 'not-done'.replace('-', ' '), 'No', 'FALSE', '✗'])('takes %j for not done', (cell) => {
    expect(parseCellState(cell)).toEqual({ kind: 'not-done' });
  });

  it.each<[string, string | null]>([
    ['skipped', null],
    ['Skip', null],
    ['skipped: ill', 'ill'],
    ['skipped (at a fair)', 'at a fair'],
    ['skip - ill', 'ill'],
  ])('takes %j for skipped', (cell, reason) => {
    expect(parseCellState(cell)).toEqual({ kind: 'skipped', reason });
  });

  it.each(['skipping rope', 'maybe', 'constructor', '__proto__', ''])('knows no state %j', (cell) => {
    expect(parseCellState(cell)).toBeNull();
  });

  it.each(['~20', '≈ 20', 'about 20', 'ca. 20', 'ca.20', 'circa 20', 'approx. 20', 'Etwa 20'])(
    'takes %j for approximate',
    (cell) => expect(parseAbout(cell)).toEqual({ text: '20', isApproximate: true }),
  );

  it('takes other text for exact', () => {
    expect(parseAbout(' 20 ')).toEqual({ text: '20', isApproximate: false });
    expect(parseAbout('aboutface')).toEqual({ text: 'aboutface', isApproximate: false });
  });

  it('reads the mark of an approximate reading', () => {
    expect(['yes', '~', 'about', '1', 'x'].map(parseMark)).toEqual([true, true, true, true, true]);
    expect(['no', '', '0', 'false'].map(parseMark)).toEqual([false, false, false, false]);
    expect(parseMark('perhaps')).toBeNull();
  });
});

describe('parseCellTime', () => {
  const read = (cell: string) => parseCellTime(cell, { zone: 'Europe/Berlin', dateOrder: 'dmy' });

  it.each([
    ['9:10', '09:10'],
    ['21.30', '21:30'],
    ['09:10:45', '09:10'],
    ['9:10 pm', '21:10'],
    ['9:10 a.m.', '09:10'],
    ['12:05 am', '00:05'],
    ['12 pm', '12:00'],
    ['9 PM', '21:00'],
    ['9h10', '09:10'],
    ['9:10 Uhr', '09:10'],
  ])('reads the time of day %j', (cell, time) => expect(read(cell)).toEqual({ kind: 'clock', time }));

  it.each([
    ['2026-11-23T09:10:00.123Z', '2026-11-23T09:10:00.123Z'],
    ['2026-11-23T09:10:00+01:00', '2026-11-23T08:10:00.000Z'],
    ['2026-11-23 09:10-0500', '2026-11-23T14:10:00.000Z'],
    ['2026-11-23 09:10', '2026-11-23T08:10:00.000Z'],
    ['2026-11-23T09:10:30', '2026-11-23T08:10:00.000Z'],
    ['03.04.2026 9:10 pm', '2026-04-03T19:10:00.000Z'],
  ])('reads the moment %j', (cell, at) => expect(read(cell)).toEqual({ kind: 'moment', at }));

  it.each([
    '',
    '9',
    '24:00',
    '9:60',
    '13:00 pm',
    '0:10 am',
    '2026-02-30T09:10:00Z',
    '2026-11-23T25:00:00Z',
    'x 9:10',
    '47',
  ])('refuses %j', (cell) => expect(read(cell)).toBeNull());
});
