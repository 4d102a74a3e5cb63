// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { day, type Day } from '../../../../shared/base/day';
import { createFormat } from '../../../lib/format';
import { renderPart } from '../../../testing/render-page';
import { YearCalendar } from './year-calendar';
import type { YearDay } from './year-words';

const DAYS: readonly YearDay[] = [
  { day: day('2026-03-12'), counts: { done: 5, due: 8 }, events: ['Conference'] },
  { day: day('2026-03-13'), counts: { done: 0, due: 0 }, events: [] },
  { day: day('2026-03-14'), counts: null, events: [] },
  { day: day('2026-03-15'), counts: { done: 0, due: 3 }, events: [] },
];

function renderYear() {
  const taken: Day[] = [];
  const saved: Blob[] = [];
  const rendered = renderPart(
    <YearCalendar
      year={2026}
      days={DAYS}
      weekStart={1}
      today={day('2026-03-16')}
      meta={{ era: 'all eras', n: 2 }}
      format={createFormat('en-GB')}
      fileName="year"
      chosen={null}
      onChoose={(of) => taken.push(of)}
      save={(_, blob) => saved.push(blob)}
    />,
  );
  async function save(action: string): Promise<string> {
    await rendered.user.click(screen.getByRole('button', { name: /^Save or read as table/ }));
    await rendered.user.click(await screen.findByRole('menuitem', { name: action }));
    await screen.findByText(/^Saved as/);
    return (await saved[0]?.text()) ?? '';
  }
  return { ...rendered, taken, save };
}

describe('YearCalendar', () => {
  it.each([
    ['Thu 12 Mar: 5 of 8 done, Conference', '2'],
    ['Fri 13 Mar: nothing due', 'none'],
    ['Sat 14 Mar: not entered', 'unknown'],
    ['Sun 15 Mar: 0 of 3 done', '0'],
    ['Mon 16 Mar: not entered', 'unknown'],
  ])('has a cell named %s', (name, level) => {
    renderYear();

    expect(screen.getByRole('gridcell', { name }).dataset['level']).toBe(level);
  });

  it('shows no day to come', () => {
    renderYear();

    expect(screen.getAllByRole('gridcell')).toHaveLength(75);
  });

  it('chooses a day with the keyboard, from today on', async () => {
    const { user, taken } = renderYear();
    screen.getByRole('gridcell', { name: 'Mon 16 Mar: not entered' }).focus();

    await user.keyboard('{ArrowUp}{ArrowLeft} ');

    expect(taken).toEqual(['2026-03-08']);
  });

  it('saves days with what was done and due', async () => {
    const { save } = renderYear();

    expect((await save('Save CSV')).split('\r\n').slice(1, 4)).toEqual([
      '2026-03-12,5,8,Conference,all eras,2',
      '2026-03-13,0,0,,all eras,2',
      '2026-03-14,,,,all eras,2',
    ]);
  });

  it('saves a picture with what the shades mean', async () => {
    const { save } = renderYear();

    const text = await save('Save SVG');

    expect(text).toContain('>nothing due</text>');
    expect(text).toContain('5 of 11 due, everything on 0 of 2 days.');
  });
});
