import { createEffectsOfLedger } from './effects-of-ledger';
import { createHistory } from './history';
import { createInsightsService, type InsightsService } from './insights-service';
import { createJournalService, type JournalService } from './journal-service';
import type { OpenLedger } from './open-ledger';
import type { AnalysisRunner, Log, Timers } from './ports';
import { createReckoned } from './reckoned';

/** What rests on the whole history of the ledger that is open. */
export type HistoryServices = { readonly insights: InsightsService; readonly journal: JournalService };

type Parts = {
  readonly ledger: OpenLedger;
  readonly runner: AnalysisRunner;
  readonly timers: Timers;
  readonly log: Log;
};

export function createHistoryServices({ ledger, runner, timers, log }: Parts): HistoryServices {
  const history = createHistory({ ledger, timers, log });
  const reckoned = createReckoned(timers);
  const effects = createEffectsOfLedger({ ledger, history, reckoned, runner, timers });
  return {
    insights: createInsightsService({ history, reckoned, effects }),
    journal: createJournalService({ history, timers }),
  };
}
