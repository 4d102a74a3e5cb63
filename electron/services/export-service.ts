import { backupText } from '../../shared/backup/backup-file';
import { contentsOf } from '../../shared/backup/contents';
import { fail, succeed, type Outcome } from '../../shared/base/outcome';
import type { ExportRequest, MadeExport } from '../../shared/bridge/exchange-contract';
import { PART_LENGTH } from '../../shared/bridge/upload-limits';
import { exportCsv } from '../../shared/exchange/csv-export';
import type { ExportFile } from '../../shared/exchange/export-file';
import { exportICalendar } from '../../shared/exchange/icalendar';
import { exportMarkdown } from '../../shared/exchange/markdown-journal';
import { withoutJournalText } from '../../shared/exchange/without-journal-text';
import type { Documents } from '../../shared/ledger/documents';
import { textOfName } from './document-kinds';
import { CANCELLED, partOf, type Task } from './jobs';
import { CATALOG_FILE, monthFile } from './ledger-names';
import { readLedgerTexts } from './ledger-texts';
import { loadAll } from './load-all';
import type { OpenedLedger, OpenLedger } from './open-ledger';
import type { Clock } from './ports';

/** Makes files of the ledger, which the page then fetches in parts. */
export type ExportService = {
  readonly make: (request: ExportRequest, task: Task) => Promise<Outcome<MadeExport>>;
  readonly read: (of: {
    readonly export: string;
    readonly file: number;
    readonly from: number;
  }) => Outcome<{ readonly text: string; readonly isLast: boolean }>;
};

type Parts = {
  readonly ledger: OpenLedger;
  readonly clock: Clock;
  readonly version: string;
  readonly newId: () => string;
};

export function createExportService({ ledger, clock, version, newId }: Parts): ExportService {
  let made: { readonly id: string; readonly files: readonly ExportFile[] } | null = null;

  async function filesFor(request: ExportRequest, task: Task): Promise<Outcome<readonly ExportFile[]>> {
    const opened = ledger.present();
    if (opened.problem !== null) return fail(opened.problem);
    if (request.what === 'json' && !request.withoutJournalText) return wholeLedger(opened, task);
    const documents = await loadAll(opened, partOf(task, 0, 0.5));
    if (!documents.ok) return documents;
    if (!(await task.goOn(0.5))) return CANCELLED;
    return succeed(filesOf(request, documents.value, opened));
  }

  /** To the byte what a backup of this moment is. */
  async function wholeLedger(opened: OpenedLedger, task: Task): Promise<Outcome<readonly ExportFile[]>> {
    const read = await readLedgerTexts(opened, partOf(task, 0, 0.9));
    if (!read.ok) return read;
    const { texts, contents } = read.value;
    return succeed([jsonFile(backupText(factsWith(contents), texts, opened.storage.checksum))]);
  }

  function factsWith(contents: ReturnType<typeof contentsOf>) {
    return { madeAt: clock.now(), appVersion: version, reason: 'by-hand', isShrunk: false, ...contents } as const;
  }

  function filesOf(
    { what, ...options }: ExportRequest,
    documents: Documents,
    opened: OpenedLedger,
  ): readonly ExportFile[] {
    switch (what) {
      case 'json':
        return [jsonFile(textWithoutJournal(withoutJournalText(documents), opened), '-without-journal-text')];
      case 'csv':
        return exportCsv(documents, options);
      case 'markdown-months':
        return exportMarkdown(documents, { ...options, each: 'month' });
      case 'markdown-days':
        return exportMarkdown(documents, { ...options, each: 'day' });
      case 'icalendar':
        return exportICalendar(documents, { at: clock.now() });
    }
  }

  function textWithoutJournal(documents: Documents, { storage }: OpenedLedger): string {
    const names = [CATALOG_FILE, ...[...documents.months.keys()].map(monthFile)];
    const texts = names.map((name) => textOfName(name, documents, storage.checksum));
    return backupText(factsWith(contentsOf(documents)), texts, storage.checksum);
  }

  function jsonFile(text: string, ending = ''): ExportFile {
    return { name: `rapport-${ledger.today()}${ending}.json`, mediaType: 'application/json', text };
  }

  return {
    make: async (request, task) => {
      const files = await filesFor(request, task);
      if (!files.ok) return files;
      made = { id: newId(), files: files.value };
      await task.goOn(1);
      const described = files.value.map(({ name, mediaType, text }) => ({ name, mediaType, characters: text.length }));
      return succeed({ export: made.id, files: described });
    },
    read: ({ export: id, file, from }) => {
      const text = made?.id === id ? made.files[file]?.text : undefined;
      if (text === undefined) return fail({ code: 'not-found', kind: 'file' });
      return succeed({ text: text.slice(from, from + PART_LENGTH), isLast: from + PART_LENGTH >= text.length });
    },
  };
}
