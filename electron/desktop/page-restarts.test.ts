import { describe, expect, it } from 'vitest';
import { createPageRestarts } from './page-restarts';

describe('createPageRestarts', () => {
  it('restarts a page once, and not again within a minute', () => {
    let now = 0;
    const { mayRestart } = createPageRestarts(() => now);

    expect(mayRestart()).toBe(true);
    now += 59_999;
    expect(mayRestart()).toBe(false);
    // A minute since it ended last, not since it was restarted.
    now += 59_999;
    expect(mayRestart()).toBe(false);
    now += 60_000;
    expect(mayRestart()).toBe(true);
  });
});
