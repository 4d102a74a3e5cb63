import { ExportPart } from './export-part';
import { ImportPart } from './import-part';

/** What comes in from elsewhere, and what goes out. */
export function ExchangeSettings() {
  return (
    <>
      <ImportPart />
      <ExportPart />
    </>
  );
}
