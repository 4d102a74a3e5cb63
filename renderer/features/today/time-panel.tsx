import { useState } from 'react';
import { ChevronDown, ChevronRight, Plus } from 'lucide-react';
import { isolated } from '../../../shared/base/isolated';
import { minutesOf, type Session } from '../../../shared/time/session';
import type { DaySpent } from '../../../shared/time/spent';
import { leftWords, spentWords } from '../../../shared/time/timer-face';
import type { Format } from '../../lib/format';
import { useFormat } from '../../stores/stores-context';
import { Button } from '../../ui/button';
import { Menu } from '../../ui/menu';
import { Meter } from '../../ui/meter';
import styles from './time-panel.module.css';
import { PlatformTimer } from './platform-timer';

type TimePanelProps = {
  readonly title: string;
  readonly spent: DaySpent;
  readonly sessions: readonly Session[];
  readonly isToday: boolean;
  readonly isReadOnly: boolean;
  readonly actions: {
    readonly onAdd: () => void;
    readonly onEdit: (session: Session) => void;
    readonly onRemove: (session: Session) => void;
  };
};

/** What was spent of what was allowed, for the day and for each platform; the sessions it is the sum of in a fold. */
export function TimePanel({ title, spent, sessions, isToday, isReadOnly, actions }: TimePanelProps) {
  const [isOpen, setIsOpen] = useState(false);
  const format = useFormat();
  return (
    <section aria-label={title} className={styles['panel']}>
      <h2>
        {title}
        <span data-over={spent.budget !== null && spent.spent > spent.budget}>{format.words(leftWords(spent))}</span>
      </h2>
      <p className={styles['big']}>
        {format.number(spent.spent)}{' '}
        <small>{spent.budget === null ? 'minutes' : `of ${format.number(spent.budget)} minutes`}</small>
      </p>
      <Meter label={title} value={spent.spent} most={spent.budget} valueText={format.words(spentWords(spent))} />
      <ul className={styles['platforms']}>
        {spent.platforms.map((row) => (
          <li key={row.platform.id}>
            <span dir="auto" className={styles['name']} title={row.platform.name}>
              {row.platform.name}
            </span>
            <Meter
              label={`Time on ${isolated(row.platform.name)}`}
              value={row.spent}
              most={row.budget}
              valueText={format.words(spentWords(row))}
              colour={`var(--hue-${row.platform.hue})`}
            />
            <span className={styles['minutes']}>
              {row.budget === null
                ? format.number(row.spent)
                : `${format.number(row.spent)} / ${format.number(row.budget)}`}
            </span>
            {isToday && <PlatformTimer platform={row.platform} isSmall />}
          </li>
        ))}
      </ul>
      <div className={styles['buttons']}>
        {!isReadOnly && spent.platforms.length > 0 && (
          <Button changes onClick={actions.onAdd}>
            <Plus aria-hidden /> Add minutes
          </Button>
        )}
        {sessions.length > 0 && (
          <Button
            look="quiet"
            aria-expanded={isOpen}
            onClick={() => {
              setIsOpen(!isOpen);
            }}
          >
            {isOpen ? <ChevronDown aria-hidden /> : <ChevronRight aria-hidden />}
            {sessions.length === 1 ? format.words('1 session') : `${format.number(sessions.length)} sessions`}
          </Button>
        )}
      </div>
      {isOpen && <SessionList sessions={sessions} spent={spent} actions={actions} />}
    </section>
  );
}

type SessionListProps = Pick<TimePanelProps, 'sessions' | 'spent' | 'actions'>;

function SessionList({ sessions, spent, actions }: SessionListProps) {
  const format = useFormat();
  return (
    <ul className={styles['sessions']}>
      {sessions.map((session) => {
        const name = spent.platforms.find(({ platform }) => platform.id === session.platformId)?.platform.name ?? '';
        const { span } = session;
        const when =
          span.kind === 'from-to'
            ? `${format.time(span.startAt, session.zone)}–${format.time(span.endAt, session.zone)}`
            : 'typed in';
        const what = `${lengthText(minutesOf(span), format)}, ${when}`;
        const words = `${isolated(name)}, ${what}`;
        return (
          <li key={session.id}>
            <span>
              {/* A name in a script from right to left does not take the number after it along. */}
              <bdi>{name}</bdi>, {what}
            </span>
            <Menu
              changes
              label={`More for ${words}`}
              actions={[
                {
                  id: 'edit',
                  text: 'Edit …',
                  onChoose: () => {
                    actions.onEdit(session);
                  },
                },
                {
                  id: 'remove',
                  text: 'Remove',
                  onChoose: () => {
                    actions.onRemove(session);
                  },
                },
              ]}
            />
          </li>
        );
      })}
    </ul>
  );
}

/** What is less than half a minute would be none. */
function lengthText(minutes: number, format: Format): string {
  return minutes < 0.5 ? `${format.number(Math.round(minutes * 60))} s` : `${format.number(Math.round(minutes))} min`;
}
