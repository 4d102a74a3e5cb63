// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createFormat } from '../../../lib/format';
import { renderPart } from '../../../testing/render-page';
import { Button } from '../../../ui/button';
import { ForestPlot } from './forest-plot';
import type { ForestRow } from './forest-row-data';

const ROWS: readonly ForestRow[] = [
  {
    id: 'comment',
    name: 'Comment in one group',
    verdict: 'first sign',
    tone: 'sign',
    estimate: { value: 0.46, low: 0.12, high: 0.8 },
    q: 0.03,
    n: 163,
    sentence: 'On days with it your score moved 0.46 points more per day.',
  },
  {
    id: 'answer',
    name: 'Answer mentions',
    verdict: 'may be a reaction',
    tone: 'unclear',
    estimate: { value: -0.3, low: -0.58, high: -0.1 },
    q: null,
    n: 160,
    sentence: 'You tend to do it after the score has moved.',
  },
  {
    id: 'tweet',
    name: 'Tweet a webinar',
    verdict: 'not enough data',
    tone: 'missing',
    estimate: null,
    q: null,
    n: 3,
    sentence: 'Done on 3 days so far.',
  },
];

function renderForest() {
  const selected: string[] = [];
  const saved: Blob[] = [];
  const rendered = renderPart(
    <ForestPlot
      rows={ROWS}
      words={{ title: 'More score per day with it than without', note: '40 looks counted', unit: 'points a day' }}
      meta={{ era: 'era 2', n: 163 }}
      format={createFormat('en-GB')}
      fileName="effects"
      selectedId="answer"
      onSelect={(id) => selected.push(id)}
      actionsOf={({ tone }) => tone === 'sign' && <Button>Best days without it</Button>}
      save={(_, blob) => saved.push(blob)}
    />,
  );
  return { ...rendered, selected, saved };
}

const nameOf = (name: string) => screen.getByRole('button', { name });

describe('ForestPlot', () => {
  it('says what each row shows', () => {
    renderForest();

    const name = 'Comment in one group: +0.46 points a day, plausible range +0.12 to +0.8';
    expect(screen.getByRole('img', { name })).toBeTruthy();
    expect(screen.getByText('q 0.03')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Best days without it' })).toBeTruthy();
  });

  it('marks the chosen row, and lets another be chosen with the keyboard', async () => {
    const { user, selected } = renderForest();
    expect(nameOf('Answer mentions').getAttribute('aria-current')).toBe('true');

    nameOf('Answer mentions').focus();
    await user.keyboard('{ArrowUp}{Enter}');

    expect(document.activeElement).toBe(nameOf('Comment in one group'));
    expect(selected).toEqual(['comment']);
  });

  it('folds what there is not enough data for', () => {
    renderForest();

    const fold = screen.getByText('Not enough data (1)').closest('details');

    expect(fold?.open).toBe(false);
    expect(within(fold ?? document.body).getByText('Tweet a webinar')).toBeTruthy();
  });

  it('saves every row, with its numbers as programs read them', async () => {
    const { user, saved } = renderForest();

    await user.click(screen.getByRole('button', { name: /^Save or read as table/ }));
    await user.click(await screen.findByRole('menuitem', { name: 'Save CSV' }));

    const lines = (await saved[0]?.text())?.split('\r\n') ?? [];
    expect(lines[2]).toBe(
      'Answer mentions,may be a reaction,-0.3,-0.58,-0.1,,You tend to do it after the score has moved.,era 2,160',
    );
    expect(lines[3]).toMatch(/^Tweet a webinar,not enough data,,,,,Done on 3 days so far\.,era 2,3$/);
  });
});
