import { parseClockTime } from '../../../shared/base/clock-time';
import type { Weekday } from '../../../shared/base/day';
import { isSameValue } from '../../../shared/base/is-same-value';
import type { PageCommand } from '../../../shared/ledger/command';
import type { ClientHours, Reminding } from '../../../shared/reminders/reminding';
import { inOrderOfWeek, TIME_PROBLEM, WEEKDAYS_PROBLEM, WORKDAYS } from './reminder-draft';

/** Client hours as they are typed and picked. */
export type HoursDraft = { readonly weekdays: readonly Weekday[]; readonly from: string; readonly to: string };
export type HoursProblem = { readonly field: 'weekdays' | 'from' | 'to'; readonly text: string };

export function newHoursDraft(): HoursDraft {
  return { weekdays: WORKDAYS, from: '09:00', to: '12:00' };
}

/** What the draft says, or the first thing that is wrong with it. */
export function readHoursDraft(draft: HoursDraft): ClientHours | HoursProblem {
  if (draft.weekdays.length === 0) return { field: 'weekdays', text: WEEKDAYS_PROBLEM };
  const [from, to] = [parseClockTime(draft.from), parseClockTime(draft.to)];
  if (from === null) return { field: 'from', text: TIME_PROBLEM };
  if (to === null) return { field: 'to', text: TIME_PROBLEM };
  return { weekdays: inOrderOfWeek(draft.weekdays), from, to };
}

/** The client hours with `after` in the place of `before`; a null before adds, a null after removes. */
export function withHours(
  clients: readonly ClientHours[],
  before: ClientHours | null,
  after: ClientHours | null,
): ClientHours[] {
  const index = before === null ? -1 : clients.findIndex((hours) => isSameValue(hours, before));
  if (index === -1) return after === null ? [...clients] : [...clients, after];
  return clients.flatMap((hours, at) => (at !== index ? [hours] : after === null ? [] : [{ ...hours, ...after }]));
}

/** A step by a name of its own: "changed the settings" says too little. */
export function changeReminding(present: Reminding, fields: Partial<Reminding>, name: string): PageCommand {
  return { type: 'several', name, commands: [{ type: 'settings.set', reminding: { ...present, ...fields } }] };
}
