import { describe, expect, it } from 'vitest';
import type { Day } from '../../shared/base/day';
import type { ReadEffects } from '../../shared/bridge/insights-contract';
import type { Documents } from '../../shared/ledger/documents';
import { aScore, id, valueOf } from '../../shared/testing/builders';
import { createHistoryServices } from './history-services';
import { createDirectAnalysis, type DirectAnalysis } from './testing/direct-analysis';
import { dayAfter, diskOf, KLOUT, linkedDocuments, noonAfter } from './testing/linked-ledger';
import { createManualTimers } from './testing/manual-timers';
import { isWrite, type MemoryDisk } from './testing/memory-disk';
import { addScore, note, tick } from './testing/page-commands';
import { codeOf } from './testing/test-ledger';
import { createDisks, dispatch, rapportOn, type TestRapport } from './testing/test-rapport';
import { createTestTask } from './testing/test-task';

function openOn(disk: MemoryDisk, days: number, analysis: DirectAnalysis = createDirectAnalysis()) {
  const rapport = rapportOn(createDisks(disk), noonAfter(days));
  const timers = createManualTimers();
  const services = createHistoryServices({ ledger: rapport.ledger, runner: analysis, timers, log: rapport.log });
  const effects = (task = createTestTask()) => services.insights.effects(KLOUT, task);
  return { ...rapport, analysis, timers, effects, disk };
}

/** A ledger with so many days behind it, on the day after them. */
function openAfter(days: number, documents: Documents = linkedDocuments(days)) {
  return openOn(diskOf(documents), days);
}

function looksIn({ ledger }: Pick<TestRapport, 'ledger'>) {
  return valueOf(ledger.service()).catalog().looks;
}

function rungs(read: ReadEffects) {
  if (read.kind !== 'insight') throw new Error('Nothing was compared.');
  return Object.fromEntries(read.insight.rows.map(({ activityId, rung }) => [activityId, rung]));
}

/** What `source` holds of the days from `from` on is entered, a day after the other. */
function enterFrom(from: Day, rapport: Pick<TestRapport, 'ledger'>, source: Documents): void {
  const months = [...source.months.values()];
  for (const { id: of, day, value } of months.flatMap(({ readings }) => readings)) {
    if (day < from) continue;
    dispatch(rapport, { type: 'reading.add', id: of, scoreId: KLOUT, day, value, isApproximate: false });
  }
  for (const { activityId, day, entry } of months.flatMap(({ checks }) => checks))
    if (day >= from) dispatch(rapport, { type: 'check.set', activityId, day, entry });
}

