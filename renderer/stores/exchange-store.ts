import { createStore } from 'zustand/vanilla';
import type { Failure } from '../../shared/base/failure';
import type { IdSource } from '../../shared/base/id';
import { succeed, type Outcome } from '../../shared/base/outcome';
import type { Request } from '../../shared/bridge/contract';
import type { ExportRequest, ImportPreview, InspectedTable } from '../../shared/bridge/exchange-contract';
import type { ColumnRole } from '../../shared/exchange/column-mapping';
import type { Documents } from '../../shared/ledger/documents';
import type { Bridge } from '../lib/bridge';
import type { TextFile } from '../lib/read-text-file';
import type { FileToSave } from '../lib/save-files';
import { createPageJob, type PageJob } from './page-job';
import { readExport } from './read-export';
import type { Uploaded } from './safekeeping-store';
import { formsIn, withEarlierChoices, type ChosenForms, type Mapping } from './exchange-mapping';
import type { withRoles } from './with-roles';

export { LARGE_UPLOAD, LARGEST_UPLOAD } from '../../shared/bridge/upload-limits';
export type { ExportRequest, ImportPreview, InspectedTable } from '../../shared/bridge/exchange-contract';

export type ExchangeWork = 'inspect' | 'preview' | 'carry-out' | 'export';

export type ExchangeJob = PageJob & { readonly work: ExchangeWork };

export type ExchangeState = {
  /** The file that the table comes from; null when it was pasted. */
  readonly file: TextFile | null;
  /** The table that is about to be imported and how it is read; null when there is none. */
  readonly table: InspectedTable | null;
  /** What would be imported, as it was last answered; null when it is not known. */
  readonly preview: ImportPreview | null;
  /** Why the table could not be read, or not as the person wants it. */
  readonly failure: Failure | null;
  readonly job: ExchangeJob | null;
};

/** What a person decides about a table before it is looked at again from the start. */
export type TableChoice = Pick<Request<'import/inspect'>, 'kind' | 'separator' | 'hasHeader'>;
export type MappingChoice = Partial<Pick<Mapping, 'dateOrder' | 'decimalSign' | 'about' | 'names'>>;

type Others = {
  readonly send: (text: string, isLargeMeant: boolean) => Promise<Outcome<Uploaded>>;
  readonly documents: () => Documents;
};

/** `isLargeMeant`: the person was asked about so much. */
export type TableSource = { readonly text: string; readonly file: TextFile | null; readonly isLargeMeant: boolean };
type Source = TableSource & { readonly upload: string };

const EMPTY = { file: null, table: null, preview: null, failure: null } as const;

