import type { Log } from '../ports';

/** A log that keeps what was written, for a test to look at. */
export type RecordedLog = Log & {
  readonly entries: readonly Parameters<Log['write']>[];
  /** Level, area and message of each entry, as one line each. */
  readonly lines: () => readonly string[];
};

export function createRecordedLog(): RecordedLog {
  const entries: Parameters<Log['write']>[] = [];
  return {
    entries,
    lines: () => entries.map(([level, area, message]) => `${level} ${area}: ${message}`),
    write: (...entry) => {
      entries.push(entry);
    },
  };
}
