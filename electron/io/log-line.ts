import { withoutHome } from '../../shared/base/without-home';
import type { Log } from '../services/ports';

const LONGEST_MESSAGE = 300;
const LONGEST_CAUSE = 120;

/**
 * One line per entry, the same at the console and in the file. The cause is given as its code, or its kind and where it
 * was thrown: the message of an error is left out, because it may quote the file it is about (`Unexpected token … in
 * "My diary"`). The person's own folder is `~`.
 */
export function logLine([level, area, message, cause]: Parameters<Log['write']>, home: string): string {
  const facts = cause === undefined ? '' : ` (${oneLine(describeCause(cause)).slice(0, LONGEST_CAUSE)})`;
  const said = withoutHome(oneLine(`${level} ${area}: ${message}`), home);
  return said.slice(0, LONGEST_MESSAGE) + facts;
}

/** `ENOSPC`, or `TypeError at catalog.ts:12:7`. */
export function describeCause(cause: unknown): string {
  if (!(cause instanceof Error)) return typeof cause;
  if ('code' in cause && typeof cause.code === 'string' && /^[A-Z][A-Z0-9_]*$/.test(cause.code)) return cause.code;
  const place = placeOf(cause);
  return place === null ? cause.constructor.name : `${cause.constructor.name} at ${place}`;
}

function placeOf(error: Error): string | null {
  // The stack begins with the message, whose lines may look like frames.
  const afterMessage = (error.stack ?? '').slice(error.name.length + error.message.length);
  for (const line of afterMessage.split('\n')) {
    const place = /^\s+at .*?([^\\/\s(]+:\d+:\d+)\)?$/.exec(line)?.[1];
    if (place !== undefined) return place;
  }
  return null;
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
}
