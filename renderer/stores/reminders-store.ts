import { createStore } from 'zustand/vanilla';
import type { ReminderStatus } from '../../shared/bridge/time-contract';
import type { NoticeAction } from '../../shared/reminders/notice';
import type { Bridge } from '../lib/bridge';

export type RemindersState = ReminderStatus;

/** What was said and not answered yet. */
export function createRemindersStore(bridge: Bridge) {
  const store = createStore<RemindersState>(() => ({ notices: [], missed: null, mutedUntil: null }));

  async function ask(answer: ReturnType<typeof bridge.request<'reminders/read'>>): Promise<void> {
    const status = await answer;
    if (status.ok) store.setState(status.value);
  }

  const stop = bridge.on('reminders/changed', (status) => {
    store.setState(status);
  });

  return {
    store,
    read: () => ask(bridge.request('reminders/read', {})),
    answer: (noticeId: string, action: NoticeAction) => ask(bridge.request('reminders/answer', { noticeId, action })),
    mute: (isMuted: boolean) => ask(bridge.request('reminders/mute', { isMuted })),
    dismissMissed: () => ask(bridge.request('reminders/dismiss-missed', {})),
    dispose: stop,
  };
}
