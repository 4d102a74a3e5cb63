import { describe, expect, it } from 'vitest';
import { clockTime } from '../../../shared/base/clock-time';
import { addDays } from '../../../shared/base/day';
import type { CommandOf, PageCommand } from '../../../shared/ledger/command';
import { DEFAULT_REMINDING, type Reminding } from '../../../shared/reminders/reminding';
import { id } from '../../../shared/testing/builders';
import { createFormat } from '../../lib/format';
import { addActivity, addScore, allowance, ledgerAfter, TODAY, ZONE } from '../../testing/builders';
import { previewView } from './preview-view';

/** A Tuesday. */
const TOMORROW = addDays(TODAY, 1);
const GIVE = addActivity('Give +Ks');
const ABOUT_GIVE = { kind: 'activity', activityId: id('give-ks') } as const;
const ABOUT_KLOUT = { kind: 'score', scoreId: id('klout') } as const;

function view(...commands: readonly PageCommand[]) {
  return previewView(ledgerAfter(GIVE, addScore('Klout'), ...commands), TOMORROW, {
    zone: ZONE,
    today: TODAY,
    format: createFormat('en-GB'),
  });
}

function at(time: string, about: CommandOf<'reminder.add'>['about'] = { kind: 'checklist' }): PageCommand {
  const name = id(`at-${time.replace(':', '-')}`);
  return { type: 'reminder.add', id: name, about, time: clockTime(time), weekdays: [1, 2, 3, 4, 5, 6, 7] };
}

function reminding(fields: Partial<Reminding>): PageCommand {
  return { type: 'settings.set', reminding: { ...DEFAULT_REMINDING, ...fields } };
}

const CLIENTS = { weekdays: [2 as const], from: clockTime('09:00'), to: clockTime('12:00') };

/** Each notice in one line. */
function notices(of: ReturnType<typeof view>): readonly string[] {
  return of.notices.map(
    ({ time, lines }) =>
      `${time} ${lines.map(({ words, reason }) => (reason === null ? words : `${words} (${reason})`)).join(' + ')}`,
  );
}

const asText = (lines: ReturnType<typeof view>['unshown']) =>
  lines.map(({ words, reason }) => `${words}: ${reason ?? ''}`);

describe('previewView', () => {
  it('shows each notice at its time, in the words that it will have', () => {
    const preview = view(at('09:00'), at('12:00', ABOUT_GIVE), at('21:00', ABOUT_KLOUT));

    expect(preview.heading).toBe('On Tuesday 24 November you would get 3 notices');
    expect(notices(preview)).toEqual(['9:00 1 item is open today', '12:00 Give +Ks', '21:00 Log Klout']);
    expect([preview.nothing, preview.unshown, preview.silent]).toEqual([null, [], []]);
  });

  it('says what waits for the end of client hours, together with what is due then', () => {
    const preview = view(
      at('09:00'),
      at('10:00', ABOUT_GIVE),
      at('12:00', ABOUT_KLOUT),
      reminding({ clients: [CLIENTS] }),
    );

    expect(notices(preview)).toEqual([
      '12:00 1 item is open today (waits from 9:00 because of client hours) + ' +
        'Give +Ks (waits from 10:00 because of client hours) + Log Klout',
    ]);
  });

  it('says what waits for the end of quiet hours', () => {
    expect(notices(view(at('06:30')))).toEqual(['7:00 1 item is open today (waits from 6:30 because of quiet hours)']);
  });

  it('says what waits because another came just before', () => {
    expect(notices(view(at('09:00'), at('09:10', ABOUT_GIVE)))).toEqual([
      '9:00 1 item is open today',
      '9:30 Give +Ks (waits from 9:10 because of the 30 minutes after the one before)',
    ]);
  });

  it('names the hours that held it last where it waited for a pause first', () => {
    const clients = [{ ...CLIENTS, from: clockTime('09:05') }];

    expect(notices(view(at('09:00'), at('09:04', ABOUT_GIVE), reminding({ clients })))[1]).toBe(
      '12:00 Give +Ks (waits from 9:04 because of client hours)',
    );
  });

  it('lists what is not shown because enough was', () => {
    const preview = view(at('09:00'), at('12:00', ABOUT_GIVE), reminding({ mostADay: 1 }));

    expect(notices(preview)).toEqual(['9:00 1 item is open today']);
    expect(asText(preview.unshown)).toEqual(['12:00 · Give +Ks: the most for one day are shown by then']);
  });

  it('lists what is not shown because quiet hours last until the day ends', () => {
    const preview = view(at('23:00'), at('22:30', ABOUT_GIVE));

    expect(preview.heading).toBe('On Tuesday 24 November you would get nothing');
    expect(asText(preview.unshown)).toEqual([
      '22:30 · Give +Ks: quiet hours last until the day ends',
      '23:00 · 1 item is open today: quiet hours last until the day ends',
    ]);
  });

  it('lists what has nothing to say, and why', () => {
    const preview = view(
      addActivity('Scroll', { target: allowance(10) }),
      { type: 'activity.archive', id: id('give-ks'), on: TODAY },
      { type: 'score.retire', id: id('klout'), on: TODAY, reason: null },
      addActivity('Monday only', { schedule: { kind: 'weekdays', weekdays: [1] } }),
      at('09:00'),
      at('10:00', ABOUT_GIVE),
      at('11:00', ABOUT_KLOUT),
      at('12:00', { kind: 'activity', activityId: id('monday-only') }),
      at('13:00', { kind: 'activity', activityId: id('scroll') }),
    );

    expect(preview.heading).toBe('Nothing is due on Tuesday 24 November');
    expect(preview.nothing).toBeNull();
    expect(asText(preview.silent)).toEqual([
      '9:00 · The checklist: nothing is open then',
      '10:00 · Give +Ks: it is archived',
      '11:00 · Log Klout: it is retired',
      '12:00 · Monday only: it is not due',
      '13:00 · Scroll: nothing is left to do of it',
    ]);
  });

  it.each([
    [[], 'There is no reminder yet.'],
    [[at('09:00'), { type: 'reminder.edit', id: id('at-09-00'), isOn: false }], 'All reminders are turned off.'],
    [
      [at('09:00'), { type: 'reminder.edit', id: id('at-09-00'), weekdays: [1] }],
      'No reminder is set for that day of the week.',
    ],
  ] satisfies [PageCommand[], string][])('says why there is nothing at all: %j', (commands, words) => {
    const preview = view(...commands);

    expect(preview.heading).toBe('Nothing is due on Tuesday 24 November');
    expect(preview.nothing).toBe(words);
  });
});