describe('what can be said of a score', () => {
  it('is nothing before there are 28 changes, and nothing is kept', async () => {
    const rapport = openAfter(28);

    const read = valueOf(await rapport.effects());

    expect(rungs(read)).toEqual({ answer: 'not-enough-data', write: 'not-enough-data' });
    expect(looksIn(rapport)).toEqual([]);
  });

  it('is a first sign at the checkpoint, which is written down once and told to the pages', async () => {
    const rapport = openAfter(40);

    const [read, again] = [valueOf(await rapport.effects()), valueOf(await rapport.effects())];

    expect(rungs(read)).toMatchObject({ answer: 'first-sign' });
    expect(again).toEqual(read);
    expect(looksIn(rapport)).toMatchObject([
      { id: 'klout 28', lookedOn: dayAfter(40), claims: [{ activityId: 'answer', sign: 1, outcome: null }] },
    ]);
    expect(rapport.changed).toHaveLength(1);
    expect(rapport.changed[0]).toMatchObject({ changes: [{ collection: 'looks', id: 'klout 28' }] });
  });

  it('is reckoned once as long as nothing changes that it rests on', async () => {
    const rapport = openAfter(40);
    await rapport.effects();
    const count = rapport.analysis.tasks.length;

    dispatch(rapport, note(dayAfter(40), 'Nothing that counts'));
    await rapport.effects();
    expect(rapport.analysis.tasks).toHaveLength(count);

    dispatch(rapport, tick('answer', dayAfter(3), 0));
    await rapport.effects();
    expect(rapport.analysis.tasks).toHaveLength(count + 1);
  });

  it('survives a restart, and is not found again', async () => {
    const before = openAfter(40);
    const read = valueOf(await before.effects());

    const after = openOn(before.disk, 41);

    expect(rungs(valueOf(await after.effects()))).toEqual(rungs(read));
    expect(looksIn(after)).toEqual(looksIn(before));
    expect(after.changed).toEqual([]);
  });

  it('stays as it was found when an old day is edited', async () => {
    const rapport = openAfter(40);
    valueOf(await rapport.effects());
    const looks = looksIn(rapport);

    for (let index = 0; index < 28; index += 1) dispatch(rapport, tick('write', dayAfter(index), index % 2));
    const read = valueOf(await rapport.effects());

    expect(looksIn(rapport)).toEqual(looks);
    expect(rungs(read)).toMatchObject({ answer: 'first-sign' });
  });

  it('is no step: undoing takes back what was done before it, and redoing brings that again', async () => {
    const rapport = openAfter(40);
    dispatch(rapport, tick('write', dayAfter(40)));
    valueOf(await rapport.effects());
    const service = valueOf(rapport.ledger.service());
    const looks = looksIn(rapport);

    expect(valueOf(service.undo()).name).toContain('Write');
    expect(codeOf(service.undo())).toBe('nothing-to-undo');
    expect(looksIn(rapport)).toEqual(looks);
    valueOf(service.redo());
    expect(looksIn(rapport)).toEqual(looks);
    expect(looks).toHaveLength(1);
  });

  it('does not empty what can be redone', async () => {
    const rapport = openAfter(40);
    dispatch(rapport, tick('write', dayAfter(40)));
    const service = valueOf(rapport.ledger.service());
    valueOf(service.undo());

    valueOf(await rapport.effects());

    expect(looksIn(rapport)).toHaveLength(1);
    expect(codeOf(service.redo())).toBeNull();
  });

  it.each([
    { linkedDays: 130, verdict: 'confirmed' },
    { linkedDays: 35, verdict: 'not-confirmed' },
  ])('is $verdict by the days after it, of which $linkedDays in all were linked', async ({ linkedDays, verdict }) => {
    const all = linkedDocuments(130, linkedDays);
    const first = openAfter(35, linkedDocuments(35, linkedDays));
    valueOf(await first.effects());
    expect(looksIn(first)[0]?.claims).toHaveLength(1);

    const later = openOn(first.disk, 130);
    enterFrom(dayAfter(35), later, all);
    valueOf(await later.effects());

    expect(looksIn(later).find(({ changes }) => changes === 28)?.claims).toMatchObject([{ outcome: { verdict } }]);
  });
});

describe('a ledger in which nothing can be written', () => {
  it('shows what there is and keeps nothing', async () => {
    const { storage, ...disk } = diskOf(linkedDocuments(40));
    const lock = { ...storage.lock, acquire: () => ({ kind: 'elsewhere', holder: null }) as const };
    const rapport = openOn({ ...disk, storage: { ...storage, lock } }, 40);

    const read = valueOf(await rapport.effects());

    expect(read).toMatchObject({ kind: 'insight', notKept: { code: 'ledger-locked' } });
    expect(rungs(read)).toMatchObject({ answer: 'unclear' });
    expect(looksIn(rapport)).toEqual([]);
    expect(disk.calls.filter(isWrite).length).toBe(diskOf(linkedDocuments(40)).calls.filter(isWrite).length);
  });

  it('keeps nothing of a history that is not whole: a month that is missing now would make another checkpoint', async () => {
    const rapport = openAfter(120);
    rapport.disk.failWhen(({ name }) => name === 'months/2026-02.json', 'EIO');

    expect(valueOf(await rapport.effects())).toMatchObject({ kind: 'insight', unreadable: ['2026-02'] });
    expect(looksIn(rapport)).toEqual([]);

    rapport.disk.recover();
    valueOf(await rapport.effects());
    expect(looksIn(rapport)).toHaveLength(1);
  });

  it('is asked again later, and then it is kept', async () => {
    const rapport = openAfter(40);
    rapport.disk.failWhen(isWrite, 'ENOSPC');

    expect(valueOf(await rapport.effects())).toMatchObject({ notKept: { code: 'disk-full' } });
    expect(looksIn(rapport)).toEqual([]);

    rapport.disk.recover();
    expect(valueOf(await rapport.effects())).toMatchObject({ notKept: null });
    expect(looksIn(rapport)).toHaveLength(1);
  });
});

