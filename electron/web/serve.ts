import os from 'node:os';
import path from 'node:path';
import Conf from 'conf';
import { parseDay } from '../../shared/base/day';
import { version } from '../../package.json';
import { compose } from '../compose';
import { defaultDataFolder } from '../default-data-folder.mjs';
import { createAppLog } from '../io/app-log';
import { LOG_FOLDER } from '../services/ledger-names';
import { QUIET_SURROUNDINGS } from '../services/surroundings';
import { forbidInPlaceWrites } from '../io/safe-writer';
import { OPTIONS_TEXT, parseLaunchOptions } from '../launch-options.mjs';
import { createAccessToken } from './access-token';
import { startWebHost, type WebHost } from './host';
import { openBrowser } from './open-browser';

/** The web shell's entry: the services of Rapport behind a page on this computer's own address. */

const USAGE_ERROR = 2;
const BUILT = path.join(import.meta.dirname, '..');
const PAGE_FOLDER = path.join(BUILT, 'renderer');
const ANALYSIS_FILE = path.join(BUILT, 'analysis', 'index.cjs');

await serve(process.argv.slice(2));

async function serve(argv: readonly string[]): Promise<void> {
  const parsed = parseLaunchOptions(argv, { unknown: 'refuse' });
  if (!parsed.ok) return end(`${parsed.problem}\n\n${OPTIONS_TEXT}`, USAGE_ERROR);
  const { options } = parsed;
  if (options.help) return console.log(OPTIONS_TEXT);

  forbidInPlaceWrites(process.env);
  const log = createAppLog('web');
  const folder = path.resolve(options.data ?? defaultDataFolder(process.platform, process.env, os.homedir()));
  log.keepIn(path.join(folder, LOG_FOLDER));
  let host: WebHost | null = null;
  const rapport = compose({
    kind: 'web',
    version,
    folder,
    DocumentStore: Conf,
    fixedDay: options.day === null ? null : parseDay(options.day),
    log,
    analysisFile: ANALYSIS_FILE,
    chooseFolder: null,
    announce: (name, payload) => host?.announce(name, payload),
    ...QUIET_SURROUNDINGS,
    logLines: log.lines,
    licenceFolders: ['renderer', 'web', 'analysis'].map((name) => path.join(BUILT, name)),
    // The page shows them, by the browser or by itself, when it is told that there is a new one.
    notifier: { ...QUIET_SURROUNDINGS.notifier, isReachable: () => (host?.pageCount() ?? 0) > 0 },
  });
  const started = await startWebHost({
    pageFolder: PAGE_FOLDER,
    port: options.port ?? 0,
    token: options.token ?? createAccessToken(),
    answer: (name, input) => Promise.resolve(rapport.answerRequest({ name, input, isTrusted: true })),
    log,
  });
  if (!started.ok) return end(portSentence(started.problem, started.port), 1);

  host = started.value;
  endOnSignal(host, rapport.dispose);
  console.log(`Rapport is open at ${host.address}`);
  if (options.open) openBrowser(host.address);
}

/** A terminal's Ctrl+C can come twice, from the terminal and from npm. */
function endOnSignal(host: WebHost, dispose: () => void): void {
  let isEnding = false;
  const endOnce = () => {
    if (isEnding) return;
    isEnding = true;
    dispose();
    void host.dispose().then(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, endOnce);
}

function portSentence(problem: 'port-in-use' | 'port-refused', port: number): string {
  return problem === 'port-in-use'
    ? `Port ${String(port)} is in use by another program. Choose another with --port, or leave it out.`
    : `This system does not let Rapport listen on port ${String(port)}. Choose another with --port, or leave it out.`;
}

function end(sentence: string, code: number): void {
  console.error(sentence);
  process.exitCode = code;
}
