import { assertNever } from '../../../shared/base/assert-never';
import type { Day } from '../../../shared/base/day';
import { instantOfMilliseconds, millisecondsOf, type Instant } from '../../../shared/base/instant';
import { isolated } from '../../../shared/base/isolated';
import { checklistIn } from '../../../shared/ledger/checklist-in';
import type { Documents } from '../../../shared/ledger/documents';
import { remindersIn } from '../../../shared/ledger/reminders-in';
import {
  isOn,
  saying,
  SPACING_MINUTES,
  type HeldReason,
  type ReminderFacts,
} from '../../../shared/reminders/due-reminders';
import { hushAt } from '../../../shared/reminders/hours';
import { reminderWords } from '../../../shared/reminders/notice';
import { previewReminders, type PreviewNotice } from '../../../shared/reminders/preview-reminders';
import type { Reminder } from '../../../shared/reminders/reminder';
import type { Format } from '../../lib/format';
import { compareByDay, inOrderOfDay, nameOfAbout, silenceOf } from './reminder-words';

export type PreviewLine = {
  readonly key: string;
  readonly words: string;
  /** Why it comes later than it was meant to, or not at all; null when it comes at its time. */
  readonly reason: string | null;
};

export type PreviewView = {
  readonly heading: string;
  /** Why there is nothing on that day at all; null where there is, or where the lists below say it. */
  readonly nothing: string | null;
  readonly notices: readonly { readonly key: string; readonly time: string; readonly lines: readonly PreviewLine[] }[];
  /** Those that have something to say and are not shown. */
  readonly unshown: readonly PreviewLine[];
  /** Those of the day that have nothing to say. */
  readonly silent: readonly PreviewLine[];
};

type Written = { readonly zone: string; readonly today: Day; readonly format: Format };

/** What reminders would say on a day to come, in a ledger that holds the months that its checklist rests on. */
export function previewView(documents: Documents, day: Day, written: Written): PreviewView {
  const facts = remindersIn(documents);
  const { notices, unshown } = previewReminders(facts, day, written.zone);
  const silent = silentOn(facts, day);
  const inOrder = unshown.toSorted((one, other) => compareByDay(one.reminder, other.reminder, facts.dayStart));
  return {
    heading: headingOf(
      written.format.longDay(day, written.today),
      noticesWords(notices.length, written.format),
      unshown.length,
    ),
    nothing: notices.length + unshown.length + silent.length > 0 ? null : nothingWords(facts),
    notices: notices.map((notice) => ({
      key: notice.at,
      time: written.format.time(notice.at, written.zone),
      lines: notice.reminders.map((due) => ({
        key: due.reminder.id,
        words: reminderWords(due, written.format.words),
        reason: waitWords(facts, { at: notice.at, meantFor: due.meantFor }, written),
      })),
    })),
    unshown: inOrder.map((held) => ({
      key: held.reminder.id,
      words: `${written.format.clock(held.reminder.time)} · ${reminderWords(held, written.format.words)}`,
      reason: heldWords(held.why, written.format),
    })),
    silent: silent.map((reminder) => ({
      key: reminder.id,
      words: `${written.format.clock(reminder.time)} · ${isolated(nameOfAbout(reminder.about, documents.catalog))}`,
      reason: silenceWords(reminder, documents, day),
    })),
  };
}

/** Null when it comes at its time. */
function waitWords(
  { reminding }: ReminderFacts,
  { at, meantFor }: Pick<PreviewNotice, 'at'> & { readonly meantFor: Instant },
  { zone, format }: Written,
): string | null {
  if (at === meantFor) return null;
  // What held it last: hours that end with it, those that it was meant for, or the pause after the notice before.
  const justBefore = instantOfMilliseconds(millisecondsOf(at) - 1);
  const hush = hushAt(reminding, justBefore, zone) ?? hushAt(reminding, meantFor, zone);
  return `waits from ${format.time(meantFor, zone)} because of ${becauseOf(hush?.why ?? 'spacing', format)}`;
}

function becauseOf(why: HeldReason, format: Format): string {
  switch (why) {
    case 'quiet-hours':
      return 'quiet hours';
    case 'client-hours':
      return 'client hours';
    case 'spacing':
      return `the ${format.number(SPACING_MINUTES)} minutes after the one before`;
    case 'limit':
      return 'the most reminders a day';
    case 'muted':
      return 'the mute';
    default:
      return assertNever(why);
  }
}

function heldWords(why: HeldReason, format: Format): string {
  if (why === 'limit') return 'the most for one day are shown by then';
  return why === 'spacing' ? 'the day ends first' : `${becauseOf(why, format)} last until the day ends`;
}

function silentOn(facts: ReminderFacts, day: Day): readonly Reminder[] {
  const state = { items: facts.itemsOn(day), scores: facts.openScoresOn(day) };
  const ofDay = facts.reminders.filter((reminder) => isOn(reminder, day) && saying(reminder, day, state) === null);
  return inOrderOfDay(ofDay, facts.dayStart);
}

function silenceWords({ about }: Reminder, documents: Documents, day: Day): string {
  const silence = silenceOf(about, documents.catalog);
  if (silence !== null) return `it is ${silence}`;
  switch (about.kind) {
    case 'checklist':
    case 'day-end':
      return 'nothing is open then';
    case 'activity': {
      const isDue = checklistIn(documents, day).some(({ activity }) => activity.id === about.activityId);
      return isDue ? 'nothing is left to do of it' : 'it is not due';
    }
    case 'score':
      return 'it has a reading of that day';
    default:
      return assertNever(about);
  }
}

/** Null when there are none. */
function noticesWords(count: number, { words }: Format): string | null {
  if (count === 0) return null;
  return words(count === 1 ? '1 notice' : `${String(count)} notices`);
}

function headingOf(name: string, shown: string | null, held: number): string {
  if (shown !== null) return `On ${name} you would get ${shown}`;
  return held > 0 ? `On ${name} you would get nothing` : `Nothing is due on ${name}`;
}

/** Where no reminder is for that day. */
function nothingWords({ reminders }: ReminderFacts): string {
  if (reminders.length === 0) return 'There is no reminder yet.';
  return reminders.some((reminder) => reminder.isOn)
    ? 'No reminder is set for that day of the week.'
    : 'All reminders are turned off.';
}
