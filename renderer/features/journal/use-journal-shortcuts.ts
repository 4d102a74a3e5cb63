import type { Day } from '../../../shared/base/day';
import { useShortcuts, type ShortcutHandlers } from '../../lib/use-shortcuts';
import { useToday } from '../../stores/stores-context';
import type { DayActions } from './day-entry';
import { showDay, type DayFocus } from './day-focus';
import type { StreamItem } from './stream-items';
import { dayBeside, dayOfRow } from './use-stream';

type JournalShortcuts = {
  readonly items: readonly StreamItem[];
  /** The first row that nothing covers. */
  readonly top: StreamItem | undefined;
  readonly isReadOnly: boolean;
  readonly focus: DayFocus;
  readonly actions: Pick<DayActions, 'onEdit' | 'onLog'>;
  readonly goTo: (day: Day) => void;
};

/** The keys of the stream: those for a day act on the one that has the focus, else on the one that is at the top. */
export function useJournalShortcuts({ items, top, isReadOnly, focus, actions, goTo }: JournalShortcuts): void {
  const today = useToday();
  const here = dayOfRow(top, today);
  const walk = (step: 'before' | 'after') => () => {
    const from = focus.day();
    const day = from === null ? nearestDay(items, here) : dayBeside(items, from, step);
    if (day === null) return;
    if (focus.to(day)) showDay(day);
    else goTo(day);
  };
  const turn = (to: () => Day | null) => () => {
    const day = to();
    if (day === null) return;
    goTo(day);
    focus.to(day);
  };
  const withDay = (act: (day: Day) => void) => () => {
    const day = focus.day() ?? (top?.kind === 'day' ? top.day : null);
    if (day !== null) act(day);
  };
  const edit = withDay((day) => actions.onEdit(day, 'whatHappened'));
  const always: ShortcutHandlers = {
    'day-before': turn(() => dayBeside(items, focus.day() ?? here, 'before')),
    'day-after': turn(() => dayBeside(items, focus.day() ?? here, 'after')),
    'day-today': turn(() => today),
    'item-next': walk('before'),
    'item-before': walk('after'),
  };
  const whenWritable: ShortcutHandlers = {
    'item-edit': edit,
    'write-note': edit,
    'log-reading': withDay(actions.onLog),
  };
  useShortcuts(isReadOnly ? always : { ...always, ...whenWritable });
}

/** Where the keys begin: the day that is read, or the one next to it where days without entries are read. */
function nearestDay(items: readonly StreamItem[], here: Day): Day | null {
  const isRow = items.some((item) => item.kind === 'day' && item.day === here);
  return isRow ? here : (dayBeside(items, here, 'before') ?? dayBeside(items, here, 'after'));
}
