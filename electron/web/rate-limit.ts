export type RateLimit = {
  /** Whether one more may pass now. */
  readonly take: () => boolean;
};

export type Rate = { readonly perSecond: number; readonly burst: number };

/** A bucket of `burst` tokens that fills up again at `perSecond`. `now` is in milliseconds and never goes back. */
export function createRateLimit({ perSecond, burst }: Rate, now: () => number): RateLimit {
  let tokens = burst;
  let filledAt = now();
  return {
    take: () => {
      const time = now();
      tokens = Math.min(burst, tokens + ((time - filledAt) / 1_000) * perSecond);
      filledAt = time;
      if (tokens < 1) return false;
      tokens -= 1;
      return true;
    },
  };
}
