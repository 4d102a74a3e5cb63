import { parentPort } from 'node:worker_threads';
import { analyseScore, type AnalysisTask } from '../../shared/insights/analyse-score';
import type { ThreadMessage } from './thread-message';

/** The entry of the thread in which scores are compared with activities. It is bundled by itself. */
const port = parentPort;
if (port === null) throw new Error('This runs as a thread of Rapport, not by itself.');

const tell = (message: ThreadMessage): void => {
  port.postMessage(message);
};
port.on('message', (task: AnalysisTask) => {
  const answer = analyseScore(task, (share) => {
    tell({ kind: 'progress', share });
  });
  tell({ kind: 'done', answer });
});
