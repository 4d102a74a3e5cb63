import fs from 'node:fs';
import path from 'node:path';
import Conf from 'conf';
import { monthOf, parseDay } from '../../shared/base/day';
import type { RequestName } from '../../shared/bridge/channels';
import type { Reply } from '../../shared/bridge/contract';
import type { Outcome } from '../../shared/base/outcome';
import { valueOf } from '../../shared/testing/builders';
import { compose } from '../compose';
import { createConsoleLog } from '../io/console-log';
import { QUIET_SURROUNDINGS } from '../services/surroundings';
import { forbidInPlaceWrites } from '../io/safe-writer';
import { isTemporaryName } from '../io/temporary-name';
import { linesOf, type WorkStep } from '../services/testing/ledger-work';
import { FIXED_DAY, MONTHS, placeOf, type Said } from './crash-work';

/**
 * A process that is made to be killed: `node writer.js FOLDER DONE [LIMIT]` opens the ledger as the product does, says
 * what it found, and goes on with the work after the first `DONE` steps, as fast as it can. A step is acknowledged when
 * its outcome has come back, and not before. `LIMIT` ends the work after so many more steps.
 */

const [folder = '', done = '0', limit = 'Infinity'] = process.argv.slice(2);

say({ said: 'loaded' });
await write(path.resolve(folder), Number(done), Number(limit));

async function write(ledger: string, count: number, most: number): Promise<void> {
  forbidInPlaceWrites(process.env);
  const { answerRequest, dispose } = compose({
    kind: 'web',
    version: '1.2.3',
    folder: ledger,
    DocumentStore: Conf,
    fixedDay: parseDay(FIXED_DAY),
    log: createConsoleLog(),
    analysisFile: '',
    chooseFolder: null,
    announce: () => undefined,
    ...QUIET_SURROUNDINGS,
  });
  const ask = async <Name extends RequestName>(name: Name, input: unknown = {}) =>
    (await answerRequest({ name, input, isTrusted: true })) as Outcome<Reply<Name>>;

  const found = await look(ask, ledger);
  say(found);
  if (found.problem !== null || found.readOnly !== null) return dispose();
  const place = placeOf(found.lines, count);
  if (place === null) return dispose();
  let written = place.done;
  while (written < place.done + most) {
    const { step } = place.work.next().value;
    const outcome = await carryOut(ask, step);
    if (!outcome.ok) {
      say({ said: 'failed', step: written, failure: outcome.failure });
      return dispose();
    }
    written += 1;
    say({ said: 'acknowledged', done: written, kind: step.kind });
  }
  dispose();
}

type Ask = <Name extends RequestName>(name: Name, input?: unknown) => Promise<Outcome<Reply<Name>>>;

async function look(ask: Ask, ledger: string): Promise<Extract<Said, { said: 'opened' }>> {
  const { problem, readOnly } = valueOf(await ask('app/hello'));
  const read = await ask('ledger/read', { months: MONTHS.map((text) => monthOf(dayIn(text))) });
  const backups = valueOf(await ask('backups/read'));
  const names = fs.existsSync(ledger) ? fs.readdirSync(ledger, { recursive: true, encoding: 'utf8' }) : [];
  return {
    said: 'opened',
    problem,
    readOnly,
    lines: read.ok ? linesOf(read.value) : [],
    setAside: [...backups.setAside],
    leftovers: names.filter((name) => isTemporaryName(name)),
    backups: backups.backups.filter(({ header, state }) => header?.reason === 'by-hand' && state !== 'damaged').length,
  };
}

function dayIn(month: string) {
  const day = parseDay(`${month}-01`);
  if (day === null) throw new Error(`Not a month: ${month}`);
  return day;
}

async function carryOut(ask: Ask, step: WorkStep): Promise<Outcome<unknown>> {
  switch (step.kind) {
    case 'command':
      return ask('ledger/dispatch', { command: step.command });
    case 'backup':
      return ask('backups/make', { job: 'backup' });
    case 'restore': {
      const { backups } = valueOf(await ask('backups/read'));
      const newest = backups.find(({ header }) => header?.reason === 'by-hand');
      const from = { kind: 'backup', key: newest?.key ?? '' };
      const preview = await ask('restore/preview', { from, how: 'replace', job: 'preview' });
      return preview.ok ? ask('restore/carry-out', { preview: preview.value.preview, job: 'restore' }) : preview;
    }
    case 'revert':
      return ask('restore/revert', { job: 'revert' });
  }
}

function say(said: Said): void {
  const line = Buffer.from(`${JSON.stringify(said)}\n`);
  for (let written = 0; written < line.length;) written += fs.writeSync(1, line, written);
}
