type World = {
  /** Sends the page the question; false when there is no page that could hear it. */
  readonly ask: () => boolean;
  readonly after: (milliseconds: number, task: () => void) => () => void;
};

export type PageSaving = {
  /** Has the page save what is typed. `then` is called once: when it has, or after the longest time. */
  readonly ask: (then?: () => void, longestMilliseconds?: number) => void;
  /** The page has nothing left to save. */
  readonly saved: () => void;
};

/** Has the page save what is typed in it before it goes, and waits for that, but not for ever. */
export function createPageSaving({ ask, after }: World): PageSaving {
  let waiting: readonly (() => void)[] = [];

  function saved(): void {
    const done = waiting;
    waiting = [];
    for (const then of done) then();
  }

  return {
    ask: (then, longestMilliseconds = 0) => {
      const isAsked = ask();
      if (then === undefined) return;
      if (!isAsked) return then();
      const goOn = (): void => {
        stop();
        waiting = waiting.filter((other) => other !== goOn);
        then();
      };
      const stop = after(longestMilliseconds, goOn);
      waiting = [...waiting, goOn];
    },
    saved,
  };
}
