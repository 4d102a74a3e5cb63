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
    activityId: null,
    scoreId: null,
  };
}

async function follow({ isInSight = false, isPages = true } = {}) {
  const services = createFakeServices();
  const stores = await openTestStores(services);
  await stores.system.read();
  if (!isPages) services.setSystem({ notifications: 'system' });
  const happened: string[] = [];
  const clicks = new Map<string, () => void>();
  followNotices(stores, {
    notifications: {
      show: ({ id }, onClick) => {
        happened.push(`shown ${id}`);
        clicks.set(id, onClick);
        return () => happened.push(`closed ${id}`);
      },
    },
    isInSight: () => isInSight,
    onClick: ({ id }) => happened.push(`clicked ${id}`),
  });
  const say = (...ids: readonly string[]) => {
    services.setReminders({ notices: ids.map(notice), missed: null, mutedUntil: null });
  };
  return { happened, say, clicks };
}

describe('followNotices', () => {
  it('has the browser show each notice once, and takes away what was answered', async () => {
    const { happened, say } = await follow();

    say('a');
    say('a', 'b');
    say('b');

    expect(happened).toEqual(['shown a', 'shown b', 'closed a']);
  });

  it('leads from a click to what the notice is about', async () => {
    const { happened, say, clicks } = await follow();
    say('a');

    clicks.get('a')?.();

    expect(happened).toEqual(['shown a', 'clicked a']);
  });

  it('leaves it to the page while somebody looks at it', async () => {
    const { happened, say } = await follow({ isInSight: true });

    say('a');

    expect(happened).toEqual([]);
  });

  it('leaves it to the system where the system shows them', async () => {
    const { happened, say } = await follow({ isPages: false });

    say('a');

    expect(happened).toEqual([]);
  });
});