/** Takes tables in and gives files out. */
export function createExchangeStore(bridge: Bridge, newId: IdSource, others: Others) {
  const store = createStore<ExchangeState>(() => ({ ...EMPTY, job: null }));
  let source: Source | null = null;
  /** What is to be opened; it is sent again where that failed. */
  let wanted: TableSource | null = null;
  let decided: TableChoice = {};
  let forms: ChosenForms = {};
  /** Counts what was asked, so that an answer to something older is not shown. */
  let asked = 0;

  const { run, change, ...jobs } = createPageJob<ExchangeJob>(bridge, newId, {
    present: () => store.getState().job,
    put: (job) => {
      store.setState({ job });
    },
  });

  function reset(): void {
    asked += 1;
    [source, wanted] = [null, null];
    decided = {};
    forms = {};
    store.setState({ ...EMPTY, job: null });
  }

  /** The services keep one text at a time; where another one has taken its place, this one is sent again. */
  async function withUpload<T>(from: Source, ask: (upload: string) => Promise<Outcome<T>>): Promise<Outcome<T>> {
    const first = await ask(from.upload);
    if (first.ok || first.failure.code !== 'not-found' || first.failure.kind !== 'file') return first;
    const sent = await send(from);
    if (!sent.ok) return sent;
    if (source === from) source = sent.value;
    return ask(sent.value.upload);
  }

  async function send(from: TableSource): Promise<Outcome<Source>> {
    const sent = await others.send(from.text, from.isLargeMeant);
    return sent.ok ? succeed({ ...from, upload: sent.value.upload }) : sent;
  }

  async function inspectTable(): Promise<void> {
    if (source === null) return;
    const [mine, from] = [(asked += 1), source];
    const found = await run({ work: 'inspect' }, (job) =>
      withUpload(from, (upload) => bridge.request('import/inspect', { upload, ...decided, job })),
    );
    if (mine !== asked) return;
    if (!found.ok) return store.setState({ preview: null, failure: found.failure });
    const earlier = store.getState().table;
    const table = earlier === null ? found.value : withEarlierChoices(found.value, { mapping: earlier.mapping, forms });
    store.setState({ table });
    await previewTable();
  }

  async function previewTable(): Promise<void> {
    const { table } = store.getState();
    if (source === null || table === null) return;
    const [mine, from] = [(asked += 1), source];
    const { mapping } = table;
    const found = await run({ work: 'preview' }, (job) =>
      withUpload(from, (upload) => bridge.request('import/preview', { upload, mapping, job })),
    );
    if (mine !== asked) return;
    store.setState(found.ok ? { preview: found.value, failure: null } : { preview: null, failure: found.failure });
  }

  async function open(from: TableSource): Promise<void> {
    reset();
    wanted = from;
    const mine = asked;
    store.setState({ file: from.file });
    const sent = await send(from);
    if (mine !== asked) return;
    if (!sent.ok) return store.setState({ failure: sent.failure });
    source = sent.value;
    await inspectTable();
  }

  const stops = [
    jobs.dispose,
    // What the columns are about is not in another ledger.
    bridge.on('ledger/opened', reset),
  ];

  return {
    store,
    /** Begins with a text that was pasted or read from a file. */
    open,
    /** Looks at the table anew: everything that depends on this is guessed again. */
    decide: async (choice: TableChoice): Promise<void> => {
      decided = { ...decided, ...choice };
      await inspectTable();
    },
    changeRoles: async (columns: readonly ColumnRole[], read: typeof withRoles): Promise<void> => {
      const { table } = store.getState();
      if (source === null || table === null) return;
      const next = read(table, columns, { text: source.text, documents: others.documents() });
      store.setState({ table: withEarlierChoices(next, { mapping: table.mapping, forms }) });
      await previewTable();
    },
    change: async (choice: MappingChoice): Promise<void> => {
      const { table } = store.getState();
      if (table === null) return;
      forms = { ...forms, ...formsIn(choice) };
      store.setState({ table: { ...table, mapping: { ...table.mapping, ...choice } } });
      await previewTable();
    },
    lookAgain: async (): Promise<void> => {
      if (store.getState().table !== null) return previewTable();
      if (wanted !== null) await open(wanted);
    },
    /** Takes in what the preview shows. Where that is no longer so, it is looked at again. */
    carryOut: async (): Promise<Outcome<{ readonly name: string }> | null> => {
      const { preview } = store.getState();
      if (preview === null) return null;
      const done = await run({ work: 'carry-out' }, (job) =>
        bridge.request('import/carry-out', { preview: preview.preview, job }),
      );
      if (done.ok) reset();
      else if (done.failure.code !== 'cancelled') await previewTable();
      return done;
    },
    makeExport: (request: ExportRequest): Promise<Outcome<readonly FileToSave[]>> =>
      run({ work: 'export' }, async (job) => {
        const made = await bridge.request('export/make', { ...request, job });
        if (!made.ok) return made;
        // Whoever cancels or leaves for another ledger wants no more of it.
        return readExport(bridge, made.value, {
          isStillWanted: () => store.getState().job?.id === job,
          onShare: (share) => {
            change(job, { share });
          },
        });
      }),
    /** Asks what is at work to stop; it may be too late for that. */
    cancel: (): void => {
      const { job } = store.getState();
      if (job === null || !job.canCancel) return;
      void bridge.request('jobs/cancel', { job: job.id });
      if (job.work === 'export') store.setState({ job: null });
    },
    reset,
    dispose: () => {
      for (const stop of stops) stop();
    },
  };
}
