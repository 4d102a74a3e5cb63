import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../base/day';
import {
  aCheck,
  aClaim,
  aLook,
  amount,
  anActivity,
  anEvent,
  aNote,
  aPlatform,
  aReading,
  aReview,
  aScore,
  aSession,
  at,
  documentsWith,
  fromTo,
  id,
  skipped,
  valueOf,
} from '../testing/builders';
import { deepFreeze } from '../testing/deep-freeze';
import { START } from '../testing/random-records';
import type { Documents } from '../ledger/documents';
import type { Schedule } from '../schedule/schedule';
import { readCsv } from './csv';
import { exportCsv } from './csv-export';
import { exportICalendar } from './icalendar';
import { exportMarkdown } from './markdown-journal';
import { markdownProse } from './markdown-text';
import { mappingOfOwnFile } from './own-columns';
import { withoutJournalText } from './without-journal-text';

const ALL = { withoutJournalText: false };
const ledger = documentsWith({
  platforms: [aPlatform()],
  activities: [
    anActivity({ platformId: id('x') }),
    anActivity({
      id: id('ks'),
      title: 'Give +Ks',
      position: 2,
      plans: [
        {
          from: day('2026-01-01'),
          schedule: { kind: 'every-day' },
          target: { kind: 'count', amount: 10, unit: '+Ks', direction: 'at-least' },
        },
      ],
    }),
    anActivity({ id: id('write'), title: 'Write', position: 3 }),
  ],
  scores: [aScore()],
  checks: [
    aCheck(),
    aCheck({ activityId: id('ks'), entry: amount(4) }),
    aCheck({ activityId: id('write'), entry: skipped('=ill') }),
  ],
  sessions: [
    aSession({ span: fromTo('09:00', '09:15') }),
    aSession({ id: id('s2'), span: { kind: 'minutes', minutes: 5 } }),
  ],
  readings: [aReading({ isApproximate: true })],
  notes: [aNote({ whatHappened: '# Not a heading\nWrote, twice.', whatIThinkItDid: 'Nothing.' })],
});

/** Scores of all sorts, with what happened to them and what was found of them. */
const measured = documentsWith({
  platforms: [aPlatform(), aPlatform({ id: id('blog'), name: 'Blog' }), aPlatform({ id: id('shop'), name: 'Shop' })],
  activities: [anActivity({ id: id('write'), title: 'Write' })],
  scores: [
    aScore({
      ...{ id: id('ssi'), name: 'SSI', isHidden: true },
      parts: [
        { id: id('brand'), name: 'Brand', most: 25 },
        { id: id('people'), name: 'People', most: 25 },
      ],
      sees: [
        { platformId: id('blog'), isSeen: false },
        { platformId: id('x'), isSeen: true },
        { platformId: id('shop'), isSeen: false },
      ],
      retired: { on: day('2026-11-20'), reason: null, isReviewed: false },
    }),
    aScore({ id: id('visits'), name: 'Visits', measures: 'that-day', isObservedOnly: true, position: 2 }),
  ],
  events: [
    anEvent(),
    anEvent({ id: id('h'), title: '=Holiday', kind: 'holiday', to: day('2026-11-09'), breaks: { kind: 'none' } }),
    anEvent({
      ...{ id: id('o'), title: 'Outage', kind: 'outage', size: -3.5, link: 'https://example.org' },
      breaks: { kind: 'scores', scoreIds: [id('ssi'), id('visits')] },
    }),
  ],
  looks: [
    aLook({ scoreId: id('ssi') }),
    aLook({
      ...{ scoreId: id('ssi'), changes: 56 },
      claims: [
        aClaim({
          activityId: id('write'),
          outcome: {
            ...{ verdict: 'confirmed', on: day('2027-02-01'), n: 56 },
            ...{ effectPerDay: 0.4, ciLow: 0.1, ciHigh: 0.7, p: 0.004 },
          },
        }),
        aClaim({ activityId: id('gone'), lag: 1 }),
      ],
    }),
  ],
  readings: [
    aReading({
      ...{ id: id('r'), scoreId: id('ssi') },
      parts: [
        { partId: id('brand'), value: 12 },
        { partId: id('gone'), value: 35 },
      ],
    }),
    aReading({ id: id('later'), scoreId: id('ssi'), value: 52, basis: 'restated' }),
  ],
  reviews: [aReview()],
});

