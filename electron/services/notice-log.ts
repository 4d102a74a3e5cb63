import { z } from 'zod';
import { daySchema } from '../../shared/base/day';
import type { Instant } from '../../shared/base/instant';
import { openObject } from '../../shared/base/open-object';
import type { DocumentKind } from '../../shared/ledger/stored-document';
import { EMPTY_REMINDER_LOG, reminderLogSchema, type ReminderLog } from '../../shared/reminders/reminder-log';
import { WARNING_LEVELS, type Warned } from '../../shared/time/budget-warnings';
import { createKeptDocument } from './kept-document';
import type { Log, Storage } from './ports';

type NoticeContent = { readonly reminders: ReminderLog; readonly warned: readonly Warned[] };

const NOTICES_KIND: DocumentKind<NoticeContent> = {
  kind: 'rapport-notices',
  schema: openObject({
    reminders: reminderLogSchema,
    warned: z.array(openObject({ of: z.string(), day: daySchema, level: z.literal([...WARNING_LEVELS]) })),
  }) as z.ZodType<NoticeContent>,
  migratedAs: null,
  collections: {},
};
const EMPTY: NoticeContent = { reminders: EMPTY_REMINDER_LOG, warned: [] };
/** Weeks. A clock that is far ahead by mistake throws nothing of today away. */
const MOST_WARNED = 500;

/** `notices.json` of one ledger: what was said, so that it is not said again. */
export type NoticeLog = {
  readonly folder: string;
  readonly reminders: () => ReminderLog;
  /** What cannot be written is still known until Rapport ends. */
  readonly setReminders: (log: ReminderLog) => void;
  /** Without writing it: with the next thing that is written it is. */
  readonly noteLook: (at: Instant) => void;
  readonly warned: () => readonly Warned[];
  readonly addWarned: (warned: readonly Warned[]) => void;
  readonly flush: () => void;
};

export function createNoticeLog(parts: {
  readonly storage: Storage;
  readonly log: Log;
  readonly now: () => Instant;
}): NoticeLog {
  const document = createKeptDocument(parts, { name: 'notices.json', kind: NOTICES_KIND, empty: EMPTY });
  let content = document.content();

  function put(next: NoticeContent): void {
    content = next;
    const saved = document.save(content);
    if (!saved.ok) parts.log.write('warn', 'notices', `what was shown could not be saved: ${saved.failure.code}`);
  }

  return {
    folder: parts.storage.folder,
    reminders: () => content.reminders,
    setReminders: (reminders) => {
      put({ ...content, reminders });
    },
    noteLook: (lookedAt) => {
      content = { ...content, reminders: { ...content.reminders, lookedAt } };
    },
    warned: () => content.warned,
    addWarned: (warned) => {
      const said = warned.map(({ of, day, level }) => ({ of, day, level }));
      put({ ...content, warned: [...content.warned, ...said].slice(-MOST_WARNED) });
    },
    flush: () => {
      put(content);
    },
  };
}
