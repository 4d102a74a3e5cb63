import { describe, expect, it } from 'vitest';
import { day } from '../base/day';
import { dayNumber } from './day-number';
import { eventSpans } from './event-spans';

const at = (text: string) => dayNumber(day(text));

describe('eventSpans', () => {
  const spans = eventSpans([{ from: day('2026-12-24'), to: day('2027-01-02') }, day('2026-12-26'), day('2026-10-25')]);

  it('touches what shares a day with an event, at either end', () => {
    expect(spans.touches(at('2026-10-20'), at('2026-10-25'))).toBe(true);
    expect(spans.touches(at('2026-10-25'), at('2026-10-30'))).toBe(true);
    expect(spans.touches(at('2026-10-01'), at('2026-10-24'))).toBe(false);
    expect(spans.touches(at('2026-10-26'), at('2026-12-23'))).toBe(false);
  });

  it('sees the long event behind a short one that lies within it', () => {
    expect(spans.touches(at('2026-12-30'), at('2026-12-31'))).toBe(true);
    expect(spans.touches(at('2027-01-03'), at('2027-01-04'))).toBe(false);
  });

  it('counts the events that are over', () => {
    expect(['2026-10-25', '2026-10-26', '2026-12-27', '2027-01-03'].map((text) => spans.countBefore(at(text)))).toEqual(
      [0, 1, 2, 3],
    );
  });

  it('knows of nothing without events', () => {
    expect([eventSpans([]).touches(0, 1e6), eventSpans([]).countBefore(1e6)]).toEqual([false, 0]);
  });
});