const rowsOf = (kind: string, options = ALL, of: Documents = ledger) => {
  const file = exportCsv(of, options).find(({ name }) => name === `${kind}.csv`);
  return valueOf(readCsv(file?.text ?? '', ',')).rows.map(({ cells }) => cells);
};

describe('exportCsv', () => {
  it('makes one file for each kind, with a header, and a byte order mark for Excel', () => {
    const files = exportCsv(deepFreeze(START), ALL);
    const plan = ['platforms', 'activities', 'pauses', 'reminders', 'scores', 'events', 'looks', 'budgets'];
    const names = [...plan, 'checks', 'sessions', 'readings', 'restated', 'parts', 'notes', 'reviews'];
    expect(files.map(({ name }) => name)).toEqual(names.map((name) => `${name}.csv`));
    for (const { text } of files) expect(text).toMatch(/^\ufeff[a-z ]+,[^\n]+\r\n/);
  });

  it('writes states, amounts and reasons of checks', () => {
    expect(rowsOf('checks').map((cells) => cells.slice(0, 6))).toEqual([
      ['day', 'activity', 'state', 'amount', 'unit', 'reason'],
      ['2026-11-23', 'Answer whoever wrote', 'done', '1', '', ''],
      ['2026-11-23', 'Give +Ks', 'partly done', '4', '+Ks', ''],
      ['2026-11-23', 'Write', 'skipped', '', '', '=ill'],
    ]);
  });

  it('writes what a score measures, is made of, sees and does not see', () => {
    expect(rowsOf('scores', ALL, measured)).toEqual([
      [
        ...['name', 'kind', 'measures', 'least', 'most', 'step', 'higher is better', 'outcome', 'parts'],
        ...['sees', 'does not see', 'hidden', 'observed only', 'retired on', 'retired because', 'id'],
      ],
      [
        ...['SSI', 'index', 'level', '0', '100', '1', 'yes', 'no', 'Brand; People'],
        ...['X', 'Blog; Shop', 'yes', 'no', '2026-11-20', '', 'ssi'],
      ],
      [...['Visits', 'index', 'that-day', '0', '100', '1', 'yes', 'no', '', '', '', 'no', 'yes', '', '', 'visits']],
    ]);
  });

  it('writes events with what they break', () => {
    expect(rowsOf('events', ALL, measured)).toEqual([
      ['title', 'kind', 'from', 'to', 'breaks', 'size', 'link', 'id'],
      ['New algorithm', 'algorithm-change', '2026-11-02', '2026-11-02', 'all', '', '', 'event'],
      ['=Holiday', 'holiday', '2026-11-02', '2026-11-09', 'none', '', '', 'h'],
      ['Outage', 'outage', '2026-11-02', '2026-11-02', 'SSI; Visits', '-3.5', 'https://example.org', 'o'],
    ]);
  });

  it('writes what was found, a row for each first sign and for each checkpoint without one', () => {
    expect(rowsOf('looks', ALL, measured).slice(1)).toEqual([
      ['SSI', '28', '2026-11-20', '2026-11-23', '4', ...Array<string>(10).fill('')],
      [
        'SSI',
        '56',
        '2026-11-20',
        '2026-11-23',
        '4',
        'Write',
        '0',
        '0.5',
        '0.1',
        '0.9',
        '0.03',
        'confirmed',
        '56',
        '0.4',
        '0.004',
      ],
      ['SSI', '56', '2026-11-20', '2026-11-23', '4', '', '1', '0.5', '0.1', '0.9', '0.03', '', '', '', ''],
    ]);
    expect(new Set(rowsOf('looks', ALL, measured).map((cells) => cells.length))).toEqual(new Set([15]));
  });

  it('writes restated readings into a file of their own, which is not known for one of readings as seen', () => {
    const [header = [], ...restated] = rowsOf('restated', ALL, measured);

    expect(restated.map((cells) => cells.slice(0, 3))).toEqual([['2026-11-23', 'SSI', '52']]);
    expect(rowsOf('readings', ALL, measured).map((cells) => cells[2])).toEqual(['value', '47']);
    expect(mappingOfOwnFile(rowsOf('readings')[0] ?? [])?.kind).toBe('readings');
    expect(mappingOfOwnFile(header)).toBeNull();
  });

  it('writes what readings are the sums of', () => {
    expect(rowsOf('parts', ALL, measured)).toEqual([
      ['day', 'score', 'part', 'value', 'score id', 'part id', 'reading id'],
      ['2026-11-23', 'SSI', 'Brand', '12', 'ssi', 'brand', 'r'],
      ['2026-11-23', 'SSI', '', '35', 'ssi', 'gone', 'r'],
    ]);
  });

  it('writes decisions of weeks, and leaves their words out when asked to', () => {
    const [header, week] = rowsOf('reviews', ALL, measured);
    expect([header, week?.slice(0, 2)]).toEqual([
      ['week from', 'decision', 'at', 'zone', 'source'],
      ['2026-11-23', 'Fewer groups, more answers.'],
    ]);
    expect(rowsOf('reviews', { withoutJournalText: true }, measured)[1]?.slice(0, 2)).toEqual(['2026-11-23', '']);
    expect(rowsOf('events', { withoutJournalText: true }, measured)).toEqual(rowsOf('events', ALL, measured));
  });

  it('leaves no cell that a spreadsheet would run', () => {
    const { text } = exportCsv(ledger, ALL).find(({ name }) => name === 'checks.csv') ?? { text: '' };
    expect(text).toContain(",'=ill,");
  });

  it('leaves out notes and reasons when asked to', () => {
    const files = exportCsv(ledger, { withoutJournalText: true });
    for (const { text } of files) expect(text).not.toMatch(/ill|Wrote|Nothing/);
    expect(rowsOf('notes', { withoutJournalText: true })[1]?.slice(0, 3)).toEqual(['2026-11-23', '', '']);
  });
});

