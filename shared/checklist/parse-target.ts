import { plainDigits } from '../base/digits';
import { tidyLine } from '../base/text';
import { MOST_OF_A_TARGET, TICK, type Direction, type Target } from './target';

const LONGEST_UNIT = 40;
const MINUTES = /^(m|min|minutes?)$/i;

/**
 * A target as somebody types it, and as `describeTarget` writes it: `tick`, `3 comments`, `15 min`, `at most 20 likes`.
 * Nothing typed is a tick. Null when it is none of these.
 */
export function parseTarget(typed: string): Target | null {
  const text = tidyLine(typed);
  if (text === '' || /^(a )?tick$/i.test(text)) return TICK;
  const match = /^(at most |at least |up to )?(\p{Nd}{1,6})(?: ?([^\p{Nd}.,].*))?$/iu.exec(text);
  if (match === null) return null;
  const [, words = '', digits = '', unit = ''] = match;
  const direction = /^(at most|up to) $/i.test(words) ? 'at-most' : 'at-least';
  const amount = Number(plainDigits(digits));
  return unit.length > LONGEST_UNIT || Number.isNaN(amount) ? null : targetOf(amount, unit, direction);
}

function targetOf(amount: number, unit: string, direction: Direction): Target | null {
  // A goal of nothing would be done before it is begun; an allowance of nothing is a resolution.
  const least = direction === 'at-most' ? 0 : 1;
  if (amount < least || amount > MOST_OF_A_TARGET) return null;
  if (MINUTES.test(unit)) return { kind: 'minutes', amount, direction };
  return { kind: 'count', amount, unit: unit === '' ? null : unit, direction };
}
