import fs from 'node:fs';
import path from 'node:path';
import { forbidInPlaceWrites } from '../io/safe-writer';
import { analysisRows } from './analysis-times';
import { coreComparisons } from './core-comparisons';
import { diskComparisons } from './disk-comparisons';
import { fillForPages } from './page-ledgers';
import { historyRows } from './history-times';
import { measure } from './measure';
import type { Row } from './row';
import { safekeepingRows } from './safekeeping-times';

/**
 * `node bench.js PART FOLDER ROUNDS`: measures what runs in one process, and leaves the rows in `rows.json` of the folder.
 * The part `ledgers` writes what the rest is measured with instead.
 */

const [part = '', folder = '.bench', rounds = '15'] = process.argv.slice(2);
await run(path.resolve(folder));

async function run(scratch: string): Promise<void> {
  forbidInPlaceWrites(process.env);
  fs.mkdirSync(scratch, { recursive: true });
  const rows = await rowsOf(part, scratch);
  fs.writeFileSync(path.join(scratch, 'rows.json'), JSON.stringify(rows));
}

async function rowsOf(name: string, scratch: string): Promise<readonly Row[]> {
  switch (name) {
    case 'ledgers':
      fillForPages(scratch);
      return [];
    case 'core':
      return coreComparisons().map((comparison) => measure(comparison, 'In memory', Number(rounds)));
    case 'disk':
      return (await diskComparisons(path.join(scratch, 'disk'))).map((comparison) =>
        measure(comparison, 'On disk', Number(rounds)),
      );
    case 'safekeeping':
      return safekeepingRows(path.join(scratch, 'safekeeping'));
    case 'statistics':
      return analysisRows();
    case 'history':
      return historyRows(path.join(scratch, 'history'));
    default:
      throw new Error(`There is no part ${name}.`);
  }
}
