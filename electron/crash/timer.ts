import fs from 'node:fs';
import path from 'node:path';
import Conf from 'conf';
import { dayOf } from '../../shared/base/day-of';
import { monthOf } from '../../shared/base/day';
import type { RequestName } from '../../shared/bridge/channels';
import type { Reply } from '../../shared/bridge/contract';
import type { Outcome } from '../../shared/base/outcome';
import { id, valueOf } from '../../shared/testing/builders';
import { compose } from '../compose';
import { createConsoleLog } from '../io/console-log';
import { forbidInPlaceWrites } from '../io/safe-writer';
import { createSystemClock } from '../io/system-clock';
import { QUIET_SURROUNDINGS } from '../services/surroundings';
import { addPlatform } from '../services/testing/page-commands';
import { minutesOf } from '../../shared/time/session';
import type { TimerSaid } from './timer-said';

/**
 * A process that is made to be killed: `node timer.js FOLDER` opens the ledger as the product does, says how it found
 * the timer, enters what that had counted, starts it again and goes on until it is ended.
 */

const PLATFORM = id('x');

forbidInPlaceWrites(process.env);
const { answerRequest } = compose({
  kind: 'web',
  version: '1.2.3',
  folder: path.resolve(process.argv[2] ?? ''),
  DocumentStore: Conf,
  fixedDay: null,
  log: createConsoleLog(),
  analysisFile: '',
  chooseFolder: null,
  announce: () => undefined,
  ...QUIET_SURROUNDINGS,
});
await run();
// The timers of the product are no reason for a process to stay.
setInterval(() => undefined, 60_000);

async function run(): Promise<void> {
  const { timer } = valueOf(await ask('timer/read'));
  await ask('ledger/dispatch', { command: addPlatform(PLATFORM) });
  const settled = valueOf(await ask('timer/settle', { choice: { kind: 'drop' }, goOn: false, platformId: null }));
  if (settled.state.problem !== null) throw new Error(`It could not be entered: ${settled.state.problem.code}`);
  say({ said: 'opened', timer, sessionMilliseconds: await sessionMilliseconds() });
  const { state } = valueOf(await ask('timer/start', { platformId: PLATFORM }));
  say({ said: 'started', startAt: state.timer?.startAt ?? '' });
}

async function sessionMilliseconds(): Promise<number> {
  const clock = createSystemClock();
  const month = monthOf(
    dayOf(clock.now(), clock.zone(), valueOf(await ask('ledger/read', { months: [] })).catalog.settings.dayStart),
  );
  const { months } = valueOf(await ask('ledger/read', { months: [month] }));
  const minutes = months.flatMap(({ sessions }) => sessions.map(({ span }) => minutesOf(span)));
  return Math.round(minutes.reduce((sum, one) => sum + one, 0) * 60_000);
}

async function ask<Name extends RequestName>(name: Name, input: unknown = {}) {
  return (await answerRequest({ name, input, isTrusted: true })) as Outcome<Reply<Name>>;
}

function say(said: TimerSaid): void {
  fs.writeSync(1, `${JSON.stringify(said)}\n`);
}
