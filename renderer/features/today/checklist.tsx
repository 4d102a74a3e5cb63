import { useState } from 'react';
import { ChevronDown, ChevronRight, Clock } from 'lucide-react';
import type { ClockTime } from '../../../shared/base/clock-time';
import type { Id } from '../../../shared/base/id';
import { isolated } from '../../../shared/base/isolated';
import type { ActivityHabit } from '../../../shared/checklist/habit';
import type { ChecklistItem } from '../../../shared/checklist/checklist';
import { spentWords } from '../../../shared/time/timer-face';
import { useFormat } from '../../stores/stores-context';
import { IconButton } from '../../ui/button';
import { ChecklistRow, type ItemActions } from './checklist-row';
import styles from './checklist.module.css';
import { itemWords } from './item-words';
import { PlatformTimer } from './platform-timer';
import type { ItemGroup, TodayView } from './today-view';

type ChecklistProps = {
  readonly view: TodayView;
  readonly dayStart: ClockTime;
  readonly habits: ReadonlyMap<Id, ActivityHabit>;
  readonly isToday: boolean;
  readonly isReadOnly: boolean;
  readonly actions: ItemActions;
  readonly onAddTime: (platformId: Id) => void;
};

/** The items by platform; what is settled sinks into a fold that stays as the person left it. */
export function Checklist({ view, dayStart, habits, isToday, isReadOnly, actions, onAddTime }: ChecklistProps) {
  const format = useFormat();
  const [isFoldOpen, setIsFoldOpen] = useState(false);
  const row = (item: ChecklistItem) => (
    <ChecklistRow
      key={item.activity.id}
      item={item}
      words={itemWords(item, { format, dayStart, dayWord: isToday ? 'today' : 'this day' })}
      habit={habits.get(item.activity.id) ?? null}
      isReadOnly={isReadOnly}
      actions={actions}
    />
  );
  return (
    <>
      {view.groups.map((group) => (
        <section
          key={group.platform?.id ?? 'anywhere'}
          className={styles['group']}
          aria-label={isolated(nameOf(group))}
        >
          <header style={{ '--hue': `var(--hue-${group.platform?.hue ?? 'stone'})` } as React.CSSProperties}>
            <span className={styles['dot']} aria-hidden />
            <h2>
              <bdi>{nameOf(group)}</bdi>
            </h2>
            {group.spent !== null && <span>{format.words(spentWords(group.spent))}</span>}
            {group.platform !== null && !isReadOnly && (
              <span className={styles['tools']}>
                <AddTime platform={group.platform} onAddTime={onAddTime} />
                {isToday && <PlatformTimer platform={group.platform} />}
              </span>
            )}
          </header>
          <ul>{group.items.map(row)}</ul>
        </section>
      ))}
      {view.settled.length > 0 && (
        <section className={styles['fold']} aria-label="Done and put aside">
          <button
            type="button"
            aria-expanded={isFoldOpen}
            onClick={() => {
              setIsFoldOpen(!isFoldOpen);
            }}
          >
            {isFoldOpen ? <ChevronDown aria-hidden /> : <ChevronRight aria-hidden />}
            Done and put aside ({format.number(view.settled.length)})
          </button>
          {isFoldOpen && <ul>{view.settled.map(row)}</ul>}
        </section>
      )}
    </>
  );
}

type AddTimeProps = {
  readonly platform: { readonly id: Id; readonly name: string };
  readonly onAddTime: (platformId: Id) => void;
};

function AddTime({ platform, onAddTime }: AddTimeProps) {
  return (
    <IconButton
      look="quiet"
      label={`Add minutes on ${isolated(platform.name)}`}
      onClick={() => {
        onAddTime(platform.id);
      }}
    >
      <Clock aria-hidden />
    </IconButton>
  );
}

function nameOf(group: ItemGroup): string {
  return group.platform?.name ?? 'Anywhere';
}
