import path from 'node:path';
import { forbidInPlaceWrites } from '../io/safe-writer';
import { LARGE_PLAN, TYPICAL } from './bench-ledgers';
import { fill } from './filled-folder';

/** Writes the ledgers that the page is measured with into the folder that is given. */
const [folder = '.bench/pages'] = process.argv.slice(2);
forbidInPlaceWrites(process.env);
fill(path.join(folder, 'typical'), TYPICAL);
fill(path.join(folder, 'large'), LARGE_PLAN);
