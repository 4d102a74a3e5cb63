import type { Notice, NoticeAction } from '../../shared/reminders/notice';
import type { Notifier } from './ports';

/** The notices that were shown and not answered yet, in the window and by the system. */
export type OpenNotices = {
  readonly list: () => readonly Notice[];
  readonly find: (noticeId: string) => Notice | null;
  /** Where it `isSilent` it stands in the window only. */
  readonly show: (notice: Notice, isSilent: boolean) => void;
  readonly withdraw: (isGone: (notice: Notice) => boolean) => void;
};

const MOST_OPEN_NOTICES = 10;

type Parts = {
  readonly notifier: Notifier;
  readonly onAnswer: (noticeId: string, action: NoticeAction) => void;
  readonly onChange: () => void;
};

export function createOpenNotices({ notifier, onAnswer, onChange }: Parts): OpenNotices {
  let notices: readonly Notice[] = [];

  return {
    list: () => notices,
    find: (noticeId) => notices.find(({ id }) => id === noticeId) ?? null,
    show: (notice, isSilent) => {
      notices = [...notices, notice].slice(-MOST_OPEN_NOTICES);
      if (!isSilent && notifier.isReachable())
        notifier.show(notice, (action) => {
          onAnswer(notice.id, action);
        });
      onChange();
    },
    withdraw: (isGone) => {
      const gone = notices.filter(isGone);
      if (gone.length === 0) return;
      notices = notices.filter((notice) => !gone.includes(notice));
      for (const { id } of gone) notifier.withdraw(id);
      onChange();
    },
  };
}
