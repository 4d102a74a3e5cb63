import { useRef } from 'react';
import { inOrder } from '../../../shared/base/in-order';
import { namedThings } from '../../../shared/exchange/subjects';
import { decoded } from '../../lib/read-text-file';
import type { TableSource } from '../../stores/exchange-store';
import { useExchange, useLedger, useSafekeeping, useStores } from '../../stores/stores-context';
import { withRoles } from '../../stores/with-roles';
import { ColumnsStep } from './columns-step';
import { ImportFailure } from './import-failure';
import { OpenedSource } from './opened-source';
import { Part } from './part';
import { PreviewStep } from './preview-step';
import { SourceStep } from './source-step';
import { WorkProgress } from './work-progress';

/** Readings, checks and sessions from a table: where from, how it is read, what would be taken. */
export function ImportPart() {
  const stores = useStores();
  const { table, file, preview, failure, job } = useExchange((state) => state);
  const isSending = useSafekeeping((state) => state.job?.work === 'send');
  const catalog = useLedger((state) => state.documents.catalog);
  const heading = useRef<HTMLHeadingElement>(null);
  const isBusy = isSending || (job !== null && job.work !== 'export');

  function leave(): void {
    stores.exchange.reset();
    heading.current?.focus();
  }

  async function takeIn(): Promise<void> {
    if (await stores.importTable()) heading.current?.focus();
  }

  /** The button that was pressed is gone then, and the focus with it. */
  async function begin(source: TableSource): Promise<void> {
    await stores.exchange.open(source);
    if (stores.exchange.store.getState().table !== null) heading.current?.focus();
  }

  const lookAgain = () => void stores.exchange.lookAgain();
  const isOpened = table !== null || file !== null;
  return (
    <Part title="Import" about={ABOUT} headingRef={heading}>
      {isOpened ? (
        <OpenedSource
          file={file}
          rowCount={table?.rowCount ?? null}
          onEncoding={(encoding) => {
            if (file === null) return;
            const again = decoded(file, encoding);
            void stores.exchange.open({ text: again.text, file: again, isLargeMeant: true });
          }}
          onLeave={leave}
        />
      ) : (
        <SourceStep isBusy={isBusy} onOpen={(source) => void begin(source)} />
      )}
      {table === null ? (
        <>
          {failure !== null && <ImportFailure failure={failure} onLookAgain={lookAgain} />}
          <WorkProgress of="import" />
        </>
      ) : (
        <>
          <ColumnsStep
            table={table}
            thingsOf={(kind) => inOrder(namedThings(catalog, kind))}
            onDecide={(choice) => void stores.exchange.decide(choice)}
            onRoles={(columns) => void stores.exchange.changeRoles(columns, withRoles)}
            onChange={(choice) => void stores.exchange.change(choice)}
          />
          <PreviewStep
            kind={table.mapping.kind}
            preview={preview}
            failure={failure}
            isBusy={isBusy}
            onImport={() => void takeIn()}
            onCancel={leave}
            onLookAgain={lookAgain}
          />
        </>
      )}
    </Part>
  );
}

const ABOUT =
  'Scores that you wrote down, checklists and times that you kept elsewhere: from a spreadsheet or any CSV file. You see every row that will be taken, and why another is not, before anything changes.';
