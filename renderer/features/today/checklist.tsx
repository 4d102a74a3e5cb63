import { memo, useState } from 'react';
import { ChevronDown, ChevronRight, Clock } from 'lucide-react';
import type { ClockTime } from '../../../shared/base/clock-time';
import type { Day } from '../../../shared/base/day';
import type { Id } from '../../../shared/base/id';
import { isolated } from '../../../shared/base/isolated';
import type { ChecklistItem } from '../../../shared/checklist/checklist';
import { spentWords } from '../../../shared/time/timer-face';
import { useFormat } from '../../stores/stores-context';
import { IconButton } from '../../ui/button';
import { ChecklistRow, type ItemActions } from './checklist-row';
import styles from './checklist.module.css';
import { PlatformTimer } from './platform-timer';
import type { ItemGroup, TodayView } from './today-view';

type RowProps = {
  readonly day: Day;
  readonly dayStart: ClockTime;
  readonly isToday: boolean;
  readonly isReadOnly: boolean;
  readonly actions: ItemActions;
};

type ChecklistProps = RowProps & {
  readonly view: TodayView;
  readonly onAddTime: (platformId: Id) => void;
};

/** The items by platform; what is settled sinks into a fold that stays as the person left it. */
export function Checklist({ view, onAddTime, ...ofRows }: ChecklistProps) {
  const format = useFormat();
  const [isFoldOpen, setIsFoldOpen] = useState(false);
  return (
    <>
      {view.groups.map((group) => (
        <Group key={group.platform?.id ?? 'anywhere'} {...group} {...ofRows} onAddTime={onAddTime} />
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
          {isFoldOpen && <Rows items={view.settled} {...ofRows} />}
        </section>
      )}
    </>
  );
}

type GroupProps = ItemGroup & Omit<ChecklistProps, 'view'>;

/** Drawn again only when something in it has changed: the lists are made anew with every change of the ledger. */
const Group = memo(GroupOfItems, (before, after) => {
  const { items: itemsBefore, ...othersBefore } = before;
  const { items, ...others } = after;
  const names = Object.keys(others) as (keyof typeof others)[];
  return (
    names.every((name) => othersBefore[name] === others[name]) &&
    items.length === itemsBefore.length &&
    items.every((item, index) => item === itemsBefore[index])
  );
});

function GroupOfItems({ platform, spent, items, onAddTime, ...ofRows }: GroupProps) {
  const format = useFormat();
  const name = platform?.name ?? 'Anywhere';
  const look = { '--hue': `var(--hue-${platform?.hue ?? 'stone'})`, '--rows': items.length } as React.CSSProperties;
  return (
    <section className={styles['group']} aria-label={isolated(name)} style={look}>
      <header>
        <span className={styles['dot']} aria-hidden />
        <h2>
          <bdi>{name}</bdi>
        </h2>
        {spent !== null && <span>{format.words(spentWords(spent))}</span>}
        {platform !== null && !ofRows.isReadOnly && (
          <span className={styles['tools']}>
            <AddTime platform={platform} onAddTime={onAddTime} />
            {ofRows.isToday && <PlatformTimer platform={platform} />}
          </span>
        )}
      </header>
      <Rows items={items} {...ofRows} />
    </section>
  );
}

function Rows({ items, isToday, ...props }: RowProps & { readonly items: readonly ChecklistItem[] }) {
  return (
    <ul>
      {items.map((item) => (
        <ChecklistRow key={item.activity.id} item={item} dayWord={isToday ? 'today' : 'this day'} {...props} />
      ))}
    </ul>
  );
}

type AddTimeProps = {
  readonly platform: { readonly id: Id; readonly name: string };
  readonly onAddTime: (platformId: Id) => void;
};

function AddTime({ platform, onAddTime }: AddTimeProps) {
  return (
    <IconButton
      changes
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
