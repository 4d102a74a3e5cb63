import { describe, expect, it } from 'vitest';
import { cellAfterKey, cellAfterTab, cellsOf, extendedTo, isIn, only, stillIn, wholeSide } from './budget-moves';

const ROWS = 3;
const at = (row: number, column: number) => ({ row, column });
const press = (key: string, isMod = false) => ({ key, ctrlKey: isMod, metaKey: false });

describe('cellAfterKey', () => {
  it('goes one cell with an arrow and stops at the ends', () => {
    expect(cellAfterKey(press('ArrowDown'), at(1, 3), ROWS)).toEqual(at(2, 3));
    expect(cellAfterKey(press('ArrowDown'), at(2, 3), ROWS)).toEqual(at(2, 3));
    expect(cellAfterKey(press('ArrowUp'), at(0, 3), ROWS)).toEqual(at(0, 3));
    expect(cellAfterKey(press('ArrowLeft'), at(1, 1), ROWS)).toEqual(at(1, 0));
    expect(cellAfterKey(press('ArrowRight'), at(1, 7), ROWS)).toEqual(at(1, 7));
  });

  it('goes to the end with Ctrl or Cmd, and along the row with Home and End', () => {
    expect(cellAfterKey(press('ArrowDown', true), at(0, 3), ROWS)).toEqual(at(2, 3));
    expect(cellAfterKey(press('ArrowLeft', true), at(1, 5), ROWS)).toEqual(at(1, 0));
    expect(cellAfterKey(press('End'), at(1, 3), ROWS)).toEqual(at(1, 7));
    expect(cellAfterKey(press('Home', true), at(2, 3), ROWS)).toEqual(at(0, 0));
    expect(cellAfterKey({ key: 'End', ctrlKey: false, metaKey: true }, at(0, 0), ROWS)).toEqual(at(2, 7));
  });

  it('is null for a key that leads nowhere', () => {
    expect(cellAfterKey(press('x'), at(0, 0), ROWS)).toBeNull();
  });
});

describe('cellAfterTab', () => {
  it('goes on in the next row and leaves at both ends of the grid', () => {
    expect(cellAfterTab(at(0, 7), ROWS, false)).toEqual(at(1, 0));
    expect(cellAfterTab(at(1, 0), ROWS, true)).toEqual(at(0, 7));
    expect(cellAfterTab(at(2, 7), ROWS, false)).toBeNull();
    expect(cellAfterTab(at(0, 0), ROWS, true)).toBeNull();
  });
});

describe('a selection', () => {
  it('is a block, whichever corner it began in', () => {
    const block = extendedTo(only(at(2, 3)), at(1, 2));

    expect(cellsOf(block)).toEqual([
      [at(1, 2), at(1, 3)],
      [at(2, 2), at(2, 3)],
    ]);
    expect(isIn(block, at(1, 3))).toBe(true);
    expect(isIn(block, at(0, 3))).toBe(false);
  });

  it('does not go from the weekdays into the column for every day, nor out of it', () => {
    expect(extendedTo(only(at(1, 2)), at(1, 0)).lead).toEqual(at(1, 1));
    expect(extendedTo(only(at(1, 0)), at(2, 5)).lead).toEqual(at(2, 0));
  });

  it('is everything on its side of the grid when all is selected', () => {
    expect(cellsOf(wholeSide(only(at(1, 4)), ROWS)).flat()).toHaveLength(21);
    expect(cellsOf(wholeSide(only(at(1, 0)), ROWS)).flat()).toEqual([at(0, 0), at(1, 0), at(2, 0)]);
  });

  it('stays within the rows that there are', () => {
    expect(stillIn(1, only(at(2, 4)))).toEqual(only(at(0, 4)));
  });
});
