import { useEffect } from 'react';
import type { Day } from '../../../shared/base/day';
import { checklistIn, monthsOfChecklist } from '../../../shared/ledger/checklist-in';
import { eraBefore } from '../../../shared/scores/era';
import { breaksOf } from '../../../shared/scores/event';
import { doubtsAbout, type ReadingDraft } from '../../../shared/scores/reading';
import { keyText, SHORTCUTS } from '../../lib/shortcuts';
import {
  useFormat,
  useHello,
  useLedger,
  usePlace,
  useReminders,
  useScoreHistory,
  useStores,
  useTimer,
  useToday,
  useWeekStart,
} from '../../stores/stores-context';
import type { PaletteScene } from './palette-result';

/** What the palette offers things from, as the ledger is at the moment. */
export function usePaletteScene(): PaletteScene {
  const stores = useStores();
  const today = useToday();
  const day = dayActedOn(usePlace(), today);
  const weekStart = useWeekStart();
  const format = useFormat();
  const { zone } = useHello();
  const platformId = useTimer(({ timer }) => timer?.platformId ?? null);
  const isFrozen = useTimer(({ timer }) => timer !== null && timer.frozen !== null);
  const isMuted = useReminders(({ mutedUntil }) => mutedUntil !== null);
  const { documents, months, history } = useLedger((state) => state);
  const { until, readingsByScore } = useScoreHistory((state) => state);

  const isRead = monthsOfChecklist(day).every((month) => months.has(month));
  useEffect(() => {
    // While a day that has not come yet is shown, today's months may not be there.
    if (!isRead) void stores.ledger.need(monthsOfChecklist(day));
  }, [stores, day, isRead]);

  const { catalog } = documents;
  const heldAgainst = ({ score, day: on }: ReadingDraft) =>
    eraBefore(readingsByScore.get(score.id) ?? [], breaksOf(catalog.events, score.id), on);
  const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);
  return {
    catalog,
    today,
    day,
    weekStart,
    items: isRead ? checklistIn(documents, day) : [],
    timer: platformId === null ? null : { platformId, isFrozen },
    isMuted,
    zone,
    history,
    // Where the readings before are not known, nothing says that it is not odd.
    isOdd: (reading) => until === null || until < day || doubtsAbout(reading, heldAgainst(reading), today).length > 0,
    format,
    keyOf: (id) => keyText(SHORTCUTS.find((shortcut) => shortcut.id === id)?.keys[0] ?? '', isMac),
  };
}

function dayActedOn(place: ReturnType<typeof usePlace>, today: Day): Day {
  const shown = place.page === 'today' ? place.day : null;
  return shown === null || shown > today ? today : shown;
}
