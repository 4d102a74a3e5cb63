import { day } from '../../shared/base/day';
import type { BackupEntry, Backups, Recovery, RestorePreview } from '../stores/safekeeping-store';
import { NOW, TODAY } from './builders';

type Header = NonNullable<BackupEntry['header']>;

/** A good backup that was made by hand this morning. */
export function aBackup(fields: Partial<BackupEntry> = {}, header: Partial<Header> = {}): BackupEntry {
  const name = fields.name ?? 'rapport-backup-2026-11-23T09-00-00.json';
  const place = fields.place ?? 'own';
  return {
    key: `${place} ${name}`,
    place,
    name,
    state: 'verified',
    bytes: 84_000,
    header: {
      madeAt: NOW,
      reason: 'by-hand',
      isShrunk: false,
      counts: { activities: 2, checks: 210 },
      firstDay: day('2026-10-01'),
      lastDay: TODAY,
      ...header,
    },
    ...fields,
  };
}

export function someBackups(fields: Partial<Backups> = {}): Backups {
  return {
    folder: '/home/ada/rapport/backups',
    backups: [],
    second: null,
    failure: null,
    shrunk: null,
    restorePoint: null,
    setAside: [],
    ...fields,
  };
}

/** One check would go and one would change. */
export function aPreview(fields: Partial<RestorePreview> = {}): RestorePreview {
  return {
    madeAt: NOW,
    isAsWritten: true,
    problems: [],
    firstDay: day('2026-10-01'),
    lastDay: TODAY,
    kinds: [
      { kind: 'activities', added: 0, changed: 0, removed: 0, same: 2, firstDay: null, lastDay: null },
      { kind: 'checks', added: 0, changed: 1, removed: 1, same: 208, firstDay: day('2026-11-20'), lastDay: TODAY },
    ],
    samples: [
      { kind: 'checks', day: TODAY, title: 'Answer', before: '1', after: null },
      { kind: 'checks', day: day('2026-11-20'), title: 'Comment', before: '3', after: '4' },
    ],
    conflicts: [],
    conflictCount: 0,
    leftOut: [],
    preview: 'preview-1',
    ...fields,
  };
}

/** November 2011 is cut off; there is the state before, and what is legible. */
export function aRecovery(fields: Partial<Recovery> = {}): Recovery {
  return {
    damaged: [
      {
        document: 'months/2011-11.json',
        problem: 'It is cut off.',
        setAsideAs: 'months_2011-11.json-2026-11-23T09-00-00.000Z',
        candidates: [
          { key: 'previous', source: 'previous', from: NOW, records: 214, lastDay: day('2011-11-18') },
          { key: 'legible', source: 'legible', from: null, records: 107, lastDay: day('2011-11-10') },
        ],
      },
    ],
    readable: { documents: 3, records: 640, firstDay: day('2011-09-01'), lastDay: day('2011-12-24') },
    ...fields,
  };
}
