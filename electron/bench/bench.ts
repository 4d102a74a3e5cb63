import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { forbidInPlaceWrites } from '../io/safe-writer';
import { analysisTable, analysisTimes } from './analysis-times';
import { coreComparisons } from './core-comparisons';
import { diskComparisons } from './disk-comparisons';
import { historyTimes, historyTable } from './history-times';
import { safekeepingTimes, type SafekeepingTime } from './safekeeping-times';
import { measure, type Measurement } from './measure';

/** Measures, prints a table, and leaves the numbers in `latest.json` of the folder that is given. */

const ROUNDS = 15;

const [folder = '.bench', leastRounds = String(ROUNDS)] = process.argv.slice(2);
await bench(path.resolve(folder), Number(leastRounds));

async function bench(results: string, least: number): Promise<void> {
  forbidInPlaceWrites(process.env);
  fs.mkdirSync(results, { recursive: true });
  // Beside the results, not in the system's folder for temporary files, which may be memory and sync nothing.
  const scratch = fs.mkdtempSync(path.join(results, 'ledgers-'));
  try {
    const comparisons = [...coreComparisons(), ...diskComparisons(scratch)];
    const measurements = comparisons.map((comparison) => measure(comparison, least));
    console.log(tableOf(measurements));
    const safekeeping = await safekeepingTimes(path.join(scratch, 'ten-years'));
    console.log(`\nA ledger of ten years\n${safekeepingTable(safekeeping)}`);
    const analysis = analysisTimes();
    console.log(`\nOne score against activities, ten years, after warm-up\n${analysisTable(analysis)}`);
    const history = await historyTimes(path.join(scratch, 'history'));
    console.log(`\nThe history of ten years, 40 activities and 5 scores read daily\n${historyTable(history)}`);
    const place = { node: process.version, system: `${os.type()} ${os.release()}`, processors: os.cpus().length };
    const text = JSON.stringify(
      { measuredAt: new Date(), ...place, measurements, safekeeping, analysis, history },
      null,
      2,
    );
    fs.writeFileSync(path.join(results, 'latest.json'), `${text}\n`);
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true });
  }
}

function safekeepingTable(times: readonly SafekeepingTime[]): string {
  const [plain] = times;
  const rows = times.map(({ name, milliseconds, longestBlock }) => [
    name,
    readable(milliseconds),
    `${readable(milliseconds / (plain?.milliseconds ?? milliseconds))} ×`,
    readable(longestBlock),
  ]);
  return aligned(['what', 'ms', 'ratio', 'longest block in ms'], rows, [1, 2, 3]);
}

function tableOf(measurements: readonly Measurement[]): string {
  const head = ['what', 'baseline', 'ms', 'measured', 'ms', 'ratio'];
  const rows = measurements.map(({ name, baseline, measured, ratio }) => [
    name,
    baseline.name,
    readable(baseline.milliseconds),
    measured.name,
    readable(measured.milliseconds),
    `${readable(ratio)} ×`,
  ]);
  return aligned(head, rows, [2, 4, 5]);
}

function aligned(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  numberColumns: readonly number[],
): string {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const isNumber = (column: number) => numberColumns.includes(column);
  return [head, ...rows]
    .map((row) =>
      row
        .map((cell, column) => padded(cell, widths[column] ?? 0, isNumber(column)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function padded(cell: string, width: number, isNumber: boolean): string {
  return isNumber ? cell.padStart(width) : cell.padEnd(width);
}

/** Three digits that mean something. */
function readable(value: number): string {
  return value >= 100 ? value.toFixed(0) : Number(value.toPrecision(3)).toString();
}
