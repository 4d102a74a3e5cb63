// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { day } from '../../../../shared/base/day';
import { month } from '../../../../shared/testing/builders';
import { createFormat } from '../../../lib/format';
import { renderPart } from '../../../testing/render-page';
import { MonthBars } from './month-bars';
import type { MonthBarsData } from './month-bars-drawing';
import { ShareLines } from './share-lines';
import type { ShareLine } from './share-lines-drawing';

const FORMAT = createFormat('en-GB');
const META = { era: 'all eras', n: 3 };

const MINUTES: MonthBarsData = {
  months: [month('2026-09'), month('2026-10'), month('2026-11')],
  platforms: [
    { id: 'x', name: 'X', hue: 'slate', minutes: [600, null, 640] },
    { id: 'l', name: 'LinkedIn', hue: 'blue', minutes: [0, 30, 90] },
  ],
};

const LINES: readonly ShareLine[] = [
  {
    id: 'all',
    name: 'All activities',
    hue: null,
    points: [
      { day: day('2026-09-15'), month: month('2026-09'), share: 0.5, words: '11 of 22 due days' },
      { day: day('2026-10-01'), share: null, words: 'nothing due' },
      { day: day('2026-11-01'), share: 0.75, words: '15 of 20 due days' },
    ],
  },
];

async function picture() {
  return waitFor(() => screen.getByRole('img'));
}

async function csvOf(figure: 'bars' | 'lines'): Promise<readonly string[]> {
  const saved: Blob[] = [];
  const shared = { meta: META, format: FORMAT, fileName: 'f', save: (_: string, blob: Blob) => saved.push(blob) };
  const { user } = renderPart(
    figure === 'bars' ? (
      <MonthBars data={MINUTES} {...shared} />
    ) : (
      <ShareLines title="Adherence" subtitle="by month" lines={LINES} {...shared} />
    ),
  );
  await user.click(screen.getByRole('button', { name: /^Save or read as table/ }));
  await user.click(await screen.findByRole('menuitem', { name: 'Save CSV' }));
  return (await saved[0]?.text())?.split('\r\n') ?? [];
}

describe('MonthBars', () => {
  it('says the sums, and draws a bar for each month that was entered', async () => {
    renderPart(<MonthBars data={MINUTES} meta={META} format={FORMAT} fileName="minutes" />);

    const drawn = await picture();

    expect(drawn.getAttribute('aria-label')).toBe(
      'Minutes a month by platform, September 2026 to November 2026: X 1,240 min, LinkedIn 120 min.',
    );
    expect(drawn.querySelectorAll('rect')).toHaveLength(5);
  });

  it('keeps what was not entered apart from no minute', async () => {
    const rows = await csvOf('bars');

    expect(rows.slice(2, 4)).toEqual(['2026-09,LinkedIn,0,all eras,3', '2026-10,X,,all eras,3']);
  });

  it('says when there is nothing', () => {
    renderPart(<MonthBars data={{ months: [], platforms: [] }} meta={META} format={FORMAT} fileName="minutes" />);

    expect(screen.getByText('No time has been entered yet.')).toBeTruthy();
  });
});

describe('ShareLines', () => {
  it('says where each line begins and ends', async () => {
    renderPart(
      <ShareLines title="Adherence" subtitle="by month" lines={LINES} meta={META} format={FORMAT} fileName="a" />,
    );

    expect((await picture()).getAttribute('aria-label')).toBe(
      'Adherence. All activities from 50% to 75%, 15 of 20 due days.',
    );
  });

  it('names what is of a month by it, on the axis, at the point and in the table', async () => {
    const points = [
      { day: day('2025-12-15'), month: month('2025-12'), share: 0.25, words: '5 of 20 due days' },
      { day: day('2026-01-15'), month: month('2026-01'), share: 0.5, words: '11 of 22 due days' },
      { day: day('2026-02-15'), month: month('2026-02'), share: 0.75, words: '15 of 20 due days' },
    ];
    const lines = [{ id: 'all', name: 'All activities', hue: null, points }];
    const { user } = renderPart(
      <ShareLines title="Adherence" subtitle="by month" lines={lines} meta={META} format={FORMAT} fileName="a" />,
    );
    const drawn = (await picture()).textContent.replace(/[\u2066-\u2069]/g, '');

    for (const label of ['Dec 2025', 'Jan 2026', 'Feb']) expect(drawn).toContain(label);
    expect(drawn).not.toMatch(/15 (Dec|Jan|Feb)/);
    expect(drawn).toContain('All activities, January 2026: 11 of 22 due days');
    await user.click(screen.getByRole('button', { name: /^Save or read as table/ }));
    await user.click(await screen.findByRole('menuitem', { name: 'Read as table' }));
    expect(screen.getByRole('columnheader', { name: 'Month' })).toBeDefined();
    expect(within(screen.getByRole('table')).getByText(/^January 2026$/)).toBeDefined();
  });

  it('has every point with its words in the table, by its month where it is of one', async () => {
    const rows = await csvOf('lines');

    expect(rows.slice(1, 3)).toEqual([
      '2026-09,All activities,0.5,11 of 22 due days,all eras,3',
      '2026-10-01,All activities,,nothing due,all eras,3',
    ]);
  });
});
