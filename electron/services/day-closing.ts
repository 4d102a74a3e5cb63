import { addDays, daysFrom, monthOf, type Day } from '../../shared/base/day';
import { succeed, type Outcome } from '../../shared/base/outcome';
import { dayInWords } from '../../shared/base/day-words';
import { planClosing } from '../../shared/ledger/commands/close-command';
import { monthIn } from '../../shared/ledger/documents';
import type { LedgerService } from './ledger-service';
import type { OpenLedger } from './open-ledger';
import type { Clock, Log, Timers } from './ports';

/** Who comes back after a longer time closes such old days by hand. */
const LOOK_BACK_DAYS = 92;

export type DayClosing = {
  /** In the ledger that is open, if one is and may be changed; that it failed is no reason for anything else to. */
  readonly now: () => void;
  /** In a turn of its own: what asks for it is often in the middle of a change itself. */
  readonly soon: () => void;
};

type Parts = {
  readonly ledger: OpenLedger;
  readonly clock: Clock;
  readonly timers: Pick<Timers, 'breathe'>;
  readonly log: Log;
};

export function createDayClosing({ ledger, clock, timers, log }: Parts): DayClosing {
  function now(): void {
    const service = ledger.service();
    if (!service.ok || ledger.present().readOnly() !== null) return;
    const closed = closeOldDays(service.value, ledger.today(), clock);
    if (!closed.ok) log.write('error', 'day-closing', `days could not be closed: ${closed.failure.code}`);
  }
  return { now, soon: () => void timers.breathe().then(now) };
}

/**
 * Closes the days that are as old as the ledger's settings say, if something was entered on them: a day without any
 * record stays as it is. One step, so that it can be undone as one.
 */
export function closeOldDays(service: LedgerService, today: Day, clock: Clock): Outcome<readonly Day[]> {
  const { closeAfterDays } = service.catalog().settings;
  if (closeAfterDays === null) return succeed([]);
  const last = addDays(today, -closeAfterDays);
  const days = daysFrom(addDays(last, -LOOK_BACK_DAYS), last);
  const loaded = service.load([...new Set(days.map(monthOf)), monthOf(addDays(last, -LOOK_BACK_DAYS - 6))]);
  if (!loaded.ok) return loaded;
  const stamp = { at: clock.now(), zone: clock.zone(), source: 'checklist' as const };
  const isOpen = (day: Day) => {
    const planned = planClosing({ documents: service.documents(), stamp }, { type: 'day.close', day });
    return planned.ok && planned.value.length > 0;
  };
  const open = days.filter((day) => hasRecord(service, day)).filter(isOpen);
  if (open.length === 0) return succeed([]);
  const done = service.dispatch({ type: 'several', name: nameOf(open), commands: open.map(closing) }, 'checklist');
  return done.ok ? succeed(open) : done;
}

function closing(day: Day) {
  return { type: 'day.close', day } as const;
}

function nameOf(days: readonly Day[]): string {
  const [first] = days;
  return first !== undefined && days.length === 1
    ? `closed ${dayInWords(first)}`
    : `closed ${String(days.length)} days`;
}

function hasRecord(service: LedgerService, day: Day): boolean {
  const month = monthIn(service.documents(), monthOf(day));
  const lists: readonly (readonly { readonly day: Day }[])[] = [
    month.checks,
    month.sessions,
    month.readings,
    month.notes,
  ];
  return lists.some((records) => records.some((record) => record.day === day));
}
