import { describe, expect, it } from 'vitest';
import type { Notice } from '../../shared/reminders/notice';
import { NOW, TODAY } from '../testing/builders';
import { createFakeServices } from '../testing/fake-services';
import { openTestStores } from '../testing/test-stores';
import { followNotices } from './follow-notices';

function notice(id: string): Notice {
  return {
    id,
    kind: 'reminders',
    at: NOW,
    day: TODAY,
    title: `Reminder ${id}`,
    body: '',
    reminderIds: [],
    budgetIds: [],
    activityId: null,
    scoreId: null,
  };
}

async function follow({ isInSight = false, isPages = true, isSeenElsewhere = false } = {}) {
  const services = createFakeServices();
  const stores = await openTestStores(services);
  await stores.system.read();
  if (!isPages) services.setSystem({ notifications: 'system' });
  const happened: string[] = [];
  const waiting: (() => void)[] = [];
  const clicks = new Map<string, () => void>();
  followNotices(stores, {
    notifications: {
      show: ({ id }, onClick) => {
        happened.push(`shown ${id}`);
        clicks.set(id, onClick);
        return () => happened.push(`closed ${id}`);
      },
    },
    seen: {
      tell: (id) => happened.push(`seen ${id}`),
      has: () => isSeenElsewhere,
    },
    after: (_, task) => {
      waiting.push(task);
      return () => {
        waiting.splice(waiting.indexOf(task), 1);
      };
    },
    isInSight: () => isInSight,
    onClick: ({ id }) => happened.push(`clicked ${id}`),
  });
  const say = (...ids: readonly string[]) => {
    services.setReminders({ notices: ids.map(notice), missed: null, mutedUntil: null });
  };
  const wait = () => {
    for (const task of waiting.splice(0)) task();
  };
  return { happened, say, clicks, wait };
}

describe('followNotices', () => {
  it('has the browser show each notice once, and takes away what was answered', async () => {
    const { happened, say, wait } = await follow();

    say('a');
    wait();
    say('a', 'b');
    wait();
    say('b');

    expect(happened).toEqual(['shown a', 'shown b', 'closed a']);
  });

  it('leads from a click to what the notice is about', async () => {
    const { happened, say, clicks, wait } = await follow();
    say('a');
    wait();

    clicks.get('a')?.();

    expect(happened).toEqual(['shown a', 'clicked a']);
  });

  it('leaves it to the page while somebody looks at it', async () => {
    const { happened, say, wait } = await follow({ isInSight: true });

    say('a');
    wait();

    expect(happened).toEqual(['seen a']);
  });

  it('leaves it to another window that somebody looks at', async () => {
    const { happened, say, wait } = await follow({ isSeenElsewhere: true });

    say('a');
    wait();

    expect(happened).toEqual([]);
  });

  it('does not show what was answered before it could be', async () => {
    const { happened, say, wait } = await follow();

    say('a');
    say();
    wait();

    expect(happened).toEqual([]);
  });

  it('leaves it to the system where the system shows them', async () => {
    const { happened, say, wait } = await follow({ isPages: false });

    say('a');
    wait();

    expect(happened).toEqual([]);
  });
});
