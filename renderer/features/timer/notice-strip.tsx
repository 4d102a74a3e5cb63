import { X } from 'lucide-react';
import type { Notice } from '../../../shared/reminders/notice';
import { useFormat, useReminders, useStores } from '../../stores/stores-context';
import { Button, IconButton } from '../../ui/button';
import { Strip } from '../../ui/strip';
import styles from './notice-strip.module.css';

type NoticeStripProps = { readonly onOpen: (notice: Notice) => void };

/** What was said and not answered yet, and the line about days on which nothing could be said. */
export function NoticeStrip({ onOpen }: NoticeStripProps) {
  const { notices } = useReminders((state) => state);
  return (
    <section aria-label="Reminders" aria-live="polite">
      <MissedLine />
      {notices.map((notice) => (
        <NoticeRow key={notice.id} notice={notice} onOpen={onOpen} />
      ))}
    </section>
  );
}

function NoticeRow({ notice, onOpen }: NoticeStripProps & { readonly notice: Notice }) {
  const { reminders } = useStores();
  const { words } = useFormat();
  const answer = (action: Parameters<typeof reminders.answer>[1]) => () => void reminders.answer(notice.id, action);
  return (
    <Strip tone={notice.kind === 'budget' ? 'warning' : 'calm'} role="group" aria-label={notice.title}>
      <span>
        <strong>{notice.title}</strong> {notice.body !== '' && <span className={styles['body']}>{notice.body}</span>}
      </span>
      <span className={styles['buttons']}>
        {notice.activityId !== null && (
          <Button changes onClick={answer('done')}>
            Done
          </Button>
        )}
        <Button
          onClick={() => {
            onOpen(notice);
          }}
        >
          {notice.scoreId === null ? 'Show' : 'Log it'}
        </Button>
        {notice.kind === 'reminders' && (
          <>
            <Button look="quiet" onClick={answer('snooze-10')}>
              {words('In 10 min')}
            </Button>
            <Button look="quiet" onClick={answer('snooze-60')}>
              {words('In 1 h')}
            </Button>
            <Button look="quiet" onClick={answer('snooze-tomorrow')}>
              Tomorrow
            </Button>
          </>
        )}
        <IconButton look="quiet" label={`Put away: ${notice.title}`} onClick={answer('dismiss')}>
          <X aria-hidden />
        </IconButton>
      </span>
    </Strip>
  );
}

function MissedLine() {
  const { reminders } = useStores();
  const format = useFormat();
  const missed = useReminders((state) => state.missed);
  if (missed === null) return null;
  const days =
    missed.from === missed.to
      ? format.shortDay(missed.from)
      : `${format.shortDay(missed.from)} to ${format.shortDay(missed.to)}`;
  return (
    <Strip tone="calm">
      <span>
        The reminders of {days} were not shown: Rapport was not running, or the computer slept. Those days can still be
        entered.
      </span>
      <IconButton look="quiet" label="Put away" onClick={() => void reminders.dismissMissed()}>
        <X aria-hidden />
      </IconButton>
    </Strip>
  );
}
