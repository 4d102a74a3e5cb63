import { describe, expect, it } from 'vitest';
import { createPageSaving } from './page-saving';

function saving(isTherePage = true) {
  const timers: { readonly milliseconds: number; readonly task: () => void; isStopped: boolean }[] = [];
  let asked = 0;
  let gone = 0;
  const page = createPageSaving({
    ask: () => {
      asked += 1;
      return isTherePage;
    },
    after: (milliseconds, task) => {
      const timer = { milliseconds, task, isStopped: false };
      timers.push(timer);
      return () => {
        timer.isStopped = true;
      };
    },
  });
  const goOn = () => {
    gone += 1;
  };
  return { page, timers, goOn, asked: () => asked, gone: () => gone };
}

describe('createPageSaving', () => {
  it('goes on when the page has saved, and then waits no longer', () => {
    const { page, timers, goOn, gone, asked } = saving();

    page.ask(goOn, 1_000);
    const before = gone();
    page.saved();
    page.saved();

    expect([asked(), before, gone()]).toEqual([1, 0, 1]);
    expect(timers).toMatchObject([{ milliseconds: 1_000, isStopped: true }]);
  });

  it('goes on after the longest time, and only once', () => {
    const { page, timers, goOn, gone } = saving();

    page.ask(goOn, 1_000);
    timers[0]?.task();
    page.saved();

    expect(gone()).toBe(1);
  });

  it('goes on at once where there is no page to ask', () => {
    const { page, timers, goOn, gone } = saving(false);

    page.ask(goOn, 1_000);

    expect([gone(), timers.length]).toEqual([1, 0]);
  });

  it('waits for nothing when nobody wants to know', () => {
    const { page, timers, asked } = saving();

    page.ask();
    page.saved();

    expect([asked(), timers.length]).toEqual([1, 0]);
  });
});
