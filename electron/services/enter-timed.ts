import { addDays, daysFrom, monthOf } from '../../shared/base/day';
import { dayOf } from '../../shared/base/day-of';
import type { Id } from '../../shared/base/id';
import type { Instant } from '../../shared/base/instant';
import { succeed, type Outcome } from '../../shared/base/outcome';
import { addSessions } from '../../shared/ledger/commands/add-sessions';
import { monthIn } from '../../shared/ledger/documents';
import { MOST_DAYS_APART } from '../../shared/time/session';
import type { Stretch } from '../../shared/time/spent';
import { countedUntil, movedTo, timerStretches, type Timer } from '../../shared/time/timer';
import type { LedgerService } from './ledger-service';
import type { OpenLedger } from './open-ledger';

/**
 * Enters what a timer that stands still has counted, as one step. Null when all of it stands under other sessions
 * already, or it is no time at all.
 */
export function enterTimed(
  ledger: OpenLedger,
  stopped: Timer,
  { newId, now }: { readonly newId: () => Id; readonly now: Instant },
): Outcome<{ readonly revision: number; readonly name: string } | null> {
  const service = ledger.service();
  if (!service.ok) return service;
  const { dayStart } = service.value.catalog().settings;
  // The clock was set back by days: what it counted would lie on one that has not come, and could not be entered.
  const isAhead = dayOf(countedUntil(stopped, now), stopped.zone, dayStart) > service.value.today();
  const timer = isAhead ? movedTo(stopped, now) : stopped;
  const until = countedUntil(timer, now);
  const sessions = sessionsAround(service.value, timer, until);
  if (!sessions.ok) return sessions;
  const stretches = timerStretches(timer, until, { sessions: sessions.value, dayStart });
  const command = addSessions(stretches, newId);
  return command === null ? succeed(null) : service.value.dispatch(command, 'timer');
}

function sessionsAround(service: LedgerService, timer: Timer, until: Instant): Outcome<readonly Stretch[]> {
  const { dayStart } = service.catalog().settings;
  const first = addDays(dayOf(timer.startAt, timer.zone, dayStart), -MOST_DAYS_APART);
  const last = addDays(dayOf(until, timer.zone, dayStart), MOST_DAYS_APART);
  const months = [...new Set(daysFrom(first, last).map(monthOf))];
  const loaded = service.load(months);
  return loaded.ok ? succeed(months.flatMap((month) => monthIn(service.documents(), month).sessions)) : loaded;
}
