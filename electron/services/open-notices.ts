import type { Notice, NoticeAction } from '../../shared/reminders/notice';
import type { Notifier } from './ports';

/** The notices that were shown and not answered yet, in the window and by the system. */
export type OpenNotices = {
  readonly list: () => readonly Notice[];
  readonly find: (noticeId: string) => Notice | null;
  /** Where it `isSilent` it stands in the window only. */
  readonly show: (notice: Notice, isSilent: boolean) => void;
  readonly withdraw: (isGone: (notice: Notice) => boolean) => void;
  /** What stands in the window is said anew as it is now; null takes it away. The system's own stays as it was shown. */
  readonly update: (noticeNow: (notice: Notice) => Notice | null) => void;
};

const MOST_OPEN_NOTICES = 10;

type Parts = {
  readonly notifier: Notifier;
  /** As it is said: of a sample it says so. */
  readonly worded: (notice: Notice) => Notice;
  readonly onAnswer: (noticeId: string, action: NoticeAction) => void;
  readonly onChange: () => void;
};

export function createOpenNotices({ notifier, worded, onAnswer, onChange }: Parts): OpenNotices {
  let notices: readonly Notice[] = [];

  function update(noticeNow: (notice: Notice) => Notice | null): void {
    const before = notices;
    notices = before.flatMap((notice) => noticeNow(notice) ?? []);
    const isSame = before.length === notices.length && notices.every((notice, index) => notice === before[index]);
    if (isSame) return;
    for (const { id } of before) if (!notices.some((notice) => notice.id === id)) notifier.withdraw(id);
    onChange();
  }

  return {
    list: () => notices.map(worded),
    find: (noticeId) => notices.find(({ id }) => id === noticeId) ?? null,
    show: (notice, isSilent) => {
      // One that stands in the window no more could not be answered where the system still shows it.
      for (const { id } of notices.slice(0, 1 - MOST_OPEN_NOTICES)) notifier.withdraw(id);
      notices = [...notices, notice].slice(-MOST_OPEN_NOTICES);
      if (!isSilent && notifier.isReachable())
        notifier.show(worded(notice), (action) => {
          onAnswer(notice.id, action);
        });
      onChange();
    },
    update,
    withdraw: (isGone) => {
      update((notice) => (isGone(notice) ? null : notice));
    },
  };
}
