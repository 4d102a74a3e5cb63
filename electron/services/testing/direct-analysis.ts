import { fail, succeed } from '../../../shared/base/outcome';
import { analyseScore, type AnalysisTask } from '../../../shared/insights/analyse-score';
import type { AnalysisRunner } from '../ports';

/** Analyses in the same thread, and counts them. */
export type DirectAnalysis = AnalysisRunner & {
  readonly tasks: readonly AnalysisTask[];
  /** Called before each, as somebody else who has a turn. */
  meanwhile: () => void;
  /** What the next one does instead. */
  failNext: boolean;
};

export function createDirectAnalysis(): DirectAnalysis {
  const tasks: AnalysisTask[] = [];
  const analysis: DirectAnalysis = {
    tasks,
    meanwhile: () => undefined,
    failNext: false,
    run: async (task, onProgress, signal) => {
      tasks.push(task);
      analysis.meanwhile();
      await Promise.resolve();
      if (signal.aborted) return fail({ code: 'cancelled' });
      if (analysis.failNext) {
        analysis.failNext = false;
        return fail({ code: 'analysis-failed' });
      }
      // As it arrives in a thread.
      return succeed(structuredClone(analyseScore(structuredClone(task), onProgress)));
    },
    dispose: () => undefined,
  };
  return analysis;
}
