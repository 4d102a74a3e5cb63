import type { Damage } from '../../stores/safekeeping-store';
import type { Format } from '../../lib/format';
import type { Month } from '../../../shared/base/day';

type Candidate = Damage['candidates'][number];

/** What a document is to a person: the plan, or what happened in a month. */
export function documentWords(document: string, format: Format): string {
  const month = /^months\/(\d{4}-\d{2})\.json$/.exec(document)?.[1];
  return month === undefined ? 'Your plan' : format.month(month as Month);
}

export function candidateWords(candidate: Candidate, { format, zone }: { format: Format; zone: string }): string {
  const when = candidate.from === null ? null : format.moment(candidate.from, zone);
  switch (candidate.source) {
    case 'held':
      return 'What Rapport held';
    case 'present':
      return 'What stands in the file now';
    case 'previous':
      return when === null ? 'The state one save earlier' : `The state one save earlier, from ${when}`;
    case 'backup':
      return when === null ? 'A backup' : `Backup of ${when}`;
    case 'legible':
      return 'What is still legible in the file';
  }
}

export function recordsWords({ records, lastDay }: Candidate, format: Format): string {
  const count = `${format.number(records)} ${records === 1 ? 'record' : 'records'}`;
  return lastDay === null ? count : `${count}, the last of ${format.day(lastDay)}`;
}

/** What goes on without a document, where none of the copies is wanted. */
export function withoutWords(document: string): string {
  return document === 'catalog.json' ? 'Begin with an empty plan' : 'Go on without this month';
}
