// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderPart } from '../../../testing/render-page';
import { FigureFrame } from './figure-frame';
import type { FigureTable } from './figure-table';
import { svgElement, svgPicture } from './svg-element';

const TABLE: FigureTable = {
  caption: 'Klout by day',
  columns: [
    { key: 'day', text: 'Day' },
    { key: 'value', text: 'Klout', isNumber: true },
  ],
  rows: Array.from({ length: 420 }, (_, index) => ({
    key: String(index),
    cells: [
      { shown: `day ${String(index)}`, value: `2026-${String(index)}` },
      { shown: String(index), value: index },
    ],
  })),
};

function drawing(): SVGSVGElement {
  const picture = svgPicture(100, 40);
  picture.append(svgElement('rect', { fill: 'var(--accent)', width: 3, height: 3 }));
  return picture;
}

function renderFrame(renderImage = () => Promise.resolve({ drawing: drawing(), summary: 'It rose.' })) {
  const saved: { readonly name: string; readonly blob: Blob }[] = [];
  const rendered = renderPart(
    <FigureFrame
      title="Klout"
      subtitle="score, 420 readings"
      meta={{ era: 'era 2', n: 420 }}
      table={TABLE}
      fileName="klout"
      number={String}
      renderImage={renderImage}
      save={(name, blob) => saved.push({ name, blob })}
    >
      <p>the picture</p>
    </FigureFrame>,
  );
  async function choose(action: string) {
    await rendered.user.click(screen.getByRole('button', { name: 'Save or read as table: Klout' }));
    await rendered.user.click(await screen.findByRole('menuitem', { name: action }));
  }
  return { ...rendered, saved, choose };
}

describe('FigureFrame', () => {
  it('can be read as a table that says era and n, and shown as a picture again', async () => {
    const { choose } = renderFrame();

    await choose('Read as table');

    const table = screen.getByRole('table', { name: 'Klout by day, era 2 · n = 420' });
    expect(within(table).getByRole('row', { name: 'day 7 7' })).toBeTruthy();
    expect(screen.queryByText('the picture')).toBeNull();

    await choose('Show as picture');

    expect(screen.getByText('the picture')).toBeTruthy();
  });

  it('shows the rest of a long table when asked', async () => {
    const { choose, user } = renderFrame();
    await choose('Read as table');
    expect(screen.getAllByRole('row')).toHaveLength(401);

    await user.click(screen.getByRole('button', { name: 'Show 20 more rows' }));

    expect(screen.getAllByRole('row')).toHaveLength(421);
  });

  it('saves the whole table as CSV', async () => {
    const { choose, saved } = renderFrame();

    await choose('Save CSV');

    expect(saved[0]?.name).toBe('klout.csv');
    expect((await saved[0]?.blob.text())?.trimEnd().split('\r\n')).toHaveLength(421);
    expect(screen.getByRole('status').textContent).toBe('Saved as klout.csv.');
  });

  it('saves the picture as SVG with era and n', async () => {
    const { choose, saved } = renderFrame();

    await choose('Save SVG');

    expect((await screen.findByText('Saved as klout.svg.')).textContent).toBeTruthy();
    expect(await saved[0]?.blob.text()).toContain('era 2 · n = 420');
  });

  it('says when no picture could be made', async () => {
    const { choose, saved } = renderFrame(() => Promise.reject(new Error('no plot')));

    await choose('Save PNG');

    expect((await screen.findByRole('alert')).textContent).toContain('could not be made');
    expect(saved).toEqual([]);
  });
});
