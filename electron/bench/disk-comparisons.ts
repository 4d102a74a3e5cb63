import fs from 'node:fs';
import path from 'node:path';
import Conf from 'conf';
import type { Month } from '../../shared/base/day';
import { monthIn } from '../../shared/ledger/documents';
import { documentText, MONTH_KIND, toStored } from '../../shared/ledger/stored-document';
import { checksum } from '../io/checksum';
import { createLedgerService } from '../services/ledger-service';
import { NOW, ONE_MONTH, TEN_YEARS, THIS_MONTH, tickOf } from './bench-ledgers';
import { fill, storeIn } from './filled-folder';
import type { Comparison, Subject } from './measure';

const LAST_MONTH = '2026-10' as Month;

/** What goes through files, in folders of its own below `folder`. */
export function diskComparisons(folder: string): readonly Comparison[] {
  const tenYears = path.join(folder, 'ten-years');
  const oneMonth = path.join(folder, 'one-month');
  fill(tenYears, TEN_YEARS);
  fill(oneMonth, ONE_MONTH);
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
      baseline: writingPlainly(path.join(folder, 'plain.json')),
      measured: ticking('ledger of one month', oneMonth),
    },
    {
      name: 'acknowledged tick',
      baseline: ticking('ledger of one month', oneMonth),
      measured: ticking('ledger of ten years', tenYears),
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

function thisMonthStored() {
  return toStored(MONTH_KIND, monthIn(TEN_YEARS, THIS_MONTH), { revision: 1, checksum }).document;
}
