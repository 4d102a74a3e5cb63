import fs from 'node:fs';
import path from 'node:path';
import Conf from 'conf';
import type { Month } from '../../shared/base/day';
import { monthIn } from '../../shared/ledger/documents';
import { documentText, MONTH_KIND, toStored } from '../../shared/ledger/stored-document';
import { checksum } from '../io/checksum';
import { createLedgerService } from '../services/ledger-service';
import { NOTHING_ENTERED, NOW, TEN_YEARS, THIS_MONTH, tickOf } from './bench-ledgers';
import { fill, storeIn } from './filled-folder';
import type { Comparison, Subject } from './measure';

const LAST_MONTH = '2026-10' as Month;

/** What goes through files, in folders of its own below `folder`. */
export async function diskComparisons(folder: string): Promise<readonly Comparison[]> {
  const tenYears = path.join(folder, 'ten-years');
  const empty = path.join(folder, 'empty');
  fill(tenYears, TEN_YEARS);
  fill(empty, NOTHING_ENTERED);
  const ours = ticking('ledger of ten years', tenYears);
  return [
    {
      name: 'write the file of this month',
      baseline: writingPlainly(path.join(folder, 'plain.json')),
      measured: writingSafely(path.join(folder, 'safe')),
    },
    {
      name: 'read months of ten years',
      baseline: reading('the two that Today needs', tenYears, [LAST_MONTH, THIS_MONTH]),
      measured: reading('all', tenYears, [...TEN_YEARS.months.keys()]),
    },
    {
      name: 'acknowledged tick',
      baseline: ticking('plan, nothing entered', empty),
      measured: ours,
      target: { most: 1.3 },
    },
    {
      name: 'acknowledged tick',
      baseline: ours,
      measured: await tickingInOneFile(path.join(folder, 'one-file')),
      target: { least: 30 },
    },
  ];
}

/** The same bytes, written and synced with nothing to make sure that the file survives. */
function writingPlainly(file: string): Subject {
  const text = documentText(thisMonthStored());
  return {
    name: 'writeFile and fsync',
    run: () => {
      fs.writeFileSync(file, text, { flush: true });
    },
  };
}

function writingSafely(folder: string): Subject {
  const stored = { ...thisMonthStored() };
  const store = new Conf({
    cwd: folder,
    configName: THIS_MONTH,
    clearInvalidConfig: false,
    accessPropertiesByDotNotation: false,
    serialize: documentText,
    deserialize: () => ({}),
  });
  return {
    name: 'conf with our writer',
    run: () => {
      store.store = stored;
    },
  };
}

function reading(name: string, folder: string, months: readonly Month[]): Subject {
  const store = storeIn(folder);
  return {
    name,
    run: () => {
      if (!months.every((month) => store.readMonth(month).ok)) throw new Error('A month could not be read.');
    },
  };
}

function ticking(name: string, folder: string): Subject {
  const service = createLedgerService({
    store: storeIn(folder),
    clock: { now: () => NOW, zone: () => 'UTC' },
    onChange: () => undefined,
    readOnly: () => null,
  });
  if (!service.open().ok) throw new Error('The ledger could not be opened.');
  let amount = 0;
  return {
    name,
    run: () => {
      amount = 1 - amount;
      if (!service.dispatch(tickOf(TEN_YEARS, amount), 'checklist').ok) throw new Error('The tick was refused.');
    },
  };
}

/**
 * The same ten years as one value of a store as it comes, which is what electron-store is in a program without Electron.
 * Named so that the bundler leaves it where it is installed: what is bundled writes with our writer.
 */
async function tickingInOneFile(folder: string): Promise<Subject> {
  const installed = 'conf';
  const { default: PlainConf } = (await import(installed)) as { default: typeof Conf };
  fs.mkdirSync(folder, { recursive: true });
  const months = Object.fromEntries([...TEN_YEARS.months].map(([month, document]) => [month, { ...document }]));
  const store = new PlainConf<Record<string, unknown>>({ cwd: folder, configName: 'ledger' });
  store.store = { catalog: TEN_YEARS.catalog, months };
  const { checks } = monthIn(TEN_YEARS, THIS_MONTH);
  let isTicked = false;
  return {
    name: 'ten years in one electron-store file',
    run: () => {
      isTicked = !isTicked;
      store.set(`months.${THIS_MONTH}.checks`, isTicked ? checks.slice(1) : checks);
    },
  };
}

function thisMonthStored() {
  return toStored(MONTH_KIND, monthIn(TEN_YEARS, THIS_MONTH), { revision: 1, checksum }).document;
}
