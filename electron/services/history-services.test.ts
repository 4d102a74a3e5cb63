import { describe, expect, it } from 'vitest';
import { day, monthOf } from '../../shared/base/day';
import {
  aCheck,
  amount,
  anActivity,
  aReading,
  aScore,
  documentsWith,
  id,
  month,
  valueOf,
} from '../../shared/testing/builders';
import { createHistoryServices } from './history-services';
import { createDirectAnalysis } from './testing/direct-analysis';
import { ANSWER, dayAfter, diskOf, FIRST_DAY, KLOUT, linkedDocuments, noonAfter } from './testing/linked-ledger';
import { createManualTimers } from './testing/manual-timers';
import type { MemoryDisk } from './testing/memory-disk';
import { addMinutes, addPlatform, clear, note, reading, tick } from './testing/page-commands';
import { codeOf } from './testing/test-ledger';
import { createDisks, dispatch, rapportOn } from './testing/test-rapport';

const DAYS = 80;

function openOn(disk: MemoryDisk = diskOf(linkedDocuments(DAYS)), now = noonAfter(DAYS)) {
  const rapport = rapportOn(createDisks(disk), now);
  const { ledger, log } = rapport;
  const services = createHistoryServices({ ledger, log, runner: createDirectAnalysis(), timers: createManualTimers() });
  const search = async (text: string, fields: object = {}) =>
    valueOf(
      await services.journal['journal/search']({
        ...{ text, tag: null, platformId: null, jumped: false, limit: 10, atOnce: false },
        ...fields,
      }),
    );
  return { ...rapport, ...services, search };
}

const of = { scoreId: KLOUT, basis: 'seen' } as const;

describe('the history', () => {
  it('is read without keeping the documents', async () => {
    const { ledger, insights } = openOn();

    const read = valueOf(await insights['insights/read-score'](of));

    expect(read.readings).toHaveLength(DAYS);
    expect([...valueOf(ledger.service()).documents().months.keys()]).toEqual([]);
  });

  it('reads a month once', async () => {
    const disk = diskOf(linkedDocuments(DAYS));
    const { insights } = openOn(disk);
    const reads = () =>
      disk.calls.filter(({ action, name }) => action === 'read' && name === 'months/2026-02.json').length;
    await insights['insights/read-score'](of);
    const count = reads();

    await insights['insights/read-score'](of);
    await insights['insights/habits']({});

    expect(reads()).toBe(count);
  });

  it('follows every change at once', async () => {
    const rapport = openOn();
    const days = async () => valueOf(await rapport.insights['insights/activity-days']({ activityId: ANSWER })).days;
    const before = await days();
    const [first] = before;

    dispatch(rapport, clear('answer', first?.day ?? FIRST_DAY), tick('answer', dayAfter(DAYS)));

    expect(await days()).toEqual([...before.slice(1), { day: dayAfter(DAYS), amount: 1 }]);
    valueOf(valueOf(rapport.ledger.service()).undo());
    expect(await days()).toEqual(before.slice(1));
  });

  it('goes on without a month that cannot be read, and says so', async () => {
    const disk = diskOf(linkedDocuments(DAYS));
    const { insights, search, log } = openOn(disk);
    disk.failWhen(({ name }) => name === 'months/2026-02.json', 'EIO');

    const read = valueOf(await insights['insights/read-score'](of));

    expect(read.unreadable).toEqual(['2026-02']);
    expect(read.readings).toHaveLength(DAYS - 28);
    expect((await search('zoe')).unreadable).toEqual(['2026-02']);
    expect(log.lines().filter((line) => line.includes('2026-02'))).toHaveLength(1);

    disk.recover();
    expect(valueOf(await insights['insights/read-score'](of))).toMatchObject({ unreadable: [] });
  });

  it('is that of the ledger that is open', async () => {
    const { ledger, insights, search } = openOn();
    await search('zoe');

    valueOf(ledger.open('sample'));

    expect(codeOf(await insights['insights/read-score'](of))).toBe('not-found');
    expect((await search('zoe')).total).toBe(0);
  });

  it('is not asked of a ledger that cannot be opened', async () => {
    const disk = diskOf(linkedDocuments(DAYS));
    disk.contents.set('months/2026-02.json', '{');
    const { insights, journal } = openOn(disk);

    expect(codeOf(await insights['insights/habits']({}))).toBe('document-damaged');
    expect(codeOf(await journal['journal/tags']({}))).toBe('document-damaged');
  });
});

