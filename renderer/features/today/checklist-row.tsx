import { amountIn } from '../../../shared/checklist/entered';
import { memo, useId } from 'react';
import { isolated } from '../../../shared/base/isolated';
import type { ChecklistItem } from '../../../shared/checklist/checklist';
import type { ClockTime } from '../../../shared/base/clock-time';
import type { Day } from '../../../shared/base/day';
import { itemIn } from '../../../shared/ledger/checklist-in';
import { isOver } from '../../../shared/checklist/day-state';
import { amountOf, directionOf } from '../../../shared/checklist/target';
import { STATE_WORDS } from '../../lib/state-words';
import { useChangeLock } from '../../ui/change-lock';
import { Menu } from '../../ui/menu';
import type { MenuAction } from '../../ui/menu-props';
import { AmountControl } from './amount-control';
import styles from './checklist-row.module.css';
import { ItemHabit } from './item-habit';
import { Glyph } from './glyph';
import { useFormat, useHabits, useLedger } from '../../stores/stores-context';
import { itemWords, ofTarget, type DayWord } from './item-words';

/** What a person can do with an item. */
export type ItemActions = {
  readonly onToggle: (item: ChecklistItem) => void;
  readonly onAmount: (item: ChecklistItem, amount: number) => void;
  readonly onSkip: (item: ChecklistItem) => void;
  readonly onClear: (item: ChecklistItem) => void;
  readonly onEdit: (item: ChecklistItem) => void;
};

type ChecklistRowProps = {
  readonly item: ChecklistItem;
  readonly day: Day;
  readonly dayWord: DayWord;
  readonly dayStart: ClockTime;
  /** Future days can be looked at, not ticked. */
  readonly isReadOnly: boolean;
  readonly actions: ItemActions;
};

/** Drawn again only when something of its own has changed. */
export const ChecklistRow = memo(Row);

function Row({ item: listed, day, dayWord, dayStart, isReadOnly, actions }: ChecklistRowProps) {
  const format = useFormat();
  const { id } = listed.activity;
  // The list follows what is entered a moment later, the row of the item that it was entered for at once.
  const item = useLedger(({ documents }) => itemIn(documents, day, id)) ?? listed;
  const habit = useHabits(({ habits }) => habits.get(id) ?? null);
  const words = itemWords(item, { format, dayStart, dayWord });
  const wordsId = useId();
  const { activity, plan, state } = item;
  const amount = amountIn(item);
  const lock = useChangeLock();
  const isStill = isReadOnly || lock !== null;
  const over = item.check?.entry.kind === 'amount' && isOver(amount, plan.target);
  return (
    <li className={styles['row']} data-item-id={activity.id} data-state={state}>
      <button
        type="button"
        role="checkbox"
        data-tick
        className={styles['tick']}
        aria-checked={state === 'done' ? true : state === 'partly-done' ? 'mixed' : false}
        aria-label={isolated(activity.title)}
        aria-describedby={wordsId}
        aria-disabled={isStill}
        title={lock?.reason}
        onClick={() => {
          if (lock !== null) lock.onRefused();
          else if (!isReadOnly) actions.onToggle(item);
        }}
      >
        <Glyph state={state} isOver={over} share={amount / Math.max(amountOf(plan.target), 1)} />
      </button>
      <span className={styles['title']}>
        <span dir="auto" className={styles['name']}>
          {activity.title}
        </span>
        <span id={wordsId} className={styles['words']} data-over={over}>
          <span className="visually-hidden">{STATE_WORDS[state]}. </span>
          {words}
        </span>
      </span>
      <span className={styles['amount']}>
        {plan.target.kind !== 'tick' && (
          <AmountControl
            title={activity.title}
            amount={amount}
            ofTarget={ofTarget(item, format)}
            isDisabled={isStill}
            onChange={(next) => {
              actions.onAmount(item, next);
            }}
          />
        )}
      </span>
      <span className={styles['habit']}>{habit !== null && <ItemHabit habit={habit} />}</span>
      <Menu label={`More for ${isolated(activity.title)}`} changes actions={menuOf(item, actions, isReadOnly)} />
    </li>
  );
}

function menuOf(item: ChecklistItem, actions: ItemActions, isReadOnly: boolean): readonly MenuAction[] {
  const edit = {
    id: 'edit',
    text: 'Edit …',
    onChoose: () => {
      actions.onEdit(item);
    },
  };
  if (isReadOnly) return [edit];
  const isEntered = item.check !== null;
  return [
    {
      id: 'skip',
      text: 'Skip …',
      onChoose: () => {
        actions.onSkip(item);
      },
    },
    {
      id: 'none',
      text: directionOf(item.plan.target) === 'at-most' ? 'None used' : 'Not done',
      onChoose: () => {
        actions.onAmount(item, 0);
      },
    },
    ...(isEntered
      ? [
          {
            id: 'clear',
            text: 'Back to not entered',
            onChoose: () => {
              actions.onClear(item);
            },
          },
        ]
      : []),
    edit,
  ];
}
