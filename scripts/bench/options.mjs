// What `npm run bench` can be told.
import { parseArgs } from 'node:util';

/** In the order in which they are measured. */
const PARTS = ['core', 'disk', 'host', 'page', 'safekeeping', 'statistics', 'history'];
const MOST_ROUNDS = 1_000;
const ROUNDS = 15;

/** `{ rounds, parts }`, or `{ problem }` with the sentence. */
export function benchOptions(args) {
  const problem = `Only --rounds N, from 1 to ${MOST_ROUNDS}, and --only PART are understood; there are ${PARTS.join(', ')}.`;
  try {
    const { values } = parseArgs({
      args,
      options: { rounds: { type: 'string', default: String(ROUNDS) }, only: { type: 'string', multiple: true } },
    });
    const rounds = Number(values.rounds);
    const parts = values.only ?? PARTS;
    const isUnderstood = Number.isInteger(rounds) && rounds >= 1 && rounds <= MOST_ROUNDS;
    return isUnderstood && parts.every((part) => PARTS.includes(part)) ? { rounds, parts } : { problem };
  } catch {
    // Node's message names the argument; ours says what there is.
    return { problem };
  }
}
