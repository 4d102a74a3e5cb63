// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { addDays, day, type Day } from '../../../../shared/base/day';
import { createFormat } from '../../../lib/format';
import { renderPart } from '../../../testing/render-page';
import { ScoreLine } from './score-line';
import type { ScoreLineData } from './score-line-data';

const FORMAT = createFormat('en-GB');
const START = day('2026-03-01');

const DATA: ScoreLineData = {
  name: 'Klout',
  unit: 'points',
  eras: [
    {
      from: START,
      to: addDays(START, 4),
      points: [40, 41, 45, 44, 43].map((value, index) => ({
        day: addDays(START, index),
        value,
        isApproximate: index === 1,
      })),
    },
  ],
  events: [],
  jumps: [addDays(START, 2)],
};

function renderLine(data: ScoreLineData) {
  const asked: Day[] = [];
  const rendered = renderPart(
    <ScoreLine data={data} format={FORMAT} fileName="klout" onJump={(of) => asked.push(of)} />,
  );
  return { ...rendered, asked };
}

const slider = () => screen.getByRole('slider', { name: 'Readings of Klout' });

describe('ScoreLine', () => {
  it('is one picture that says the main facts, with no name inside of it', async () => {
    renderLine(DATA);

    const picture = await waitFor(() => screen.getByRole('img'));

    expect(picture.getAttribute('aria-label')).toContain('from 40 to 43, between 40 and 45');
    expect(picture.querySelectorAll('[aria-label], style')).toHaveLength(0);
  });

  it('reads values out with arrow keys, Home and End', async () => {
    const { user } = renderLine(DATA);
    expect(slider().getAttribute('aria-valuetext')).toBe('43 on Thu 5 Mar 2026, −1 since 4 Mar, era 1');

    slider().focus();
    await user.keyboard('{ArrowLeft}');
    expect(slider().getAttribute('aria-valuetext')).toBe('44 on Wed 4 Mar 2026, −1 since 3 Mar, era 1');

    await user.keyboard('{Home}{ArrowLeft}');
    expect(slider().getAttribute('aria-valuetext')).toBe('40 on Sun 1 Mar 2026, the first of its era, era 1');

    await user.keyboard('{End}');
    expect(slider().getAttribute('aria-valuenow')).toBe('5');
  });

  it('asks what was different before a jump', async () => {
    const { user, asked } = renderLine(DATA);

    await user.click(screen.getByRole('button', { name: 'What was different before Tue 3 Mar 2026?' }));

    expect(asked).toEqual(['2026-03-03']);
  });

  it('keeps jumps of neighbouring days so far apart that each can be pressed', async () => {
    const many = Array.from({ length: 700 }, (_, index) => ({
      ...{ day: addDays(START, index), value: 40, isApproximate: false },
    }));
    const jumps = [addDays(START, 300), addDays(START, 301)];
    renderLine({ ...DATA, eras: [{ from: START, to: addDays(START, 699), points: many }], jumps });

    const places = screen
      .getAllByRole('button', { name: /^What was different before/ })
      .map(({ style }) => Number.parseFloat(style.top));

    expect(Math.abs((places[0] ?? 0) - (places[1] ?? 0))).toBeGreaterThanOrEqual(24);
  });

  it('shows the past as restated when asked', async () => {
    const { user } = renderLine({
      ...DATA,
      restated: DATA.eras.map((era) => ({
        ...era,
        points: era.points.map((point) => ({ ...point, value: point.value + 20 })),
      })),
    });

    await user.click(screen.getByRole('radio', { name: 'As restated' }));

    expect(slider().getAttribute('aria-valuetext')).toContain('63 on');
  });

  it('says when there is nothing yet', () => {
    renderLine({ ...DATA, eras: [], jumps: [] });

    expect(document.body.textContent).toContain('There is no reading of Klout yet.');
    expect(screen.queryByRole('slider')).toBeNull();
  });
});