describe('withoutJournalText', () => {
  it('leaves what was decided empty, and events as they are', () => {
    const bare = withoutJournalText(deepFreeze(measured));

    expect(bare.catalog).toEqual(measured.catalog);
    expect([...bare.months.values()].flatMap(({ reviews }) => reviews)).toEqual([aReview({ decision: '' })]);
  });

  it('keeps every record', () => {
    const bare = withoutJournalText(deepFreeze(ledger));
    const november = [...bare.months.values()][0];
    expect(november?.notes).toMatchObject([{ day: '2026-11-23', whatHappened: '', whatIThinkItDid: '' }]);
    expect(november?.checks).toHaveLength(3);
    expect(JSON.stringify([...bare.months])).not.toContain('ill');
  });
});

describe('exportMarkdown', () => {
  it('writes facts and notes of each day', () => {
    const [file] = exportMarkdown(deepFreeze(ledger), { ...ALL, each: 'month' });
    expect(file).toEqual({
      name: 'journal-2026-11.md',
      mediaType: 'text/markdown',
      text: `# 2026-11

## Mon, 2026-11-23

### Facts

- Done: Answer whoever wrote
- Partly done: Give +Ks (4 +Ks)
- Skipped: Write (=ill)
- Time: X 20 min
- Scores: Klout-style index about 47

### What happened

\\# Not a heading\\
Wrote, twice.

### What I think it did

Nothing.
`,
    });
  });

  it('makes a file for each day or month on which something was entered', () => {
    const names = (each: 'day' | 'month') => exportMarkdown(START, { ...ALL, each }).map(({ name }) => name);
    expect(names('month')).toEqual(['journal-2026-10.md', 'journal-2026-11.md']);
    expect(names('day')).toContain('journal-2026-11-23.md');
  });

  const sectionsOf = (documents: Documents, options = ALL) =>
    exportMarkdown(documents, { ...options, each: 'day' }).map(({ name, text }) => [name, text.split('\n\n').slice(2)]);

  it('shows readings as they were seen, and no day on which one was only restated', () => {
    const restated = { basis: 'restated', value: 52 } as const;
    const documents = documentsWith({
      scores: [aScore()],
      readings: [
        aReading(),
        aReading({ id: id('a'), ...restated, at: at('2026-11-30T12:00:00.000Z') }),
        aReading({ id: id('b'), ...restated, day: day('2026-11-22') }),
      ],
    });

    expect(sectionsOf(documents)).toEqual([
      ['journal-2026-11-23.md', ['### Facts', '- Scores: Klout-style index 47\n']],
    ]);
  });

  it('shows an event on the day on which it begins, also where nothing else happened', () => {
    const documents = documentsWith({
      events: [
        anEvent({ title: '*New* algorithm' }),
        anEvent({ id: id('h'), title: 'Holiday', kind: 'holiday', to: day('2027-01-09') }),
        anEvent({ id: id('o'), title: 'Moved', kind: 'other', from: day('2025-02-28'), to: day('2025-02-28') }),
      ],
    });
    const expected = [
      ['journal-2025-02-28.md', ['### Facts', '- Event: Moved\n']],
      [
        'journal-2026-11-02.md',
        [
          '### Facts',
          '- Event: \\*New\\* algorithm (algorithm change)\n- Event: Holiday (holiday, until 2027-01-09)\n',
        ],
      ],
    ];

    expect(sectionsOf(documents)).toEqual(expected);
    expect(sectionsOf(documents, { withoutJournalText: true })).toEqual(expected);
    expect(exportMarkdown(documents, { ...ALL, each: 'month' }).map(({ name }) => name)).toEqual([
      ...['journal-2025-02.md', 'journal-2026-11.md'],
    ]);
  });

  it('shows the decision of a week on the day on which the week begins, unless journal text is left out', () => {
    const documents = documentsWith({ reviews: [aReview({ decision: '# Less\nof it' })] });

    expect(sectionsOf(documents)).toEqual([
      ['journal-2026-11-23.md', ['### Decision of the week', '\\# Less\\\nof it\n']],
    ]);
    expect(sectionsOf(documents, { withoutJournalText: true })).toEqual([]);
  });

  it('leaves out notes and reasons when asked to, and days with nothing else', () => {
    const [file, ...more] = exportMarkdown(ledger, { withoutJournalText: true, each: 'day' });
    expect(file?.text).not.toMatch(/ill|Wrote|Nothing|What happened/);
    expect(more).toEqual([]);
    const onlyNote = documentsWith({ notes: [aNote()] });
    expect(exportMarkdown(onlyNote, { withoutJournalText: true, each: 'day' })).toEqual([]);
  });
});

