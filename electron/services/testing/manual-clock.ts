import type { Instant } from '../../../shared/base/instant';
import { instantOfMilliseconds, millisecondsOf, parseInstant } from '../../../shared/base/instant';
import type { Clock } from '../ports';

/** A clock that stands still until it is moved. */
export type ManualClock = Clock & {
  /** Also back, as a person or the network sets a clock. */
  readonly set: (at: string) => void;
  readonly advance: (milliseconds: number) => void;
  readonly travelTo: (zone: string) => void;
};

export function createManualClock(at: string, startZone = 'UTC'): ManualClock {
  let now = instant(at);
  let zone = startZone;
  return {
    now: () => now,
    zone: () => zone,
    set: (text) => {
      now = instant(text);
    },
    advance: (milliseconds) => {
      now = instantOfMilliseconds(millisecondsOf(now) + milliseconds);
    },
    travelTo: (name) => {
      zone = name;
    },
  };
}

function instant(text: string): Instant {
  const parsed = parseInstant(text);
  if (parsed === null) throw new Error(`Not an instant: ${text}`);
  return parsed;
}
