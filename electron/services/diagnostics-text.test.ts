import { describe, expect, it } from 'vitest';
import { instantOfMilliseconds } from '../../shared/base/instant';
import { DEFAULT_APP_SETTINGS } from '../../shared/settings/app-settings';
import { diagnosticsText, type DiagnosticsFacts } from './diagnostics-text';

const NOON = Date.UTC(2026, 10, 23, 12);
const at = (hoursAgo: number) => instantOfMilliseconds(NOON - hoursAgo * 3_600_000);

const header = (hoursAgo: number) => ({
  ...{ madeAt: at(hoursAgo), reason: 'daily' as const, isShrunk: false },
  ...{ counts: {}, firstDay: null, lastDay: null },
});
const backup = (name: string, hoursAgo: number) => ({
  ...{ key: `own ${name}`, place: 'own' as const, name, state: 'verified' as const },
  ...{ bytes: 1_234, header: header(hoursAgo) },
});

const FACTS: DiagnosticsFacts = {
  ...{ now: at(0), zone: 'Europe/Berlin', version: '1.2.3', shell: 'desktop' },
  program: {
    versions: { node: '24.0.0', electron: '45.4.1', chromium: '140.0.1' },
    ...{ system: 'linux 6.8 x64', locale: 'de-DE', home: '/home/ann' },
  },
  ledger: {
    ...{ name: 'own', folder: '/home/ann/Rapport', problem: null, readOnly: null, setAside: 0 },
    counted: { documents: 3, bytes: 4_567, unreadable: 0, counts: { platforms: 2, checks: 40 } },
  },
  backups: {
    backups: [backup('new', 1.5), backup('old', 72)],
    ...{ second: null, failure: null, shrunk: null, restorePoint: null },
  },
  settings: { ...DEFAULT_APP_SETTINGS, theme: 'dark' },
  logLines: ['2026-11-23T11:00:00.000Z info start: Rapport 1.2.3'],
};

const lines = (more: Partial<DiagnosticsFacts>) => diagnosticsText({ ...FACTS, ...more }).split('\n');

describe('diagnosticsText', () => {
  it('says what runs where, how much there is, what was backed up, and how the log ends', () => {
    expect(lines({})).toEqual(
      expect.arrayContaining([
        '  version: 1.2.3, desktop',
        '  versions: node 24.0.0, electron 45.4.1, chromium 140.0.1',
        '  system: linux 6.8 x64',
        '  locale: de-DE, zone: Europe/Berlin',
        '  at: 2026-11-23T12:00:00.000Z',
        '  open: own, in ~/Rapport',
        '  state: open',
        '  files: 3, 4567 bytes, 0 set aside since the start',
        '  records: platforms 2, checks 40',
        '  built-in folder: 2, no failure',
        '    daily, 1.5 hours ago, verified, 1234 bytes',
        '    daily, 3 days ago, verified, 1234 bytes',
        '  second folder: none',
        '  last restore: none',
        '  theme: dark',
        '  2026-11-23T11:00:00.000Z info start: Rapport 1.2.3',
      ]),
    );
  });

  it('says by its code what is wrong, and not where the second folder is', () => {
    const { ledger } = FACTS;
    const damaged = { code: 'document-damaged', document: 'catalog.json', problem: 'My diary is missing.' } as const;
    const backups = {
      backups: [{ ...backup('bad', 0), state: 'damaged' as const, header: null }],
      second: { folder: '/home/ann/Cloud', failure: { code: 'write-failed', cause: 'EACCES' } as const },
      failure: { code: 'disk-full' } as const,
      ...{ shrunk: { before: 90, now: 3 }, restorePoint: { at: at(2) } },
    };

    const said = lines({ ledger: { ...ledger, problem: damaged }, backups, logLines: [] });

    expect(said).toEqual(
      expect.arrayContaining([
        '  state: not open, document-damaged (catalog.json)',
        '  built-in folder: 1, disk-full',
        '    damaged, 1234 bytes',
        '  second folder: 0, write-failed EACCES',
        '  shrunk: from 90 to 3 records',
        '  last restore: 2.0 hours ago',
        '  empty',
      ]),
    );
    expect(said.join()).not.toMatch(/diary|Cloud|ann/);
  });

  it('says who may write, and that backups cannot be listed', () => {
    const readOnly = { code: 'ledger-locked', holder: null } as const;
    const backups = { code: 'read-failed', document: 'backups', cause: 'EIO' } as const;

    const said = lines({ ledger: { ...FACTS.ledger, readOnly }, backups });

    expect(said).toContain('  state: to be read only, ledger-locked');
    expect(said).toContain('  cannot be listed: read-failed EIO (backups)');
    expect(said.join()).not.toContain('laptop');
  });
});
