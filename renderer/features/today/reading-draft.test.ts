import { describe, expect, it } from 'vitest';
import { addDays, day } from '../../../shared/base/day';
import type { Id } from '../../../shared/base/id';
import type { Event } from '../../../shared/scores/event';
import { aReading, aScore, anEvent, id } from '../../../shared/testing/builders';
import { createFormat } from '../../lib/format';
import { TODAY } from '../../testing/builders';
import {
  newTypedReading,
  questionsAbout,
  readTyped,
  totalText,
  type ReadingFacts,
  type TypedReading,
} from './reading-draft';

const format = createFormat('en-GB');
const german = createFormat('de-DE');
const [BRAND, PEOPLE] = [id('brand'), id('people')];
const SSI = aScore({
  name: 'SSI',
  parts: [
    { id: BRAND, name: 'Brand', most: 25 },
    { id: PEOPLE, name: 'People', most: 25 },
  ],
});
const KLOUT = aScore();

const typed = (fields: Partial<TypedReading> = {}): TypedReading => ({
  ...newTypedReading(null, addDays(TODAY, -1)),
  ...fields,
});
const parts = (...texts: readonly (readonly [Id, string])[]) => new Map(texts);

describe('totalText', () => {
  it('is the sum of the parts until somebody types a total', () => {
    const both = parts([BRAND, '12,5'], [PEOPLE, '0.25']);

    expect(totalText(typed(), SSI, format)).toBe('');
    expect(totalText(typed({ parts: both }), SSI, format)).toBe('12.75');
    expect(totalText(typed({ parts: both }), SSI, german)).toBe('12,75');
    expect(totalText(typed({ parts: both, total: '64' }), SSI, format)).toBe('64');
    expect(totalText(typed({ parts: parts([BRAND, 'x']) }), SSI, format)).toBe('');
  });

  it('has no dust of binary fractions', () => {
    expect(totalText(typed({ parts: parts([BRAND, '0.1'], [PEOPLE, '0.2']) }), SSI, format)).toBe('0.3');
  });
});

describe('readTyped', () => {
  const read = (fields: Partial<TypedReading>, score = SSI) => readTyped(typed(fields), { score, day: TODAY }, format);

  it('takes the total alone, without parts', () => {
    expect(read({ total: '64' })).toEqual({
      day: TODAY,
      value: 64,
      isApproximate: false,
      basis: 'seen',
      parts: null,
    });
  });

  it('takes the parts, and their sum where the total was left empty', () => {
    const both = parts([BRAND, '12'], [PEOPLE, '18']);
    const expected = {
      value: 30,
      parts: [
        { partId: BRAND, value: 12 },
        { partId: PEOPLE, value: 18 },
      ],
    };

    expect(read({ parts: both })).toMatchObject(expected);
    expect(read({ parts: both, total: ' ' })).toMatchObject(expected);
  });

  it('is of another day where the service has changed a past value', () => {
    const restatedDay = '2026-11-16';

    expect(read({ total: '40', isRestated: true, restatedDay })).toMatchObject({ day: restatedDay, basis: 'restated' });
    expect(read({ total: '40', restatedDay })).toMatchObject({ day: TODAY, basis: 'seen' });
    expect(read({ total: '40', isRestated: true, restatedDay: '' })).toMatchObject({ field: 'day' });
  });

  it('says where there is no number', () => {
    expect(read({})).toMatchObject({ field: 'value' });
    expect(read({ parts: parts([BRAND, 'twelve']), total: '12' })).toMatchObject({ field: 'part brand' });
  });
});

describe('questionsAbout', () => {
  const seen = { day: TODAY, value: 62, isApproximate: false, basis: 'seen', parts: null } as const;
  const series = [40, 41, 40, 42, 41, 42, 41].map((value, index) =>
    aReading({ id: id(`r${String(index)}`), day: addDays(TODAY, index - 7), value }),
  );
  const ask = (facts: Partial<ReadingFacts>, breaks: readonly Event[] = [], score = KLOUT) =>
    questionsAbout({ ...seen, ...facts }, { score, series, breaks, today: TODAY }, format);

  it('asks about a change that is unlike those before', () => {
    expect(ask({})).toEqual(['That is far from how much it usually changes.']);
  });

  it('holds nothing against readings before a break', () => {
    const on = day('2026-11-22');

    expect(ask({}, [anEvent({ from: on, to: on })])).toEqual([]);
  });

  it('holds a restated value only against the bounds', () => {
    expect(ask({ basis: 'restated' })).toEqual([]);
    expect(ask({ basis: 'restated', value: 120 })).toEqual(['Klout-style index is expected to be from 0 to 100.']);
    expect(ask({ basis: 'restated', day: addDays(TODAY, 1) })).toEqual(['This day has not come yet.']);
  });

  it('asks about parts that do not add up, are empty or beyond what they can be', () => {
    const of = (brand: number | null, people: number | null) => [
      ...(brand === null ? [] : [{ partId: BRAND, value: brand }]),
      ...(people === null ? [] : [{ partId: PEOPLE, value: people }]),
    ];

    expect(ask({ value: 41, parts: of(21, 20) }, [], SSI)).toEqual([]);
    expect(ask({ value: 42, parts: of(21, 20) }, [], SSI)).toEqual(['The parts add up to 41, not to 42.']);
    expect(ask({ value: 41, parts: of(26, 15) }, [], SSI)).toEqual(['“Brand” is expected to be at most 25.']);
    expect(ask({ value: 41, parts: of(21, null) }, [], SSI)).toEqual([
      '“People” is empty.',
      'The parts add up to 21, not to 41.',
    ]);
    expect(ask({ value: 41, parts: null }, [], SSI)).toEqual([]);
  });
});
