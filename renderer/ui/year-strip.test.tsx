// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { day, type Day } from '../../shared/base/day';
import { renderPart } from '../testing/render-page';
import type { YearCell } from './year-cells';
import { YearStrip } from './year-strip';

const CELLS = new Map<Day, YearCell>([
  [day('2026-03-12'), { level: 2, isMarked: true, label: 'Thu 12 Mar: 5 of 8 done, Conference' }],
  [day('2026-03-13'), { level: 'none', isMarked: false, label: 'Fri 13 Mar: nothing due' }],
]);

function renderStrip(chosen: Day | null) {
  const taken: Day[] = [];
  const rendered = renderPart(
    <YearStrip
      label="Days of 2026"
      span={{ from: day('2026-01-01'), to: day('2026-12-31'), weekStart: 1 }}
      cells={CELLS}
      words={{ month: (of) => of.slice(5, 7), weekday: (of) => of, unknown: (of) => `${of}: not entered` }}
      chosen={chosen}
      onChoose={(of) => taken.push(of)}
    />,
  );
  return { ...rendered, taken };
}

const cell = (name: string) => screen.getByRole('gridcell', { name });

describe('YearStrip', () => {
  it('names every day, also those of which nothing is known', () => {
    renderStrip(null);

    expect(screen.getAllByRole('gridcell')).toHaveLength(365);
    expect(cell('Thu 12 Mar: 5 of 8 done, Conference').dataset['level']).toBe('2');
    expect(cell('2026-03-14: not entered').dataset['level']).toBe('unknown');
  });

  it('is one stop for Tab, at the chosen day, and walked by arrows', async () => {
    const { user, taken } = renderStrip(day('2026-03-12'));

    await user.tab();
    expect(document.activeElement).toBe(cell('Thu 12 Mar: 5 of 8 done, Conference'));

    await user.keyboard('{ArrowDown}{ArrowRight}');
    expect(document.activeElement).toBe(cell('2026-03-20: not entered'));

    await user.keyboard('{Enter}');
    expect(taken).toEqual(['2026-03-20']);

    await user.tab();
    expect(screen.getAllByRole('gridcell').some((other) => other === document.activeElement)).toBe(false);
  });

  it('takes the day that is clicked', async () => {
    const { user, taken } = renderStrip(null);

    await user.click(cell('Fri 13 Mar: nothing due'));

    expect(taken).toEqual(['2026-03-13']);
    expect(cell('Fri 13 Mar: nothing due').tabIndex).toBe(0);
  });
});
