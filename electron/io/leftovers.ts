import fs from 'node:fs';
import path from 'node:path';
import { nodeFileOperations, type FileOperations } from './file-operations';
import { patientOperations } from './patient-operations';
import { isTemporaryName } from './temporary-name';

/** Where Rapport writes within a ledger folder; empty for the folder itself. */
const FOLDERS: readonly string[] = ['', 'months', 'backups', 'damaged', 'restore-point'];
/** These hold copies of a whole ledger, in folders of their own. */
const WITH_COPIES: readonly string[] = ['backups', 'restore-point'];

/**
 * Removes what interrupted writes left in a ledger folder, and says how many. Only for the holder of its lock: a write
 * of somebody else would be taken for an interrupted one. What cannot be removed stays for the next time.
 */
export function removeLeftovers(folder: string, given: FileOperations = nodeFileOperations): number {
  const operations = patientOperations(given);
  const files = FOLDERS.flatMap((name) => leftoversIn(folder, { name, isDeep: WITH_COPIES.includes(name) }));
  return files.filter((file) => isRemoved(operations, file)).length;
}

function leftoversIn(folder: string, { name, isDeep }: Searched): readonly string[] {
  const searched = path.join(folder, name);
  try {
    // The person may keep the ledger itself behind a link; a link within it leads to what is not ours.
    if (name !== '' && !fs.lstatSync(searched).isDirectory()) return [];
    const entries = fs.readdirSync(searched, { withFileTypes: true });
    const left = entries.filter((entry) => entry.isFile() && isTemporaryName(entry.name));
    const below = entries.filter((entry) => isDeep && entry.isDirectory());
    return [
      ...left.map((entry) => path.join(searched, entry.name)),
      ...below.flatMap((entry) => leftoversIn(folder, { name: path.join(name, entry.name), isDeep })),
    ];
  } catch {
    // Mostly a folder that is not there yet; of one that cannot be read, those who need it will say so.
    return [];
  }
}

type Searched = { readonly name: string; readonly isDeep: boolean };

function isRemoved(operations: FileOperations, file: string): boolean {
  try {
    operations.remove(file);
    return true;
  } catch {
    return false;
  }
}
