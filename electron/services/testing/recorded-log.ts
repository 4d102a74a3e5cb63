import type { Log } from '../ports';

/** A log that keeps what was written, for a test to look at. */
export type RecordedLog = Log & {
  readonly entries: readonly Parameters<Log['write']>[];
  /** Level, area and message of each entry, as one line each. */
  readonly lines: () => readonly string[];
  /** Those of them that do not say that all is well. */
  readonly troubles: () => readonly string[];
};

export function createRecordedLog(): RecordedLog {
  const entries: Parameters<Log['write']>[] = [];
  const lines = () => entries.map(([level, area, message]) => `${level} ${area}: ${message}`);
  return {
    entries,
    lines,
    troubles: () => lines().filter((line) => !line.startsWith('info ')),
    write: (...entry) => {
      entries.push(entry);
    },
  };
}
