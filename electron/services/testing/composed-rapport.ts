import Conf from 'conf';
import { day } from '../../../shared/base/day';
import type { EventName, RequestName } from '../../../shared/bridge/channels';
import type { Reply } from '../../../shared/bridge/contract';
import type { Outcome } from '../../../shared/base/outcome';
import type { Command } from '../../../shared/ledger/command';
import { valueOf } from '../../../shared/testing/builders';
import { QUIET_SURROUNDINGS, type Surroundings } from '../surroundings';
import { compose, type Rapport } from '../../compose';
import { createRecordedLog, type RecordedLog } from './recorded-log';

/** Rapport as the web shell composes it, with conf and the real disk, asked as a page asks. */
export type ComposedRapport = Rapport & {
  readonly ask: <Name extends RequestName>(name: Name, input?: unknown) => Outcome<Reply<Name>>;
  /** The same for what takes long. */
  readonly later: <Name extends RequestName>(name: Name, input?: unknown) => Promise<Outcome<Reply<Name>>>;
  readonly dispatch: (command: Command) => Outcome<Reply<'ledger/dispatch'>>;
  readonly read: (...months: readonly string[]) => Reply<'ledger/read'>;
  readonly announced: readonly { readonly name: EventName; readonly payload: unknown }[];
  readonly log: RecordedLog;
};

const running = new Map<string, Rapport>();

/** Where one was started in the folder before, that one is ended first: the lock is for one. */
export function composeIn(
  folder: string,
  fixedDay: string | null = '2026-11-23',
  surroundings: Partial<Surroundings> = {},
): ComposedRapport {
  const announced: { readonly name: EventName; readonly payload: unknown }[] = [];
  const log = createRecordedLog();
  running.get(folder)?.dispose();
  const rapport = compose({
    kind: 'web',
    version: '1.2.3',
    folder,
    DocumentStore: Conf,
    fixedDay: fixedDay === null ? null : day(fixedDay),
    log,
    // There is none: the thread has tests of its own.
    analysisFile: '',
    chooseFolder: null,
    announce: (name, payload) => {
      announced.push({ name, payload });
    },
    ...QUIET_SURROUNDINGS,
    ...surroundings,
  });
  running.set(folder, rapport);
  const ask = <Name extends RequestName>(name: Name, input: unknown = {}) =>
    rapport.answerRequest({ name, input, isTrusted: true }) as Outcome<Reply<Name>>;
  return {
    ...rapport,
    ask,
    later: async (name, input) => ask(name, input),
    announced,
    log,
    dispatch: (command) => ask('ledger/dispatch', { command }),
    read: (...months) => valueOf(ask('ledger/read', { months })),
  };
}
