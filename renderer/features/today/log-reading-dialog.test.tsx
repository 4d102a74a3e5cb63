// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { addDays, day } from '../../../shared/base/day';
import type { Event } from '../../../shared/scores/event';
import type { Reading } from '../../../shared/scores/reading';
import type { Score } from '../../../shared/scores/score';
import { anEvent, aReading, aScore, at, id } from '../../../shared/testing/builders';
import { TODAY } from '../../testing/builders';
import { renderPart } from '../../testing/render-page';
import { DayWritingProvider } from '../../ui/day-writing';
import { LogReadingDialog } from './log-reading-dialog';
import type { ReadingDraft } from './log-reading-props';

const KLOUT = aScore();
const VISITS = aScore({ id: id('visits'), name: 'Visits', kind: 'count', most: null });
const SSI = aScore({
  id: id('ssi'),
  name: 'SSI',
  parts: [
    { id: id('brand'), name: 'Brand', most: 25 },
    { id: id('people'), name: 'People', most: 25 },
  ],
});

type Start = {
  readonly present?: readonly Reading[];
  readonly series?: readonly Reading[];
  readonly day?: typeof TODAY;
  readonly refusal?: string | null;
  readonly breaks?: readonly Event[];
  readonly score?: Score;
};

function renderDialog(start: Start = {}) {
  const { present = [], series = [], day: on = TODAY, refusal = null, breaks = [], score: first = KLOUT } = start;
  const saved: ReadingDraft[] = [];
  const removed: Reading[] = [];
  const looked: string[] = [];
  let closed = 0;
  const page = renderPart(
    <DayWritingProvider locale="en-GB" weekStart={1} today={TODAY}>
      <LogReadingDialog
        scores={first === SSI ? [SSI, VISITS] : [first, VISITS, SSI]}
        start={{ score: first }}
        of={{ day: on, today: TODAY }}
        known={{
          seriesOf: (score) => series.filter(({ scoreId }) => scoreId === score.id),
          breaksOf: () => breaks,
          presentOn: (of) => present.filter((reading) => reading.day === of),
        }}
        actions={{
          onSave: (draft) => {
            saved.push(draft);
            return Promise.resolve(refusal);
          },
          onRemove: (reading) => removed.push(reading),
          onDay: (of) => looked.push(of),
          onClose: () => {
            closed += 1;
          },
        }}
      />
    </DayWritingProvider>,
  );
  const value = () => screen.getByRole('textbox', { name: 'Value' });
  return {
    ...page,
    saved,
    removed,
    looked,
    closed: () => closed,
    value,
    log: async (typed: string) => {
      await page.user.clear(value());
      await page.user.type(value(), `${typed}{Enter}`);
    },
  };
}

const alerts = () => screen.queryAllByRole('alert').map((alert) => alert.textContent);

describe('logging a reading', () => {
  it('is for the day that is shown', () => {
    renderDialog();

    expect(screen.getByRole('dialog', { name: 'Log a reading for 23 Nov' })).toBeDefined();
  });

  it('takes a plain number', async () => {
    const { saved, log } = renderDialog();

    await log('42');

    expect(saved).toEqual([{ score: KLOUT, day: TODAY, value: 42, isApproximate: false, basis: 'seen', parts: null }]);
  });

  it.each([
    ['44,5', 44.5],
    ['44.5', 44.5],
    [' 7 ', 7],
  ])('takes %j', async (typed, value) => {
    const { saved, log } = renderDialog();

    await log(typed);

    expect(saved).toMatchObject([{ value, isApproximate: false }]);
  });

  it.each(['about 20', 'About 20', '~20', 'ca. 20', 'c. 20'])('takes %j as approximate', async (typed) => {
    const { saved, log } = renderDialog();

    await log(typed);

    expect(saved).toMatchObject([{ value: 20, isApproximate: true }]);
  });

  it('takes a number as approximate that is marked as such', async () => {
    const { user, saved, log } = renderDialog();

    await user.click(screen.getByRole('checkbox', { name: /^Approximate/ }));
    await log('20');

    expect(saved).toMatchObject([{ value: 20, isApproximate: true }]);
  });

  it('is for the score that is chosen', async () => {
    const { user, saved, log } = renderDialog();

    await user.selectOptions(screen.getByRole('combobox', { name: 'Score' }), 'Visits');
    await log('118');

    expect(saved).toMatchObject([{ score: VISITS, value: 118 }]);
  });

  it.each(['', 'forty', 'about', '4 2 x'])('asks for a number instead of %j', async (typed) => {
    const { saved, log } = renderDialog();

    await log(typed);

    expect(saved).toEqual([]);
    expect(alerts()).toEqual(['Type a number, such as 42 or about 20.']);
  });

  it('says why it was refused, and keeps what was typed', async () => {
    const { log, value } = renderDialog({ refusal: 'The disk is full.' });

    await log('42');

    expect(await screen.findByText('The disk is full.')).toBeDefined();
    expect((value() as HTMLInputElement).value).toBe('42');
  });

  it('can be left', async () => {
    const { user, saved, closed } = renderDialog();

    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    await user.keyboard('{Escape}');

    expect(saved).toEqual([]);
    expect(closed()).toBe(2);
  });
});

