import { describe, expect, it } from 'vitest';
import { day } from '../../../shared/base/day';
import { anEvent, aScore, id } from '../../../shared/testing/builders';
import { createFormat } from '../../lib/format';
import { eraNumbers } from './figures/score-line-data';
import { scoreLineOf } from './score-line-of';
import { dayOfReading, KLOUT, readings } from './testing/insight-builders';

const FORMAT = createFormat('en-GB');
const SCORE = aScore({ id: KLOUT, name: 'Klout' });

describe('scoreLineOf', () => {
  it('cuts the line where a break lies, and says what that means beside the only one', () => {
    const drop = anEvent({
      title: 'New algorithm',
      ...{ from: dayOfReading(2), to: dayOfReading(2), size: -20, breaks: { kind: 'all' } },
    });

    const line = scoreLineOf({ score: SCORE, read: readings([64, 63, 43, 42]), events: [drop] }, FORMAT);

    expect(line.eras.map(({ points }) => points.map(({ value }) => value))).toEqual([[64, 63], [43], [42]]);
    expect(line.events.map(({ label }) => label)).toEqual([
      'New algorithm, 26 May: −20 · nothing is compared across it',
    ]);
  });

  it('counts as eras only what lies between breaks, not the readings on their days', () => {
    const breaks = [2, 5, 8].map((index) =>
      anEvent({ title: 'Break', from: dayOfReading(index), to: dayOfReading(index), breaks: { kind: 'all' } }),
    );
    const values = Array.from({ length: 12 }, (_, index) => 40 + index);

    const { eras } = scoreLineOf({ score: SCORE, read: readings(values), events: breaks }, FORMAT);

    expect(eraNumbers(eras)).toEqual([1, null, 2, null, 3, null, 4]);
  });

  it('takes every reading within a break of several days for itself', () => {
    const long = anEvent({ title: 'Outage', from: dayOfReading(2), to: dayOfReading(3), breaks: { kind: 'all' } });

    const { eras } = scoreLineOf({ score: SCORE, read: readings([1, 2, 3, 4, 5]), events: [long] }, FORMAT);

    expect(eraNumbers(eras)).toEqual([1, null, null, 2]);
  });

  it('names the year of an event where the readings are of more than one', () => {
    const event = anEvent({
      title: 'Holiday',
      from: day('2026-05-26'),
      to: day('2026-05-26'),
      breaks: { kind: 'none' },
    });
    const label = (count: number) =>
      scoreLineOf({ score: SCORE, read: readings(Array.from({ length: count }, () => 40)), events: [event] }, FORMAT)
        .events[0]?.label;

    expect(label(100)).toBe('Holiday, 26 May');
    expect(label(300)).toBe('Holiday, 26 May 2026');
  });

  it('leaves out events that break only other series, and keeps those that break none', () => {
    const fields = { from: day('2026-05-24'), to: day('2026-05-26') };
    const events = [
      anEvent({ title: 'Holiday', ...fields, breaks: { kind: 'none' } }),
      anEvent({ title: 'Elsewhere', ...fields, breaks: { kind: 'scores', scoreIds: [id('other')] } }),
    ];

    const line = scoreLineOf({ score: SCORE, read: readings([40, 41, 42]), events }, FORMAT);

    expect(line.events.map(({ label, breaks }) => [label, breaks])).toEqual([['Holiday, 24 May to 26 May', false]]);
    expect(line.eras).toHaveLength(1);
  });

  it('has a restated past only where something was restated, with what was seen in the places between', () => {
    const read = readings([40, 41]);
    const restated = { value: 50, isApproximate: false, parts: null };
    const [first, second] = read.readings;
    const changed = {
      ...read,
      readings: [...(first === undefined ? [] : [{ ...first, restated }]), ...(second === undefined ? [] : [second])],
    };

    expect(scoreLineOf({ score: SCORE, read, events: [] }, FORMAT).restated).toBeUndefined();
    const line = scoreLineOf({ score: SCORE, read: changed, events: [] }, FORMAT);
    expect(line.restated?.[0]?.points.map(({ value }) => value)).toEqual([50, 41]);
    expect(line.eras[0]?.points.map(({ value }) => value)).toEqual([40, 41]);
  });
});
