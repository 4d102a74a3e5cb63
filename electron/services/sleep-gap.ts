/** When nobody has looked at the clock for longer than this, the computer slept or its clock was set. */
export const SLEEP_GAP_MILLISECONDS = 60_000;
