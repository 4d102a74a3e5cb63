import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { requestNames, type RequestName } from '../../shared/bridge/channels';
import { answerSchema } from '../../shared/bridge/contract';
import { parseJson } from '../../shared/base/parse-json';
import { valueOf } from '../../shared/testing/builders';
import { hostileTexts } from '../../shared/testing/hostile';
import { temporaryFolder } from '../io/testing/temporary-folder';
import { composeIn, type ComposedRapport } from '../services/testing/composed-rapport';
import { EXAMPLE_REQUESTS } from '../services/testing/example-requests';
import { addActivity, note, tick } from '../services/testing/page-commands';

const IS_FULL = process.env['RAPPORT_FULL'] === '1';
const RUNS = { numRuns: IS_FULL ? 400 : 35 };
const TIMEOUT = IS_FULL ? 1_800_000 : 120_000;
/** Of the processor's time, which no other load prolongs. */
const MOST_MICROSECONDS = 5_000_000;
const MONTHS = ['2026-10', '2026-11'];

/** A ledger with something in it, as the web shell opens it. */
function filledRapport(): ComposedRapport {
  const rapport = composeIn(temporaryFolder());
  for (const command of [addActivity('a'), tick('a', '2026-11-22'), note('2026-10-31', 'Met Zoë')])
    valueOf(rapport.dispatch(command));
  return rapport;
}

/** Requests of this name that somebody has harmed: what of them is JSON at all, as both transports demand. */
function hostileInputs(name: RequestName): fc.Arbitrary<unknown> {
  const other = JSON.stringify(EXAMPLE_REQUESTS['ledger/dispatch']);
  return hostileTexts([JSON.stringify(EXAMPLE_REQUESTS[name]), other]).map(parseJson);
}

describe.each(requestNames)('%s, asked with what nobody should send', (name) => {
  it(
    'answers with a value or a code, and a refusal has changed nothing',
    async () => {
      const rapport = filledRapport();
      await fc.assert(
        fc.asyncProperty(hostileInputs(name), async (input) => {
          const before = rapport.ask('ledger/read', { months: MONTHS });
          const start = process.cpuUsage();
          const answer = await rapport.answerRequest({ name, input, isTrusted: true });
          const { user, system } = process.cpuUsage(start);

          expect(answerSchema.safeParse(answer).success).toBe(true);
          expect(user + system).toBeLessThan(MOST_MICROSECONDS);
          expect('polluted' in {}).toBe(false);
          if (!answer.ok) {
            expect(answer.failure.code).not.toBe('unexpected');
            expect(rapport.ask('ledger/read', { months: MONTHS })).toEqual(before);
          }
        }),
        RUNS,
      );
      expect(rapport.log.lines().filter((line) => line.startsWith('error bridge'))).toEqual([]);
    },
    TIMEOUT,
  );
});
