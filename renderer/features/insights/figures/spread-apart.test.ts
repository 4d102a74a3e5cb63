import { describe, expect, it } from 'vitest';
import { spreadApart } from './spread-apart';

const ROOM = { from: 0, to: 100 };

describe('spreadApart', () => {
  it('leaves alone what is apart already', () => {
    expect(spreadApart([80, 20], 15, ROOM)).toEqual([80, 20]);
  });

  it('moves what is too near, and keeps the order', () => {
    expect(spreadApart([50, 52, 51], 15, ROOM)).toEqual([50, 80, 65]);
  });

  it('stays within the room', () => {
    expect(spreadApart([100, 99, -5], 15, ROOM)).toEqual([100, 85, 0]);
  });

  it('goes nearer where there are too many', () => {
    expect(spreadApart([0, 0, 0, 0, 0], 50, ROOM)).toEqual([0, 25, 50, 75, 100]);
  });
});