describe('markdownProse', () => {
  it.each([
    '# a',
    '- a',
    '+ a',
    '* a',
    '> a',
    '1. a',
    '1) a',
    '===',
    '---',
    '***',
    '```',
    '~~~',
    '| a',
    '<!-- a',
    '<script>',
  ])('makes nothing of a line that begins with %j', (line) => {
    const text = markdownProse(`a\n${line}\n    ${line}`);
    expect(text.split('\n')[1]).toMatch(/^(\d+)?\\/);
    expect(text.split('\n')[2]).toMatch(/^\u00a0{4}(\d+)?\\/);
  });

  it('never begins a line as Markdown does, nor opens HTML', () => {
    const lineStart = fc.constantFrom(
      '#',
      '-',
      '+',
      '*',
      '>',
      '1.',
      '=',
      '`',
      '~',
      '<',
      '&lt;',
      '[a]:',
      ' ',
      '\t',
      '\r',
      '\u2028',
      'a',
      '\n',
    );
    fc.assert(
      fc.property(
        fc.array(lineStart).map((parts) => parts.join('')),
        (text) => {
          for (const line of markdownProse(text).split(/[\r\n\u2028]/))
            expect(line).not.toMatch(/^[ \t]{4}|^[ \t]*([#\-+*>=`~<]|\d+[.)])/);
          expect(markdownProse(text)).not.toMatch(/(^|[^\\])</);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('exportICalendar', () => {
  const of = { at: at('2026-11-23T12:00:00.000Z') };
  const linesOf = (documents: typeof START) => {
    const [file] = exportICalendar(documents, of);
    return (file?.text ?? '').replaceAll('\r\n ', '').split('\r\n');
  };

  it('makes an event of each plan that makes something due, from its first day to its last', () => {
    const tick = { kind: 'tick' } as const;
    const documents = documentsWith({
      activities: [
        anActivity({
          plans: [
            { from: day('2026-11-02'), schedule: { kind: 'every-day' }, target: tick },
            { from: day('2026-11-10'), schedule: { kind: 'weekdays', weekdays: [1, 5] }, target: tick },
          ],
          lastDay: day('2026-12-31'),
        }),
        anActivity({ id: id('gone'), archivedOn: day('2026-01-01') }),
      ],
    });
    const lines = linesOf(documents);
    expect(lines.filter((line) => /^(UID|DTSTAMP|DTSTART|DTEND|RRULE)/.test(line))).toEqual([
      'UID:answer.2026-11-02@rapport',
      'DTSTAMP:20261123T120000Z',
      'DTSTART;VALUE=DATE:20261102',
      'DTEND;VALUE=DATE:20261103',
      'RRULE:FREQ=DAILY;UNTIL=20261109',
      'UID:answer.2026-11-10@rapport',
      'DTSTAMP:20261123T120000Z',
      'DTSTART;VALUE=DATE:20261113',
      'DTEND;VALUE=DATE:20261114',
      'RRULE:FREQ=WEEKLY;BYDAY=MO,FR;UNTIL=20261231',
    ]);
  });

  it.each<[string, Schedule, readonly string[]]>([
    [
      'every third day',
      { kind: 'every-n-days', every: 3, start: day('2026-11-01') },
      ['20261104 FREQ=DAILY;INTERVAL=3'],
    ],
    ['a week with three times', { kind: 'times-a-week', times: 3, weekStart: 1 }, ['20261109 FREQ=WEEKLY']],
    ['days of each month', { kind: 'days-of-month', days: [1, 15] }, ['20261115 FREQ=MONTHLY;BYMONTHDAY=1,15']],
    [
      'the 31st, or the last day of a short month',
      { kind: 'days-of-month', days: [1, 31] },
      ['20261201 FREQ=MONTHLY;BYMONTHDAY=1', '20261130 FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1'],
    ],
    ['one day', { kind: 'once', on: day('2026-11-20') }, ['20261120']],
  ])('knows %s', (_, schedule, expected) => {
    const plans = [{ from: day('2026-11-03'), schedule, target: { kind: 'tick' as const } }];
    const lines = linesOf(documentsWith({ activities: [anActivity({ plans })] }));
    const starts = lines.flatMap((line) => /^DTSTART;VALUE=DATE:(.*)$/.exec(line)?.[1] ?? []);
    const rules = lines.flatMap((line) => /^RRULE:(.*)$/.exec(line)?.[1] ?? []);

    expect(starts.map((start, index) => [start, rules[index]].join(' ').trimEnd())).toEqual(expected);
  });

  it('is the same each time, and folded', () => {
    const documents = documentsWith({ activities: [anActivity({ title: 'ä'.repeat(200) })] });
    const [file] = exportICalendar(documents, of);
    expect(exportICalendar(documents, of)).toEqual([file]);
    for (const line of (file?.text ?? '').split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThan(76);
  });

  it.each(['a;b,c\\d', 'a\nBEGIN:VEVENT', 'a\r\nEND:VCALENDAR', 'a\rX-A:b', '"a":b'])(
    'keeps the title %j in its place',
    (title) => {
      const lines = linesOf(documentsWith({ activities: [anActivity({ title })] }));
      expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
      expect(lines.filter((line) => line.startsWith('SUMMARY:'))).toHaveLength(1);
      expect(lines.join('\n')).not.toMatch(/\r|^X-A|^END:VCALENDAR\n./m);
    },
  );
});