describe('a doubt', () => {
  it('is asked about once, and the value then taken', async () => {
    const { user, saved, log } = renderDialog();
    await log('150');
    const asked = alerts();
    const before = [...saved];

    await user.click(screen.getByRole('button', { name: 'Log it all the same' }));

    expect(asked).toEqual(['Klout-style index is expected to be from 0 to 100. Log it all the same?']);
    expect(before).toEqual([]);
    expect(saved).toMatchObject([{ value: 150 }]);
  });

  it('is taken with Enter as well', async () => {
    const { user, saved, log } = renderDialog();
    await log('150');

    await user.keyboard('{Enter}');

    expect(saved).toMatchObject([{ value: 150 }]);
  });

  it('is asked about again for another value', async () => {
    const { user, saved, log, value } = renderDialog();
    await log('150');

    await user.type(value(), '0');
    const whileTyping = alerts();
    await user.keyboard('{Enter}');

    expect(whileTyping).toEqual([]);
    expect(saved).toEqual([]);
    expect(alerts()).toHaveLength(1);
  });

  it('is asked about again for another score', async () => {
    const { user, saved, log } = renderDialog();
    await log('150');

    await user.selectOptions(screen.getByRole('combobox', { name: 'Score' }), 'Visits');
    await user.click(screen.getByRole('button', { name: 'Log' }));

    expect(saved).toMatchObject([{ score: VISITS, value: 150 }]);
  });

  it('is that a change is unlike those before', async () => {
    const series = [40, 41, 40, 42, 41, 42, 41].map((value, index) =>
      aReading({ id: id(`r${String(index)}`), day: addDays(TODAY, index - 7), value }),
    );
    const { saved, log } = renderDialog({ series });

    await log('62');

    expect(saved).toEqual([]);
    expect(alerts()[0]).toContain('That is far from how much it usually changes.');
  });

  it('is held against nothing from before a break', async () => {
    const series = [40, 41, 40, 42, 41, 42, 41].map((value, index) =>
      aReading({ id: id(`r${String(index)}`), day: addDays(TODAY, index - 8), value }),
    );
    const yesterday = addDays(TODAY, -1);
    const { saved, log } = renderDialog({ series, breaks: [anEvent({ from: yesterday, to: yesterday })] });

    await log('62');

    expect(saved).toMatchObject([{ value: 62 }]);
  });

  it('is that the day has not come yet', async () => {
    const { saved, log } = renderDialog({ day: addDays(TODAY, 1) });

    await log('42');

    expect(saved).toEqual([]);
    expect(alerts()[0]).toContain('This day has not come yet.');
  });
});

describe('the readings of the day', () => {
  const two = [
    aReading({ id: id('first'), value: 41, at: at('2026-11-23T08:00:00.000Z'), zone: 'Europe/Berlin' }),
    aReading({
      id: id('second'),
      value: 44,
      isApproximate: true,
      at: at('2026-11-23T18:00:00.000Z'),
      zone: 'Europe/Berlin',
    }),
    aReading({ id: id('other'), scoreId: VISITS.id, value: 118 }),
  ];

  it('are all kept and listed with when they were entered', () => {
    renderDialog({ present: two });

    const list = screen.getByRole('list', { name: 'Readings of this day' });
    const texts = within(list)
      .getAllByRole('listitem')
      .map((row) => row.textContent);
    expect(texts).toEqual([
      '41, entered 23 Nov, 9:00 · a later one countsRemove',
      'about 44, entered 23 Nov, 19:00Remove',
    ]);
  });

  it('can each be removed', async () => {
    const { user, removed } = renderDialog({ present: two });

    await user.click(screen.getByRole('button', { name: 'Remove about 44' }));

    expect(removed.map((reading) => reading.id)).toEqual(['second']);
  });

  it('are not listed where there are none', () => {
    renderDialog({ day: day('2026-11-20') });

    expect(screen.queryByRole('list')).toBeNull();
  });
});

