import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../base/day';
import {
  aCheck,
  amount,
  anActivity,
  aNote,
  aPlatform,
  aReading,
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
import type { Schedule } from '../schedule/schedule';
import { readCsv } from './csv';
import { exportCsv } from './csv-export';
import { exportICalendar } from './icalendar';
import { exportMarkdown } from './markdown-journal';
import { markdownProse } from './markdown-text';
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

const rowsOf = (kind: string, options = ALL) => {
  const file = exportCsv(ledger, options).find(({ name }) => name === `${kind}.csv`);
  return valueOf(readCsv(file?.text ?? '', ',')).rows.map(({ cells }) => cells);
};

describe('exportCsv', () => {
  it('makes one file for each kind, with a header, and a byte order mark for Excel', () => {
    const files = exportCsv(deepFreeze(START), ALL);
    const plan = ['platforms', 'activities', 'pauses', 'reminders', 'scores', 'budgets'];
    const names = [...plan, 'checks', 'sessions', 'readings', 'notes'];
    expect(files.map(({ name }) => name)).toEqual(names.map((name) => `${name}.csv`));
    for (const { text } of files) expect(text).toMatch(/^\ufeff[a-z]+,[^\n]+\r\n/);
  });

  it('writes states, amounts and reasons of checks', () => {
    expect(rowsOf('checks').map((cells) => cells.slice(0, 6))).toEqual([
      ['day', 'activity', 'state', 'amount', 'unit', 'reason'],
      ['2026-11-23', 'Answer whoever wrote', 'done', '1', '', ''],
      ['2026-11-23', 'Give +Ks', 'partly done', '4', '+Ks', ''],
      ['2026-11-23', 'Write', 'skipped', '', '', '=ill'],
    ]);
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