describe('a score over its whole history', () => {
  it('has what was seen and what it was restated to beside each other', async () => {
    const rapport = openOn();
    dispatch(rapport, { ...addReading('restated', 3, 12), basis: 'restated' });

    const { readings } = valueOf(await rapport.insights['insights/read-score'](of));

    expect(readings[3]).toMatchObject({ day: dayAfter(3), restated: { value: 12 } });
    expect(readings[3]?.seen?.value).not.toBe(12);
    expect(readings[4]).toMatchObject({ restated: null });
  });

  it('asks about a jump unlike any before, until it is refused', async () => {
    const rapport = openOn();
    const last = linkedDocuments(DAYS).months.get(month('2026-03'))?.readings.at(-1)?.value ?? 0;
    dispatch(rapport, addReading('fall', DAYS, last - 20));
    const read = async () => valueOf(await rapport.insights['insights/read-score'](of));
    const { jumps, suggestedBreaks } = await read();
    expect(jumps.at(-1)).toMatchObject({ day: dayAfter(DAYS), by: -20 });
    expect(suggestedBreaks).toMatchObject([{ to: dayAfter(DAYS) }]);

    const [{ from, to } = { from: FIRST_DAY, to: FIRST_DAY }] = suggestedBreaks;
    dispatch(rapport, { type: 'score.refuse-break', id: KLOUT, from, to });

    expect((await read()).suggestedBreaks).toEqual([]);
  });

  it('has its checkpoint by what was seen, whatever is asked for', async () => {
    const { insights } = openOn();
    const { checkpoint } = valueOf(await insights['insights/read-score']({ ...of, basis: 'restated' }));
    expect(checkpoint).toMatchObject({ usable: DAYS - 1, checkpoint: 56, next: 112 });
  });

  it('has examples that speak against its link with an activity', async () => {
    const { insights } = openOn();
    const asked = { scoreId: KLOUT, activityId: ANSWER, lag: 0 };

    const { withoutWords, bestWithout, worstWith } = valueOf(await insights['insights/counter-examples'](asked));

    expect(withoutWords).toBe('The best days without it');
    expect([...bestWithout, ...worstWith].map(({ amount: done }) => done)).toEqual([
      ...bestWithout.map(() => 0),
      ...worstWith.map(() => 1),
    ]);
    expect(codeOf(await insights['insights/counter-examples']({ ...asked, activityId: id('gone') }))).toBe('not-found');
  });

  it('can be looked at before a jump', async () => {
    const rapport = openOn();
    const asked = { scoreId: KLOUT, day: dayAfter(DAYS - 1) };
    const before = valueOf(await rapport.insights['insights/before-jump'](asked));

    expect(before).toMatchObject({ from: dayAfter(DAYS - 7), to: dayAfter(DAYS - 1), examined: 2 });
  });
});

describe('share and amount', () => {
  const visits = { kind: 'count', measures: 'that-day', least: 0, most: null, step: 1 } as const;
  const documents = documentsWith({
    scores: [
      aScore({ id: id('x'), name: 'X', ...visits }),
      aScore({ id: id('all'), name: 'All', ...visits, position: 2 }),
      aScore({ id: id('ssi'), name: 'SSI', parts: [{ id: id('people'), name: 'People', most: 25 }], position: 3 }),
    ],
    readings: [
      ['2026-02-03', 'x', 30],
      ['2026-02-20', 'x', 10],
      ['2026-02-20', 'all', 100],
      ['2026-03-05', 'x', 44],
      ['2026-03-05', 'all', 88],
    ].map(([on, score, value], index) =>
      aReading({ id: id(`r${String(index)}`), day: day(String(on)), scoreId: id(String(score)), value: Number(value) }),
    ),
  });
  const asked = {
    ...{ sourceScoreId: id('x'), sourcePartId: null, totalScoreId: id('all') },
    ...{ before: month('2026-02'), after: month('2026-03') },
  };

  it('are of two months, with how many readings they rest on', async () => {
    const { insights } = openOn(diskOf(documents));

    expect(valueOf(await insights['insights/share'](asked))).toMatchObject({
      before: { amount: 40, readings: 2 },
      after: { amount: 44, readings: 1 },
      totalBefore: { amount: 100, readings: 1 },
      totalAfter: { amount: 88, readings: 1 },
    });
  });

  it('are the amount alone where there is no total', async () => {
    const { insights } = openOn(diskOf(documents));

    const answer = valueOf(await insights['insights/share']({ ...asked, totalScoreId: null }));

    expect(answer).toMatchObject({ before: { amount: 40 }, totalBefore: null });
    expect(JSON.stringify(answer.sentence)).toContain('share cannot be said');
  });

  it('of a part are shares of what its own reading says', async () => {
    const rapport = openOn(diskOf(documents));
    const parts = (value: number) => [{ partId: id('people'), value }];
    for (const [of, on, value] of [
      ['p1', '2026-02-10', 12],
      ['p2', '2026-03-10', 15],
    ] as const)
      dispatch(rapport, {
        ...{ type: 'reading.add', id: id(of), scoreId: id('ssi'), day: day(on), isApproximate: false },
        ...{ value: 60, parts: parts(value) },
      } as const);
    const ofPart = { ...asked, sourceScoreId: id('ssi'), sourcePartId: id('people'), totalScoreId: null };

    expect(valueOf(await rapport.insights['insights/share'](ofPart))).toMatchObject({
      before: { amount: 12, readings: 1 },
      after: { amount: 15, readings: 1 },
      totalAfter: { amount: 60, readings: 1 },
    });
    expect(codeOf(await rapport.insights['insights/share']({ ...ofPart, sourcePartId: id('gone') }))).toBe('not-found');
  });
});

