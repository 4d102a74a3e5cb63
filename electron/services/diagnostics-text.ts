import type { Failure } from '../../shared/base/failure';
import { millisecondsOf, type Instant } from '../../shared/base/instant';
import { withoutHome } from '../../shared/base/without-home';
import type { Backups } from '../../shared/bridge/safekeeping-contract';
import type { Counts } from '../../shared/backup/backup-file';
import { FORMAT_VERSION } from '../../shared/ledger/stored-document';
import type { AppSettings } from '../../shared/settings/app-settings';
import type { Program } from './ports';

/** What stands in the files of a ledger, counted. */
export type CountedLedger = {
  readonly documents: number;
  readonly bytes: number;
  /** Documents of which not even the records can be counted. */
  readonly unreadable: number;
  readonly counts: Counts;
};

export type DiagnosticsFacts = {
  readonly now: Instant;
  readonly zone: string;
  readonly version: string;
  readonly shell: 'desktop' | 'web';
  readonly program: Program;
  readonly ledger: {
    readonly name: 'own' | 'sample';
    readonly folder: string;
    readonly problem: Failure | null;
    readonly readOnly: Failure | null;
    readonly setAside: number;
    readonly counted: CountedLedger;
  };
  /** The failure where they cannot be listed. */
  readonly backups: Pick<Backups, 'backups' | 'second' | 'failure' | 'shrunk' | 'restorePoint'> | Failure;
  readonly settings: AppSettings;
  readonly logLines: readonly string[];
};

const BACKUPS_SHOWN = 5;
const HOUR = 60 * 60_000;

/** A text for who helps. Codes, counts and ages: nothing of what the ledger says, and not the person's own folder. */
export function diagnosticsText(facts: DiagnosticsFacts): string {
  const parts = [
    ['Rapport', programLines(facts)],
    ['Ledger', ledgerLines(facts)],
    ['Backups', backupLines(facts)],
    ['Settings', Object.entries(facts.settings).map(([name, value]) => `${name}: ${String(value)}`)],
    ['Log', facts.logLines.length === 0 ? ['empty'] : facts.logLines],
  ] as const;
  const text = parts.map(([title, lines]) => [`${title}\n`, ...lines.map((line) => `  ${line}\n`)].join(''));
  return withoutHome(text.join('\n'), facts.program.home);
}

function programLines({ now, zone, version, shell, program }: DiagnosticsFacts): readonly string[] {
  const { versions, system, locale } = program;
  return [
    `version: ${version}, ${shell}`,
    `versions: ${Object.entries(versions)
      .flatMap(([name, value]) => (value === null ? [] : `${name} ${value}`))
      .join(', ')}`,
    `system: ${system}`,
    `locale: ${locale}, zone: ${zone}`,
    `at: ${now}`,
  ];
}

function ledgerLines({ ledger }: DiagnosticsFacts): readonly string[] {
  const { documents, bytes, unreadable, counts } = ledger.counted;
  const broken = unreadable === 0 ? '' : `, ${String(unreadable)} unreadable`;
  return [
    `open: ${ledger.name}, in ${ledger.folder}`,
    `state: ${stateOf(ledger)}`,
    `format: ${String(FORMAT_VERSION)}`,
    `files: ${String(documents)}, ${String(bytes)} bytes${broken}, ${String(ledger.setAside)} set aside since the start`,
    `records: ${Object.entries(counts)
      .map(([kind, count]) => `${kind} ${String(count)}`)
      .join(', ')}`,
  ];
}

function stateOf({ problem, readOnly }: DiagnosticsFacts['ledger']): string {
  if (problem !== null) return `not open, ${failureWords(problem)}`;
  return readOnly === null ? 'open' : `to be read only, ${failureWords(readOnly)}`;
}

function backupLines({ backups: status, now }: DiagnosticsFacts): readonly string[] {
  if ('code' in status) return [`cannot be listed: ${failureWords(status)}`];
  const { backups, second, failure, shrunk, restorePoint } = status;
  const own = backups.filter(({ place }) => place === 'own');
  return [
    `built-in folder: ${String(own.length)}, ${failure === null ? 'no failure' : failureWords(failure)}`,
    ...own.slice(0, BACKUPS_SHOWN).map((backup) => `  ${backupWords(backup, now)}`),
    `second folder: ${second === null ? 'none' : secondWords(second, backups.length - own.length)}`,
    `shrunk: ${shrunk === null ? 'no' : `from ${String(shrunk.before)} to ${String(shrunk.now)} records`}`,
    `last restore: ${restorePoint === null ? 'none' : agoWords(restorePoint.at, now)}`,
  ];
}

function secondWords({ failure }: NonNullable<Backups['second']>, count: number): string {
  return `${String(count)}, ${failure === null ? 'no failure' : failureWords(failure)}`;
}

function backupWords({ state, bytes, header }: Backups['backups'][number], now: Instant): string {
  if (header === null) return `${state}, ${String(bytes)} bytes`;
  return `${header.reason}, ${agoWords(header.madeAt, now)}, ${state}, ${String(bytes)} bytes`;
}

function agoWords(at: Instant, now: Instant): string {
  const hours = (millisecondsOf(now) - millisecondsOf(at)) / HOUR;
  return hours < 48 ? `${hours.toFixed(1)} hours ago` : `${(hours / 24).toFixed(0)} days ago`;
}

/** Its code, and that of the operating system; its sentences are for the person. */
function failureWords(failure: Failure): string {
  const document = 'document' in failure ? ` (${failure.document})` : '';
  return `${failure.code}${'cause' in failure ? ` ${failure.cause}` : ''}${document}`;
}
