import type { Day } from '../../../shared/base/day';
import type { ExportRequest } from '../../stores/exchange-store';

type What = ExportRequest['what'];

export const EXPORTS: readonly { readonly value: What; readonly text: string; readonly about: string }[] = [
  {
    value: 'json',
    text: 'Everything (JSON)',
    about: 'A backup as one file, which can be restored or merged into another ledger.',
  },
  {
    value: 'csv',
    text: 'Tables (CSV)',
    about: 'A file for each kind of record, for a spreadsheet or to import again.',
  },
  { value: 'markdown-months', text: 'Journal, a file for each month (Markdown)', about: 'To read and to print.' },
  { value: 'markdown-days', text: 'Journal, a file for each day (Markdown)', about: 'For a folder of daily notes.' },
  { value: 'icalendar', text: 'Plan (iCalendar)', about: 'What is due on which weekdays, for a calendar.' },
];

const ZIPS: Readonly<Record<What, string>> = {
  json: 'rapport',
  csv: 'rapport-csv',
  'markdown-months': 'rapport-journal-months',
  'markdown-days': 'rapport-journal-days',
  icalendar: 'rapport-plan',
};

/** `rapport-csv-2026-11-23.zip` */
export function zipNameOf(what: What, today: Day): string {
  return `${ZIPS[what]}-${today}.zip`;
}
