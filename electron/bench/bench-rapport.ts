import path from 'node:path';
import Conf from 'conf';
import type { RequestName } from '../../shared/bridge/channels';
import type { Reply } from '../../shared/bridge/contract';
import type { Outcome } from '../../shared/base/outcome';
import { compose } from '../compose';
import { QUIET_SURROUNDINGS } from '../services/surroundings';
import { TODAY } from './bench-ledgers';

/** Rapport on the ledger in a folder, without a shell. */
export type BenchRapport = {
  /** Throws what was refused. */
  readonly ask: <Name extends RequestName>(name: Name, input?: object) => Promise<Reply<Name>>;
  readonly dispose: () => void;
};

/** The bundle that is built beside this one. */
const ANALYSIS_FILE = path.join(import.meta.dirname, '../analysis/index.cjs');

export function openRapport(folder: string): BenchRapport {
  const rapport = compose({
    kind: 'web',
    version: 'bench',
    folder,
    DocumentStore: Conf,
    fixedDay: TODAY,
    log: { write: () => undefined },
    analysisFile: ANALYSIS_FILE,
    chooseFolder: null,
    announce: () => undefined,
    ...QUIET_SURROUNDINGS,
  });
  return {
    ask: async <Name extends RequestName>(name: Name, input: object = {}) => {
      const answer = (await rapport.answerRequest({ name, input, isTrusted: true })) as Outcome<Reply<Name>>;
      if (!answer.ok) throw new Error(`${name}: ${answer.failure.code}`);
      return answer.value;
    },
    dispose: rapport.dispose,
  };
}