describe('a comparison', () => {
  it('that ends early is a failure, and the next one is none', async () => {
    const rapport = openAfter(40);
    rapport.analysis.failNext = true;

    expect(codeOf(await rapport.effects())).toBe('analysis-failed');
    expect(looksIn(rapport)).toEqual([]);
    expect(codeOf(await rapport.effects())).toBeNull();
  });

  it('begins again when something is entered meanwhile, so that nothing old is kept', async () => {
    const rapport = openAfter(40);
    let turns = 0;
    rapport.analysis.meanwhile = () => {
      turns += 1;
      if (turns === 1) dispatch(rapport, { type: 'reading.remove', id: id(`r-${dayAfter(2)}`), day: dayAfter(2) });
    };

    valueOf(await rapport.effects());

    expect(rapport.analysis.tasks.map(({ record }) => record.readings.length)).toEqual([40, 39, 39]);
    expect(looksIn(rapport)).toHaveLength(1);
  });

  it('is given up when it is cancelled while the history is read', async () => {
    const rapport = openAfter(40);
    const task = createTestTask({ cancelAt: 1 });

    expect(codeOf(await rapport.effects(task))).toBe('cancelled');
    expect(rapport.analysis.tasks).toEqual([]);
  });

  it('is given up when it is cancelled while it runs', async () => {
    const rapport = openAfter(40);
    const asked = createTestTask({ cancelAt: 5 });
    rapport.analysis.meanwhile = () => {
      rapport.timers.advance(10_000);
    };

    expect(codeOf(await rapport.effects(asked))).toBe('cancelled');
    expect(rapport.timers.count()).toBe(0);
    expect(looksIn(rapport)).toEqual([]);
  });

  it('tells how far it is, and never less than before', async () => {
    const task = createTestTask();

    valueOf(await openAfter(80).effects(task));

    expect(task.shares.length).toBeGreaterThan(3);
    expect(task.shares.slice(0, 4)).toEqual(task.shares.slice(0, 4).toSorted((one, other) => one - other));
  });
});

describe('scores that nothing is compared with', () => {
  it('say so', async () => {
    const documents = linkedDocuments(40);
    const scores = [aScore({ isObservedOnly: true })];
    const rapport = openAfter(40, { ...documents, catalog: { ...documents.catalog, scores } });

    expect(valueOf(await rapport.effects())).toEqual({ kind: 'observed-only' });
    expect(rapport.analysis.tasks).toEqual([]);
  });

  it('may not be there', async () => {
    const rapport = openAfter(40);
    const services = createHistoryServices({ ...rapport, runner: rapport.analysis });
    expect(codeOf(await services.insights.effects(id('gone'), createTestTask()))).toBe('not-found');
  });

  it('have no readings', async () => {
    const rapport = openAfter(40);
    dispatch(rapport, addScore('new'));
    const services = createHistoryServices({ ...rapport, runner: rapport.analysis });

    const read = valueOf(await services.insights.effects(id('new'), createTestTask()));

    expect(read).toMatchObject({ insight: { checkpoint: { usable: 0, missing: 28 } } });
  });
});
