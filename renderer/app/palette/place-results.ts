import {
  ABOUT,
  BACKUPS,
  INSIGHTS,
  JOURNAL,
  PLAN,
  SCORES,
  SETTINGS,
  START,
  WEEK_REVIEW,
  type Place,
} from '../../lib/place';
import type { ShortcutId } from '../../lib/shortcuts';
import type { Candidate, PaletteScene } from './palette-result';
import type { TypedLine } from './typed-line';

type Page = {
  readonly text: string;
  readonly place: Place;
  readonly shortcut: ShortcutId | null;
  /** What is found there. */
  readonly beside: string;
  /** Gone to once and hardly again: found when it is asked for. */
  readonly isSeldom?: true;
};

const PAGES: readonly Page[] = [
  { text: 'Today', place: START, shortcut: 'page-today', beside: 'checklist day note scores time' },
  { text: 'Plan', place: PLAN, shortcut: 'page-plan', beside: 'activities' },
  { text: 'Plan → Budgets', place: { page: 'plan', part: 'budgets' }, shortcut: null, beside: 'minutes time' },
  {
    text: 'Plan → Pauses',
    place: { page: 'plan', part: 'pauses' },
    shortcut: null,
    beside: 'holiday break',
    isSeldom: true,
  },
  { text: 'Plan → Week', place: { page: 'plan', part: 'week' }, shortcut: null, beside: 'spent outcomes' },
  { text: 'Journal', place: JOURNAL, shortcut: 'page-journal', beside: 'notes days search tags people' },
  {
    text: 'Journal → Week',
    place: WEEK_REVIEW,
    shortcut: null,
    beside: 'weekly review decision look back',
    isSeldom: true,
  },
  { text: 'Insights', place: INSIGHTS, shortcut: 'page-insights', beside: 'effects links scores charts' },
  {
    text: 'Insights → Time and adherence',
    place: { page: 'insights', part: 'time' },
    shortcut: null,
    beside: 'minutes strength habits months',
    isSeldom: true,
  },
  {
    text: 'Insights → Share and amount',
    place: { page: 'insights', part: 'share' },
    shortcut: null,
    beside: 'sources referrals months',
    isSeldom: true,
  },
  {
    text: 'Insights → Year',
    place: { page: 'insights', part: 'year' },
    shortcut: null,
    beside: 'calendar days',
    isSeldom: true,
  },
  {
    text: 'Settings',
    place: SETTINGS,
    shortcut: 'page-settings',
    beside: 'general platforms day week timer idle ceiling appearance theme archived preferences',
  },
  {
    text: 'Settings → Reminders',
    place: { page: 'settings', part: 'reminders' },
    shortcut: null,
    beside: 'quiet hours client hours mute notifications preview',
    isSeldom: true,
  },
  {
    text: 'Settings → Tray and start-up',
    place: { page: 'settings', part: 'start-up' },
    shortcut: null,
    beside: 'at login close window startup',
    isSeldom: true,
  },
  {
    text: 'Settings → Scores',
    place: SCORES,
    shortcut: null,
    beside: 'outcomes events breaks retire',
    isSeldom: true,
  },
  { text: 'Settings → Backups', place: BACKUPS, shortcut: null, beside: 'restore' },
  {
    text: 'Settings → Import and export',
    place: { page: 'settings', part: 'exchange' },
    shortcut: null,
    beside: 'csv table spreadsheet json markdown calendar',
    isSeldom: true,
  },
  {
    text: 'Settings → About',
    place: ABOUT,
    shortcut: null,
    beside: 'version licences diagnostics log data folder help',
    isSeldom: true,
  },
];

/** The pages and their parts. */
export function placeResults({ keyOf }: PaletteScene, { words }: TypedLine): readonly Candidate[] {
  return PAGES.map(({ text, place, shortcut, beside, isSeldom = false }) => ({
    id: `go ${text}`,
    text,
    aside: shortcut === null ? null : { kind: 'key', text: keyOf(shortcut) },
    asked: words,
    beside: `go to open page ${beside}`,
    isOfferedAtOnce: !isSeldom,
    action: { kind: 'go', place },
  }));
}
