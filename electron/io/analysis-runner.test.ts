import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build, type InlineConfig } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { targetConfig } from '../../scripts/build-targets.mjs';
import { analyseScore, type AnalysisTask } from '../../shared/insights/analyse-score';
import { day } from '../../shared/base/day';
import { createSeededRandom } from '../../shared/base/random';
import { aCourse } from '../../shared/insights/testing/records';
import { valueOf } from '../../shared/testing/builders';
import { createRecordedLog } from '../services/testing/recorded-log';
import { codeOf } from '../services/testing/test-ledger';
import { createAnalysisRunner } from './analysis-runner';

const never = new AbortController().signal;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'rapport-analysis-'));
const BUILT = path.join(folder, 'index.cjs');

/** As the product is built, so that what is tested is what runs. */
beforeAll(async () => {
  const config = targetConfig(path.resolve(import.meta.dirname, '../..'), 'analysis');
  const output = { ...config.build, outDir: folder, sourcemap: false };
  await build({ ...config, build: output } as InlineConfig);
}, 60_000);

afterAll(() => {
  fs.rmSync(folder, { recursive: true });
});

function taskOf(days: number): AnalysisTask {
  const { record } = aCourse(days, { a: 0.5 });
  const random = createSeededRandom(3);
  const packed = (title: string) => ({
    ...{ id: title, title, platformId: null, isTick: true, unit: null },
    ...{ firstDay: day('2026-01-01'), trackedFrom: day('2026-01-01'), trackedTo: day('2036-01-01') },
    amounts: Float64Array.from({ length: days }, () => (random() < 0.1 ? NaN : Number(random() < 0.5))),
  });
  return { record, activities: ['a', 'b', 'c'].map(packed), looks: [], canKeep: true };
}

function runnerOf(file: string, idleMilliseconds?: number) {
  const log = createRecordedLog();
  const runner = createAnalysisRunner({
    file,
    log,
    mostMegabytes: 64,
    ...(idleMilliseconds === undefined ? {} : { idleMilliseconds }),
  });
  return { runner, log, run: (task = taskOf(120), signal = never) => runner.run(task, () => undefined, signal) };
}

/** A program of its own in place of the analysis. */
function programOf(name: string, text: string): string {
  const file = path.join(folder, `${name}.cjs`);
  fs.writeFileSync(file, `const { parentPort } = require('node:worker_threads');\n${text}`);
  return file;
}

const WAITS = "parentPort.on('message', () => { parentPort.postMessage({ kind: 'progress', share: 0.5 }); });";

describe('the thread of the analysis', () => {
  it('says the same as the analysis in the same thread, again and again', async () => {
    const { runner, run } = runnerOf(BUILT);
    const expected = analyseScore(taskOf(120), () => undefined);

    expect(expected.kind).toBe('news');
    expect([valueOf(await run()), valueOf(await run())]).toEqual([expected, expected]);
    runner.dispose();
  });

  it('tells how far it is', async () => {
    const { runner } = runnerOf(BUILT);
    const shares: number[] = [];

    valueOf(await runner.run({ ...taskOf(120), canKeep: false }, (share) => shares.push(share), never));

    expect(shares).toEqual([0.1]);
    runner.dispose();
  });

  it('answers several one after the other', async () => {
    const { runner, run } = runnerOf(BUILT);

    const answers = await Promise.all([run(taskOf(20)), run(taskOf(120)), run(taskOf(40))]);

    expect(answers.map((answer) => valueOf(answer).kind)).toEqual(['insight', 'news', 'news']);
    runner.dispose();
  });

  it.each([
    { how: 'throws', text: "parentPort.on('message', () => { throw new Error('a bug'); });" },
    { how: 'ends', text: "parentPort.on('message', () => { process.exit(3); });" },
    { how: 'cannot even begin', text: 'this is no program' },
    {
      how: 'needs more memory than there is for it',
      text: "parentPort.on('message', () => { const all = []; for (;;) all.push(new Array(100_000).fill(all.length)); });",
    },
  ])(
    'that $how is a failure, and the process goes on',
    async ({ how, text }) => {
      const { runner, run, log } = runnerOf(programOf(how.replaceAll(' ', '-'), text));

      expect(codeOf(await run())).toBe('analysis-failed');
      expect(codeOf(await run())).toBe('analysis-failed');
      expect(log.lines()).toHaveLength(2);
      runner.dispose();
    },
    60_000,
  );

  it.each(['', 'relative.cjs', path.join(folder, 'none.cjs')])('that is not there at %j is one too', async (file) => {
    expect(codeOf(await runnerOf(file).run())).toBe('analysis-failed');
  });

  it('is ended when the one who waits for it no longer does, and the next one is answered', async () => {
    const { runner } = runnerOf(programOf('waits', WAITS));
    const abort = new AbortController();

    const cancelled = await runner.run(
      taskOf(40),
      () => {
        abort.abort();
      },
      abort.signal,
    );

    expect(codeOf(cancelled)).toBe('cancelled');
    expect(codeOf(await runner.run(taskOf(40), () => undefined, abort.signal))).toBe('cancelled');
  });

  it('takes no task after the end, and one that runs then is a failure', async () => {
    const { runner, run } = runnerOf(programOf('waits-too', WAITS));

    const running = runner.run(
      taskOf(40),
      () => {
        runner.dispose();
      },
      never,
    );

    expect(codeOf(await running)).toBe('analysis-failed');
    expect(codeOf(await run())).toBe('analysis-failed');
  });

  it('is another one after it had nothing to do for a while', async () => {
    const counts = programOf(
      'counts',
      "let count = 0; parentPort.on('message', () => { count += 1; parentPort.postMessage({ kind: 'done', answer: count }); });",
    );
    const { runner, run } = runnerOf(counts, 20);
    expect([valueOf(await run()), valueOf(await run())]).toEqual([1, 2]);

    await expect.poll(async () => valueOf(await run()), { interval: 100, timeout: 5_000 }).toBe(1);
    runner.dispose();
  });
});