describe('habits by month', () => {
  it('are adherence, strength and minutes from the first month to the last', async () => {
    const disk = diskOf(
      documentsWith({
        activities: [anActivity({ plans: [{ ...plan(), from: day('2026-01-30') }] })],
        checks: ['2026-01-30', '2026-01-31', '2026-03-01'].map((on) => aCheck({ day: day(on), entry: amount(1) })),
      }),
    );
    const rapport = openOn(disk, '2026-03-02T12:00:00.000Z');
    dispatch(rapport, addPlatform('x'), addMinutes('m', '2026-02-03', 'x'));

    const { months } = valueOf(await rapport.insights['insights/habits']({}));

    expect(months.map(({ month: name, adherence }) => [name, adherence.done, adherence.due])).toEqual([
      ['2026-01', 2, 2],
      ['2026-02', 0, 0],
      ['2026-03', 1, 1],
    ]);
    expect(months.map(({ minutes }) => minutes)).toEqual([[], [{ platformId: 'x', minutes: 15 }], []]);
    expect(months[0]?.activities[0]?.strength).toBeGreaterThan(0);
  });
});

describe('the journal', () => {
  it('finds a note that was just saved, as it was just saved', async () => {
    const rapport = openOn();
    expect(await rapport.search('zoe')).toMatchObject({ total: 1, hits: [{ day: FIRST_DAY }] });

    dispatch(rapport, note(dayAfter(40), 'Coffee with Zoë'), note(FIRST_DAY, 'Nobody'));

    expect(await rapport.search('zoe')).toMatchObject({ total: 1, hits: [{ day: dayAfter(40) }] });
    valueOf(valueOf(rapport.ledger.service()).undo());
    expect(await rapport.search('zoe')).toMatchObject({ total: 2 });
  });

  it('finds days by a platform on which something was done, and by a jump', async () => {
    const rapport = openOn();
    const onX = { type: 'activity.edit', id: ANSWER, platformId: id('x') } as const;
    dispatch(rapport, addPlatform('x'), onX, tick('answer', FIRST_DAY), tick('answer', dayAfter(1), 0));
    dispatch(rapport, note(dayAfter(1), 'Away'), addReading('fall', DAYS, 0), note(dayAfter(DAYS), 'Fell'));

    expect((await rapport.search('', { platformId: id('x') })).hits.map(({ day: on }) => on)).toEqual([FIRST_DAY]);
    expect((await rapport.search('', { jumped: true })).hits.map(({ day: on }) => on)).toEqual([dayAfter(DAYS)]);
  });

  it('has the first hits before anything is read that is not loaded, and all of them once the rest is', async () => {
    const disk = diskOf(linkedDocuments(DAYS));
    dispatch(openOn(disk), note(FIRST_DAY, 'Met the baker'), note(dayAfter(DAYS), 'The baker again'));
    const opened = openOn(disk);
    valueOf(valueOf(opened.ledger.service()).load([monthOf(dayAfter(DAYS))]));

    const first = await opened.search('baker', { atOnce: true });
    const all = await opened.search('baker');

    expect(first).toMatchObject({ isWhole: false, total: 1, hits: [{ day: dayAfter(DAYS) }] });
    expect(all).toMatchObject({ isWhole: true, total: 2, hits: [{ day: dayAfter(DAYS) }, { day: FIRST_DAY }] });
    expect(await opened.search('baker', { atOnce: true })).toEqual(all);
  });

  it('waits for the whole history where days are looked for on which a score jumped', async () => {
    expect(await openOn().search('', { jumped: true, atOnce: true })).toMatchObject({ isWhole: true });
  });

  it('has its tags and people counted, and finds by them', async () => {
    const { journal, search } = openOn();

    expect(valueOf(await journal['journal/tags']({})).tags).toEqual([
      { kind: 'tag', key: 'meetup', name: 'meetup', days: 1 },
    ]);
    expect((await search('', { tag: { kind: 'tag', key: 'meetup' } })).total).toBe(1);
    expect((await search('', { tag: { kind: 'person', key: 'meetup' } })).total).toBe(0);
  });

  it('has a year of days, and the years that there are', async () => {
    const { journal } = openOn();

    const { years, days } = valueOf(await journal['journal/read-year']({ year: 2026 }));

    expect(years).toEqual([2026]);
    expect(days).toHaveLength(DAYS);
    expect(days[0]).toMatchObject({ day: FIRST_DAY, hasNote: true });
    expect(valueOf(await journal['journal/read-year']({ year: 2019 })).days).toEqual([]);
  });
});

function addReading(name: string, days: number, value: number) {
  const command = reading(name, dayAfter(days), { score: 'klout', value });
  if (command.type !== 'reading.add') throw new Error('It is no reading.');
  return command;
}

function plan() {
  const [first] = anActivity().plans;
  if (first === undefined) throw new Error('There is no plan.');
  return first;
}
