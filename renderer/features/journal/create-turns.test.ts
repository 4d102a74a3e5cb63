// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTurns } from './create-turns';

const THERE = Promise.resolve();

/** Rows that say when they are drawn; `done` is what somebody calls whose row is drawn or has gone. */
function rows(fonts: Promise<unknown> = THERE) {
  const turns = createTurns(fonts);
  const drawn: number[] = [];
  const wait = (place: number) => turns.wait(place, () => drawn.push(place));
  return { drawn, wait };
}

const frame = () => vi.advanceTimersToNextFrame();

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('turns', () => {
  it('come one in a frame, the uppermost first', async () => {
    const { drawn, wait } = rows();
    const done = new Map([7, 3, 5].map((place) => [place, wait(place)]));
    await THERE;

    frame();
    const first = [...drawn];
    done.get(3)?.();
    frame();

    expect([first, drawn]).toEqual([[3], [3, 5]]);
  });

  it('wait for the one before to be drawn, however many frames that takes', async () => {
    const { drawn, wait } = rows();
    wait(1);
    wait(2);
    await THERE;

    for (let times = 0; times < 5; times += 1) frame();

    expect(drawn).toEqual([1]);
  });

  it('are given to nobody who has gone meanwhile', async () => {
    const { drawn, wait } = rows();
    const gone = wait(1);
    wait(2);
    await THERE;
    gone();

    frame();

    expect(drawn).toEqual([2]);
  });

  it('begin only when the fonts are there', async () => {
    let arrive: () => void = () => undefined;
    const fonts = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const { drawn, wait } = rows(fonts);
    wait(1);
    await THERE;
    frame();
    const before = [...drawn];

    arrive();
    await fonts;
    frame();

    expect([before, drawn]).toEqual([[], [1]]);
  });

  it('go on where one comes that stands above those that wait', async () => {
    const { drawn, wait } = rows();
    const first = wait(4);
    wait(6);
    await THERE;
    frame();
    wait(2);

    first();
    frame();

    expect(drawn).toEqual([4, 2]);
  });
});
