import { useMemo, useState } from 'react';
import type { Day } from '../../../shared/base/day';
import type { NoteField } from '../../../shared/journal/search';
import { useStores, useToday } from '../../stores/stores-context';
import type { DayActions } from './day-entry';
import { scoreToLog } from './day-view';
import { NO_SEARCH, type SearchDraft } from './use-search';
import type { Stream } from './use-stream';

type Asked = {
  readonly keepRow: Stream['open'];
  readonly onSearch: (draft: SearchDraft) => void;
  readonly onAddEvent: (day: Day) => void;
};

type UsedActions = {
  /** The days whose notes are being written, and in which of the two fields. */
  readonly edited: ReadonlyMap<string, NoteField>;
  readonly actions: Omit<DayActions, 'onDrawn'>;
};

/** What can be done about a day of the stream. They stay the same, so that no row is drawn again for them. */
export function useDayActions({ keepRow, onSearch, onAddEvent }: Asked): UsedActions {
  const { ledger, place, wishes } = useStores();
  const today = useToday();
  const [edited, setEdited] = useState<ReadonlyMap<string, NoteField>>(new Map());
  const actions = useMemo(() => {
    const open = (day: Day) => place.goTo({ page: 'today', day: day === today ? null : day });
    return {
      onEdit: (day: Day, field: NoteField | null) => {
        // A day whose note is emptied may have nothing else: its row must not go while somebody is in it.
        if (field !== null) keepRow(day, day);
        setEdited((before) => {
          const others = [...before].filter(([other]) => other !== day);
          return new Map(field === null ? others : [...others, [day, field]]);
        });
      },
      onTag: (tag: NonNullable<SearchDraft['tag']>) => onSearch({ ...NO_SEARCH, tag }),
      onAddEvent,
      onOpen: open,
      onLog: (day: Day) => {
        const score = scoreToLog(ledger.store.getState().documents.catalog.scores, day);
        if (score === null) return;
        wishes.make({ kind: 'log', scoreId: score.id, day, typed: '' });
        open(day);
      },
    };
  }, [ledger, place, wishes, today, keepRow, onSearch, onAddEvent]);
  return { edited, actions };
}
