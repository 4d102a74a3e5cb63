import { useState } from 'react';
import type { NoteQuery } from '../../../shared/journal/note-query';
import type { NoteField } from '../../../shared/journal/search';
import { DayEntry, type DayActions } from './day-entry';
import { DayStream } from './day-stream';
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
  readonly onSight: (rows: readonly StreamItem[]) => void;
};

/** The rows of the stream, and the months that they need. What is in sight changes as it is scrolled, and only this. */
export function JournalDays(props: JournalDaysProps) {
  const { known, stream, edited, query, isReadOnly, covered, actions, onSight } = props;
  const [sight, setSight] = useState<readonly StreamItem[]>([]);
  const unread = useMonths(monthsInSight(sight, known.unreadable));
  return (
    <>
      <DaysNotices known={known} unread={unread} toCome={stream.toCome} />
      <DayStream
        items={stream.items}
        goal={stream.goal}
        covered={covered}
        kept={edited}
        onSight={(rows) => {
          setSight(rows);
          onSight(rows);
        }}
        onTop={actions.onTop}
      >
        {(item) => {
          switch (item.kind) {
            case 'day':
              return (
                <DayEntry
                  day={item.day}
                  edited={edited.get(item.day) ?? null}
                  query={query}
                  isReadOnly={isReadOnly}
                  actions={actions}
                />
              );
            case 'quiet':
              return <QuietDays item={item} onOpen={isReadOnly ? null : () => stream.open(item.from, item.to)} />;
            case 'unreadable':
              return <UnreadableMonth item={item} />;
          }
        }}
      </DayStream>
    </>
  );
}
