// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { day } from '../../../../shared/base/day';
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
    per: null,
    q: 0.5,
    n: 163,
    sentence: 'On days with it your score moved 0.46 points more per day.',
  },
  {
    id: 'answer',
    name: 'Answer mentions',
    verdict: 'may be a reaction',
    tone: 'unclear',
    estimate: { value: -0.3, low: -0.58, high: -0.1 },
    per: 'per minute',
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
    per: null,
    q: null,
    n: 3,
    sentence: 'Done on 3 days so far.',
  },
];

const WORDS = {
  title: 'More score per day with it than without',
  note: 'q is a share.',
  hint: 'Choose a row.',
  unit: 'points a day',
  score: 'Klout',
  span: { from: day('2026-05-24'), to: day('2026-06-21') },
};

function renderForest() {
  const selected: string[] = [];
  const saved: Blob[] = [];
  const rendered = renderPart(
    <ForestPlot
      rows={ROWS}
      words={WORDS}
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
    expect(screen.getByText('q 0.50')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Best days without it' })).toBeTruthy();
  });

  it('says beside a row of what its numbers are for one', () => {
    renderForest();

    expect(screen.getByText('per minute')).toBeTruthy();
    const name = 'Answer mentions: −0.3 points a day per minute, plausible range −0.58 to −0.1';
    expect(screen.getByRole('img', { name })).toBeTruthy();
  });

  it('saves a picture that says by itself what it is of, without what can only be done on the page', async () => {
    const { user, saved } = renderForest();
    expect(screen.getByText('q is a share. Choose a row.')).toBeTruthy();

    await user.click(screen.getByRole('button', { name: /^Save or read as table/ }));
    await user.click(await screen.findByRole('menuitem', { name: 'Save SVG' }));
    await screen.findByText('Saved as effects.svg.');

    const picture = (await saved[0]?.text()) ?? '';
    expect(picture).toContain('Klout · 24 May 2026 to 21 Jun 2026 · points a day');
    expect(picture).toContain('n = 163');
    expect(picture).toContain('may be a reaction · per minute');
    expect(picture).toContain('q is a share.');
    expect(picture).not.toContain('Choose a row');
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
    expect(lines[0]).toMatch(/activity,verdict,estimate,low,high,unit,q,sentence,score,from,to,era,n$/);
    expect(lines[2]).toBe(
      'Answer mentions,may be a reaction,-0.3,-0.58,-0.1,points a day per minute,,' +
        'You tend to do it after the score has moved.,Klout,2026-05-24,2026-06-21,era 2,160',
    );
    expect(lines[3]).toMatch(
      /^Tweet a webinar,not enough data,,,,,,Done on 3 days so far\.,Klout,2026-05-24,2026-06-21,era 2,3$/,
    );
  });
});
