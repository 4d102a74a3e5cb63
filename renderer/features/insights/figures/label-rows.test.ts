import { describe, expect, it } from 'vitest';
import { joinedNumbers, placeLabels } from './label-rows';

const ROOM = { left: 0, right: 500, rows: 3, taken: [] };
const label = (x: number, width = 100) => ({ x, width });

describe('placeLabels', () => {
  it('puts labels with room between them into one row, to the right', () => {
    expect(placeLabels([label(10), label(200)], ROOM)).toEqual([
      { kind: 'words', row: 0, side: 'right' },
      { kind: 'words', row: 0, side: 'right' },
    ]);
  });

  it('turns to the left at the right edge', () => {
    expect(placeLabels([label(450)], ROOM)).toEqual([{ kind: 'words', row: 0, side: 'left' }]);
  });

  it('takes the next row where the first is taken, whatever the order they come in', () => {
    expect(placeLabels([label(40, 300), label(10, 300)], ROOM)).toEqual([
      { kind: 'words', row: 1, side: 'right' },
      { kind: 'words', row: 0, side: 'right' },
    ]);
  });

  it('numbers what no row has room for', () => {
    const many = [10, 20, 30, 40, 50].map((x) => label(x, 300));

    expect(placeLabels(many, ROOM).slice(3)).toEqual([
      { kind: 'number', number: 1 },
      { kind: 'number', number: 2 },
    ]);
  });

  it('numbers a label that is wider than the figure', () => {
    expect(placeLabels([label(100, 600)], ROOM)).toEqual([{ kind: 'number', number: 1 }]);
  });

  it('gives what comes first its words before the others', () => {
    const many = [10, 20, 30, 40].map((x) => ({ ...label(x, 300), isFirst: x === 40 }));

    expect(placeLabels(many, ROOM).map(({ kind }) => kind)).toContain('number');
    expect(placeLabels(many, ROOM)[3]).toMatchObject({ kind: 'words' });
  });

  it('puts a label to the left above the rules that it goes over, so that none goes through it', () => {
    expect(placeLabels([label(200), label(450, 300)], ROOM)).toEqual([
      { kind: 'words', row: 1, side: 'right' },
      { kind: 'words', row: 0, side: 'left' },
    ]);
  });

  it('numbers what could only stand across a rule', () => {
    const places = placeLabels([{ ...label(200, 250), isFirst: true }, label(450, 300)], { ...ROOM, rows: 1 });

    expect(places).toEqual([
      { kind: 'words', row: 0, side: 'right' },
      { kind: 'number', number: 1 },
    ]);
  });

  it('leaves alone what stands in the first row already', () => {
    expect(placeLabels([label(10)], { ...ROOM, taken: [{ from: 0, to: 40 }] })).toEqual([
      { kind: 'words', row: 1, side: 'right' },
    ]);
  });
});

describe('joinedNumbers', () => {
  it('makes one of those that would cover each other', () => {
    const numbers = [10, 14, 18, 60].map((x, index) => ({ x, number: index + 1 }));

    expect(joinedNumbers(numbers, 16)).toEqual([
      { x: 10, text: '1–3' },
      { x: 60, text: '4' },
    ]);
  });
});
