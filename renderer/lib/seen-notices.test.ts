import { describe, expect, it } from 'vitest';
import { createSeenNotices } from './seen-notices';

/** Windows of one browser: what one posts reaches the others. */
function browser() {
  const channels: EventTarget[] = [];
  class Channel extends EventTarget {
    constructor() {
      super();
      channels.push(this);
    }

    postMessage(data: unknown): void {
      for (const other of channels)
        if (other !== this) other.dispatchEvent(Object.assign(new Event('message'), { data }));
    }
  }
  return () => createSeenNotices({ BroadcastChannel: Channel as unknown as typeof BroadcastChannel });
}

describe('the notices that were seen', () => {
  it('are known to the other windows of the browser', () => {
    const open = browser();
    const [one, two] = [open(), open()];

    one.tell('n1');

    expect([two.has('n1'), two.has('n2'), one.has('n1')]).toEqual([true, false, false]);
  });

  it('are nobody’s where windows cannot tell each other', () => {
    const alone = createSeenNotices({});

    alone.tell('n1');

    expect(alone.has('n1')).toBe(false);
  });
});
