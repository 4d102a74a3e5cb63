import { useCallback, useState, type ReactNode } from 'react';
import { monthOf, type Day, type Month } from '../../../shared/base/day';
import type { NoteQuery } from '../../../shared/journal/note-query';
import type { NoteField } from '../../../shared/journal/search';
import { DayEntry, type DayActions } from './day-entry';
import { useApp, useLedger } from '../../stores/stores-context';
import { DayStream } from './day-stream';
import { DrawnInTurn, type Slot } from './drawn-in-turn';
import { DaysNotices } from './journal-notices';
import { QuietDays, UnreadableMonth } from './quiet-days';
import type { StreamItem } from './stream-items';
import { useMonths } from './use-months';
import { monthsInSight, type Stream } from './use-stream';
import type { KnownYears } from './use-years';

type JournalDaysProps = {
  readonly known: KnownYears;
  readonly stream: Stream;
  readonly edited: ReadonlyMap<string, NoteField>;
  readonly query: NoteQuery | null;
  readonly isReadOnly: boolean;
  readonly covered: number;
  readonly actions: DayActions & { readonly onTop: (row: StreamItem) => void };
};

/** The rows of the stream, and the months that they need. What is in sight changes as it is scrolled, and only this. */
export function JournalDays(props: JournalDaysProps) {
  const { known, stream, edited, query, isReadOnly, covered, actions } = props;
  const { open } = stream;
  const { unreadable } = known;
  const [wanted, setWanted] = useState<readonly Month[]>([]);
  const unread = useMonths(wanted);
  const see = useCallback(
    (rows: readonly StreamItem[]) => {
      const months = monthsInSight(rows, unreadable);
      setWanted((before) => (before.join() === months.join() ? before : months));
    },
    [unreadable],
  );
  const content = useCallback(
    (item: StreamItem, slot: Slot) => {
      switch (item.kind) {
        case 'day':
          return (
            <DayRow slot={slot} day={item.day}>
              <DayEntry
                day={item.day}
                edited={edited.get(item.day) ?? null}
                query={query}
                isReadOnly={isReadOnly}
                actions={actions}
              />
            </DayRow>
          );
        case 'quiet':
          return (
            <DrawnInTurn slot={slot} isReady>
              <QuietDays item={item} onOpen={isReadOnly ? null : () => open(item.from, item.to)} />
            </DrawnInTurn>
          );
        case 'unreadable':
          return (
            <DrawnInTurn slot={slot} isReady>
              <UnreadableMonth item={item} />
            </DrawnInTurn>
          );
      }
    },
    [edited, query, isReadOnly, actions, open],
  );
  return (
    <>
      <DaysNotices known={known} unread={unread} toCome={stream.toCome} />
      <DayStream
        items={stream.items}
        goal={stream.goal}
        covered={covered}
        kept={edited}
        onSight={see}
        onTop={actions.onTop}
      >
        {content}
      </DayStream>
    </>
  );
}

type DayRowProps = { readonly slot: Slot; readonly day: Day; readonly children: ReactNode };

/** A day whose month is on its way is not drawn twice; of one that may not come there is at least its heading. */
function DayRow({ slot, day, children }: DayRowProps) {
  const isConnected = useApp((state) => state.connection === 'connected');
  const isReady = useLedger((state) => state.months.has(monthOf(day)) || state.failure !== null);
  return (
    <DrawnInTurn slot={slot} isReady={isReady || !isConnected}>
      {children}
    </DrawnInTurn>
  );
}
