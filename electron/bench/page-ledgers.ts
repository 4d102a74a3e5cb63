import path from 'node:path';
import { NOTHING_ENTERED, TEN_YEARS, TYPICAL } from './bench-ledgers';
import { fill } from './filled-folder';

/** Writes the ledgers that the host and the page are measured with into the folder that is given. */
export function fillForPages(folder: string): void {
  fill(path.join(folder, 'empty'), NOTHING_ENTERED);
  fill(path.join(folder, 'typical'), TYPICAL);
  fill(path.join(folder, 'ten-years'), TEN_YEARS);
}