describe('a score with parts', () => {
  const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });

  it('is the sum of what is typed', async () => {
    const { user, saved } = renderDialog({ score: SSI });

    await user.type(field('Brand, of 25'), '12,5{Tab}18');
    expect(field('Total').value).toBe('30.5');
    await user.keyboard('{Enter}');

    expect(saved).toMatchObject([
      {
        value: 30.5,
        parts: [
          { partId: 'brand', value: 12.5 },
          { partId: 'people', value: 18 },
        ],
      },
    ]);
  });

  it('can be entered as a total alone', async () => {
    const { user, saved } = renderDialog({ score: SSI });

    await user.type(field('Total'), '61{Enter}');

    expect(saved).toMatchObject([{ value: 61, parts: null }]);
  });

  it('is asked about where they do not add up, and taken all the same', async () => {
    const { user, saved } = renderDialog({ score: SSI });

    await user.type(field('Brand, of 25'), '12');
    await user.type(field('People, of 25'), '18');
    await user.clear(field('Total'));
    await user.type(field('Total'), '31{Enter}');
    expect(alerts()).toEqual(['The parts add up to 30, not to 31. Log it all the same?']);
    expect(saved).toEqual([]);

    await user.click(screen.getByRole('button', { name: 'Log it all the same' }));
    expect(saved).toMatchObject([{ value: 31 }]);
  });

  it('follows the parts again when its total is emptied', async () => {
    const { user } = renderDialog({ score: SSI });

    await user.type(field('Brand, of 25'), '12');
    await user.clear(field('Total'));
    expect(field('Total').value).toBe('');
    await user.tab();

    expect(field('Total').value).toBe('12');
  });

  it('leaves the focus where the score is chosen', async () => {
    const { user } = renderDialog();
    const scores = screen.getByRole('combobox', { name: 'Score' });

    await user.selectOptions(scores, 'SSI');

    expect(field('Brand, of 25')).toBeTruthy();
    expect(document.activeElement).toBe(scores);
  });
});

describe('a value that the service has changed since', () => {
  const box = () => screen.getByRole('checkbox', { name: 'The service has changed a past number' });
  const dayField = () => screen.getByLabelText('Day of the changed number');

  it('is kept beside the one that was seen', async () => {
    const lastWeek = day('2026-11-16');
    const present = [aReading({ day: lastWeek, value: 41 })];
    const { user, saved, looked, log } = renderDialog({ present });

    await user.click(box());
    expect((dayField() as HTMLInputElement).value).toBe('22/11/2026');
    await user.clear(dayField());
    await user.type(dayField(), '2026-11-16');
    expect(screen.getByRole('listitem').textContent).toContain('41, entered');
    await log('38');

    expect(saved).toMatchObject([{ day: lastWeek, value: 38, basis: 'restated' }]);
    expect(looked.at(-1)).toBe('2026-11-16');
  });

  it('has a day', async () => {
    const { user, saved, log } = renderDialog();

    await user.click(box());
    await user.clear(dayField());
    await log('38');

    expect(saved).toEqual([]);
    expect(alerts()).toEqual(['Choose the day whose number has changed.']);
  });
});

describe('a score that is shown only where it is entered', () => {
  const HIDDEN = aScore({ isHidden: true });

  it('shows what was just entered, and then closes', async () => {
    const { user, log, closed } = renderDialog({ score: HIDDEN });

    await log('47');
    const status = await screen.findByRole('status');
    expect(status.textContent).toBe('Klout-style index 47');
    expect(closed()).toBe(0);

    await user.click(screen.getByRole('button', { name: 'Done' }));
    expect(closed()).toBe(1);
  });

  it('does not show what was entered before', () => {
    renderDialog({ score: HIDDEN, present: [aReading({ value: 53 })] });

    expect(screen.getByRole('listitem').textContent).toContain('a value, entered');
    expect(screen.queryByText(/53/)).toBeNull();
  });
});
